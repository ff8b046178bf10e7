import { roundLabel } from '@ragstone/domain/plan/round';
import { standingOf } from '@ragstone/domain/plan/status';
import { useMessages } from '../../messages/define-messages.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { reportMessages } from './messages.ts';
import { ReportTexts } from './report-texts.tsx';
import type { ReportedOn } from './report-values.ts';

/** What was confirmed last, to be read beside the form: the new update goes on from it. */
export function LastReport({ on: { lastReport, part } }: { on: ReportedOn }) {
  const t = useMessages(reportMessages);
  if (lastReport === undefined) {
    return part === 'lead' ? <p className="last-report soft">{t.nothingBefore}</p> : null;
  }
  const { quarter, decision } = lastReport;
  const { lifecycle, rag } = decision ?? {};
  return (
    <div className="last-report">
      <p className="cluster">
        {t.lastUpdate(roundLabel(quarter))}
        {lifecycle !== undefined && (
          <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
        )}
      </p>
      <ReportTexts report={lastReport} />
    </div>
  );
}
