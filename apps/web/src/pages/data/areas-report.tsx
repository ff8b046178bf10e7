import type { AreasReport } from '@ragstone/contract/import-report';
import { areaPartText } from '@ragstone/domain/words/area-part-text';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { figuresMessages } from './figures-messages.ts';

/** Population, lookups and boundaries: what the files hold, and what of it is new. */
export function AreasReportPart({ report }: { report: AreasReport }) {
  const f = useMessages(figuresMessages);
  const { source, parts, leftOut } = report;
  if (parts.length === 0) return null;
  return (
    <>
      <p className="report-summary">{f.source(source.name)}</p>
      <ul>
        {parts.map((part) => (
          <li key={`${part.what} ${part.measure} ${part.into} ${part.year}`}>
            {areaPartText(part)}
          </li>
        ))}
      </ul>
      {leftOut.map(({ rows, reason }) => (
        <p key={reason}>{f.leftOut(formatCount(rows), reason)}</p>
      ))}
    </>
  );
}
