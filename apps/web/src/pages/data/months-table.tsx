import type { CheckedMonth, StreetReport } from '@ragstone/contract/import-report';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dataMessages } from './messages.ts';
import { monthInWords } from './month-words.ts';

const tones = { new: 'brand', same: 'plain', changed: 'warning', older: 'warning' } as const;

function Effect({ month }: { month: CheckedMonth }) {
  const t = useMessages(dataMessages);
  const { effect, held, changedFigures } = month;
  return (
    <>
      <Tag tone={tones[effect]}>{t.effects[effect]}</Tag>
      {held !== undefined && (
        <div className="soft">
          {t.heldNow(formatCount(held.rows), dateLabel(held.publishedOn))}
          {effect === 'changed' && `; ${t.changedFigures(formatCount(changedFigures))}`}
        </div>
      )}
    </>
  );
}

/** Every force and month of the files, what they hold and what accepting would do to it. */
export function MonthsTable({ report }: { report: StreetReport }) {
  const t = useMessages(dataMessages);
  return (
    <Table
      caption={t.monthsCaption}
      asCards
      rows={report.months}
      rowKey={({ force, month }) => `${force.code} ${month}`}
      columns={[
        {
          key: 'month',
          heading: t.month,
          isRowHeading: true,
          cell: ({ month }) => monthInWords(month),
        },
        { key: 'force', heading: t.force, cell: ({ force }) => force.name },
        {
          key: 'rows',
          heading: t.rowsLabel,
          isNumber: true,
          cell: ({ rows }) => formatCount(rows),
        },
        {
          key: 'unlocated',
          heading: t.unlocated,
          isNumber: true,
          cell: ({ unlocated }) => formatCount(unlocated),
        },
        {
          key: 'outside',
          heading: t.outside,
          isNumber: true,
          cell: ({ outside }) => formatCount(outside),
        },
        { key: 'effect', heading: t.effect, cell: (month) => <Effect month={month} /> },
      ]}
    />
  );
}
