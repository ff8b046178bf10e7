import type { Report } from '@ragstone/contract/progress';
import { quarterLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { actionMessages } from './messages.ts';
import { ReportEntry } from './report-entry.tsx';

type Props = { reports: readonly Report[]; financialYear: number };

/** What the agencies reported and officers decided, the newest quarter first. */
export function Timeline({ reports, financialYear }: Props) {
  const t = useMessages(actionMessages);
  const quarters = [...new Set(reports.map(({ quarter }) => quarter))];
  return (
    <Card title={t.timeline}>
      {quarters.length === 0 && <p>{t.noReports}</p>}
      {quarters.map((quarter) => (
        <section key={quarter} className="timeline">
          <h3>{quarterLabel(financialYear, quarter)}</h3>
          {reports
            .filter((report) => report.quarter === quarter)
            .map((report) => (
              <ReportEntry key={report.id} report={report} />
            ))}
        </section>
      ))}
    </Card>
  );
}
