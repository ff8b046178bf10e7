import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { formatCount } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { useMessages } from '../../messages/define-messages.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { compareChartMessages } from './chart-messages.ts';

type Ends = { lower: number; upper: number };

/** Each area of the group beside its limits, the highest rate first; what cannot be said has its reason. */
export function FunnelTable({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareChartMessages);
  const { indicator, periodLabel, ranked, apart } = comparison;
  const none = (
    <>
      <span aria-hidden="true">{t.none}</span>
      <span className="govuk-visually-hidden">{t.noRate}</span>
    </>
  );
  const between = (ends: Ends | undefined) =>
    ends === undefined ? none : t.fromTo(formatRate(ends.lower), formatRate(ends.upper));
  const columns: Column<ComparedArea>[] = [
    {
      key: 'area',
      heading: t.area,
      isRowHeading: true,
      cell: ({ area: { name }, isOwn }) => (
        <>
          {isOwn ? <strong>{name}</strong> : name} {isOwn && <small>{t.own}</small>}
        </>
      ),
    },
    { key: 'standing', heading: t.standing, cell: ({ standingWords }) => standingWords },
    {
      key: 'rate',
      heading: t.rate,
      isNumber: true,
      cell: ({ rate }) => (rate === undefined ? none : formatRate(rate)),
    },
    {
      key: 'inner',
      heading: t.inner,
      isNumber: true,
      cell: ({ limits }) => between(limits?.warning),
    },
    {
      key: 'outer',
      heading: t.outer,
      isNumber: true,
      cell: ({ limits }) => between(limits?.action),
    },
    {
      key: 'people',
      heading: t.of[ranked[0]?.denominator?.of ?? 'population'],
      isNumber: true,
      cell: ({ denominator }) =>
        denominator === undefined ? none : formatCount(denominator.number),
    },
  ];
  return (
    <Table
      caption={t.tableOf(indicator.label, periodLabel)}
      isCaptionHidden
      asCards
      rows={[...ranked.toReversed(), ...apart]}
      rowKey={({ area }) => area.code}
      columns={columns}
    />
  );
}
