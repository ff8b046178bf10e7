import type { ImportReport } from '@ragstone/contract/import-report';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { AreasReportPart } from './areas-report.tsx';
import { FiguresReportPart } from './figures-report.tsx';
import { dataMessages } from './messages.ts';
import { StreetReportPart } from './street-report.tsx';
import { WeightsReportPart } from './weights-report.tsx';

/** What the files of each kind hold, and what accepting them would change. */
function ReportPart({ report }: { report: ImportReport }) {
  switch (report.kind) {
    case 'police-uk-street':
      return <StreetReportPart report={report} />;
    case 'figures':
      return <FiguresReportPart report={report} />;
    case 'areas':
      return <AreasReportPart report={report} />;
    case 'weights':
      return <WeightsReportPart report={report} />;
    case 'unread':
      return null;
  }
}

/** A check's report: what the files hold and change, then the files themselves. */
export function Report({ report }: { report: ImportReport }) {
  const t = useMessages(dataMessages);
  const { files, skipped } = report;
  return (
    <div className="stack">
      <ReportPart report={report} />
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
