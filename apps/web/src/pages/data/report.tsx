import type { ImportReport } from '@ragstone/contract/import-report';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { dataMessages } from './messages.ts';
import { MonthsTable } from './months-table.tsx';

const transportPolice = 'police-uk:btp';

/** A check's report: the summary first, then force and month, then what changes, then the files. */
export function Report({ report }: { report: ImportReport }) {
  const t = useMessages(dataMessages);
  const { files, months, districts, skipped } = report;
  const fresh = files.filter(({ heldIn }) => heldIn === undefined);
  const hasTransportPolice = months.some(({ force }) => force.code === transportPolice);
  return (
    <div className="stack">
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
      <Details summary={t.filesHeading}>
        <ul className="file-list">
          {files.map(({ name, rows, heldIn }) => (
            <li key={name}>
              <span className="file-name">{t.fileLine(name, formatCount(rows))}</span>
              {heldIn !== undefined && (
                <span className="soft">
                  {' '}
                  ({t.heldIn(heldIn.release, dateLabel(heldIn.publishedOn))})
                </span>
              )}
            </li>
          ))}
          {skipped.map(({ file, reason }) => (
            <li key={file}>
              <span className="file-name">{file}</span>{' '}
              <span className="soft">
                ({t.skipped}: {reason})
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
