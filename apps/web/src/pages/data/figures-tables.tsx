import type { CheckedPeriod } from '@ragstone/contract/import-report';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { dateLabel, periodLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { figuresMessages } from './figures-messages.ts';
import { dataMessages } from './messages.ts';

const tones = { new: 'brand', same: 'plain', changed: 'warning', older: 'warning' } as const;

function labelOf({ from, months }: CheckedPeriod): string {
  const first = parseMonthKey(from);
  return first === undefined ? from : periodLabel({ from: first, to: first + months - 1 });
}

function Effect({ period }: { period: CheckedPeriod }) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  const { effect, held, changedFigures } = period;
  return (
    <>
      <Tag tone={tones[effect]}>{t.effects[effect]}</Tag>
      {held !== undefined && (
        <div className="soft">
          {f.heldNow(held.release, dateLabel(held.publishedOn))}
          {effect === 'changed' && `; ${t.changedFigures(formatCount(changedFigures))}`}
        </div>
      )}
    </>
  );
}

/** Every period of the files, what they hold and what accepting would do to it. */
export function PeriodsTable({ periods }: { periods: readonly CheckedPeriod[] }) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  return (
    <Table
      caption={f.periodsCaption}
      asCards
      rows={periods}
      rowKey={({ from, months }) => `${from} ${months}`}
      columns={[
        { key: 'period', heading: f.period, isRowHeading: true, cell: labelOf },
        {
          key: 'areas',
          heading: f.areas,
          isNumber: true,
          cell: ({ areas }) => formatCount(areas),
        },
        {
          key: 'figures',
          heading: f.figures,
          isNumber: true,
          cell: ({ figures }) => formatCount(figures),
        },
        { key: 'effect', heading: t.effect, cell: (period) => <Effect period={period} /> },
      ]}
    />
  );
}

/** Where a period is held already: the figures that would change most. */
export function FigureDifferences({ periods }: { periods: readonly CheckedPeriod[] }) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  const rows = periods.flatMap((period) =>
    period.differences.map((each) => ({ ...each, period: labelOf(period) })),
  );
  if (rows.length === 0) return null;
  const countOr = (value: number | undefined) =>
    value === undefined ? f.none : formatCount(value);
  return (
    <Table
      caption={f.differencesCaption}
      asCards
      rows={rows}
      rowKey={(row) => `${row.area} ${row.period} ${row.indicator}`}
      columns={[
        { key: 'area', heading: f.area, isRowHeading: true, cell: ({ area }) => area },
        { key: 'indicator', heading: f.indicator, cell: ({ indicator }) => indicator },
        { key: 'period', heading: f.period, cell: ({ period }) => period },
        { key: 'before', heading: t.before, isNumber: true, cell: ({ before }) => countOr(before) },
        { key: 'after', heading: t.after, isNumber: true, cell: ({ after }) => countOr(after) },
      ]}
    />
  );
}
