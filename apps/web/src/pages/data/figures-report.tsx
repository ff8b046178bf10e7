import type { FiguresReport } from '@ragstone/contract/import-report';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { figuresMessages } from './figures-messages.ts';
import { FigureDifferences, PeriodsTable } from './figures-tables.tsx';
import { dataMessages } from './messages.ts';
import { QuestionTables } from './question-tables.tsx';

/** Published figures of areas and periods: what is new, what changes, and the publisher's notes. */
export function FiguresReportPart({ report }: { report: FiguresReport }) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  const { files, periods, notes, leftOut, negative, source } = report;
  const fresh = files.filter(({ heldIn }) => heldIn === undefined);
  return (
    <>
      {periods.length > 0 && (
        <>
          <p className="report-summary">
            {f.source(source.name)}{' '}
            {t.summary(
              t.files(fresh.length),
              formatCount(report.rows),
              formatCount(report.figures),
            )}
          </p>
          {negative > 0 && <p>{f.negative(formatCount(negative))}</p>}
          {leftOut.map(({ rows, reason }) => (
            <p key={reason}>{f.leftOut(formatCount(rows), reason)}</p>
          ))}
          <PeriodsTable periods={periods} />
          <FigureDifferences periods={periods} />
          <QuestionTables questions={report.questions} />
        </>
      )}
      {notes !== '' && (
        <Details summary={f.notesHeading}>
          <p className="prose--lines">{notes}</p>
        </Details>
      )}
    </>
  );
}
