import type { StreetReport } from '@ragstone/contract/import-report';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { dataMessages } from './messages.ts';
import { MonthsTable } from './months-table.tsx';

const transportPolice = 'police-uk:btp';

/** Street-level crime: the summary first, then force and month, then what changes. */
export function StreetReportPart({ report }: { report: StreetReport }) {
  const t = useMessages(dataMessages);
  const { files, months, districts } = report;
  const fresh = files.filter(({ heldIn }) => heldIn === undefined);
  const hasTransportPolice = months.some(({ force }) => force.code === transportPolice);
  return (
    <>
      {months.length > 0 && (
        <>
          <p className="report-summary">
            {t.summary(
              t.files(fresh.length),
              formatCount(report.rows),
              formatCount(report.figures),
            )}
          </p>
          <MonthsTable report={report} />
          <p className="soft">
            {t.unlocatedHint} {t.outsideHint} {hasTransportPolice && t.transportHint}
          </p>
          <DifferencesTable months={months} />
        </>
      )}
      {districts.length > 0 && (
        <Details summary={t.districtsHeading}>
          <ul className="file-list">
            {districts.map(({ name, code, rows }) => (
              <li key={`${name} ${code}`}>
                {name}: {formatCount(rows)}
                {code === undefined && <span className="soft"> ({t.unknownDistrict})</span>}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
