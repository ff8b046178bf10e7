import type { CheckedMonth } from '@ragstone/contract/import-report';
import { formatCount, formatDifference } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Table } from '../../ui/table.tsx';
import { dataMessages } from './messages.ts';
import { monthInWords } from './month-words.ts';

/** Where a month is held already: the districts and types that would change most. */
export function DifferencesTable({ months }: { months: readonly CheckedMonth[] }) {
  const t = useMessages(dataMessages);
  const rows = months.flatMap(({ force, month, differences }) =>
    differences.map((each) => ({ ...each, month, force: force.name })),
  );
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t.differencesHeading}
      asCards
      rows={rows}
      rowKey={(row) => `${row.force} ${row.month} ${row.district} ${row.indicator}`}
      columns={[
        {
          key: 'district',
          heading: t.district,
          isRowHeading: true,
          cell: ({ district }) => district,
        },
        { key: 'type', heading: t.type, cell: ({ indicator }) => indicator },
        { key: 'month', heading: t.month, cell: ({ month }) => monthInWords(month) },
        {
          key: 'before',
          heading: t.before,
          isNumber: true,
          cell: ({ before }) => formatCount(before),
        },
        { key: 'after', heading: t.after, isNumber: true, cell: ({ after }) => formatCount(after) },
        {
          key: 'difference',
          heading: t.difference,
          isNumber: true,
          cell: ({ before, after }) => formatDifference(after - before),
        },
      ]}
    />
  );
}
