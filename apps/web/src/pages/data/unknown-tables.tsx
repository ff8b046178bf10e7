import type { UnreadReport } from '@ragstone/contract/import-report';
import { useMessages } from '../../messages/define-messages.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { dataMessages } from './messages.ts';

/** Tables that no reader knows, as they begin, and a list of what is understood. */
export function UnknownTables({ tables }: { tables: UnreadReport['tables'] }) {
  const t = useMessages(dataMessages);
  return (
    <div className="stack">
      <p>{t.understood}</p>
      <ul>
        {t.understoodFiles.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {tables.map(({ file, sheets }) =>
        sheets
          .filter(({ rows }) => rows.length > 0)
          .map(({ sheet, rows }) => (
            <ScrollBox key={`${file} ${sheet}`} label={t.beginningOf(file, sheet)}>
              <table className="govuk-table raw-rows">
                <caption className="govuk-table__caption">{t.beginningOf(file, sheet)}</caption>
                <tbody>
                  {rows.slice(0, 8).map(({ row, cells }) => (
                    <tr key={row} className="govuk-table__row">
                      <th scope="row" className="govuk-table__header">
                        {row}
                      </th>
                      {cells.slice(0, 12).map((cell, at) => (
                        <td key={at} className="govuk-table__cell">
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )),
      )}
    </div>
  );
}
