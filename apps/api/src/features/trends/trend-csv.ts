import type { Trend, TrendAnswer, TrendPoint } from '@ragstone/contract/trends';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

const states: Record<TrendPoint['state'], string> = {
  counted: 'counted',
  missing: 'missing',
  unusable: 'unusable',
  'not-yet-published': 'not yet published',
};

/** `burglary-E07000111-2026-04-to-2026-09.csv`: plain letters only, as any system keeps them. */
function csvName({ indicator, area, trend }: TrendAnswer): string {
  const months = trend === undefined ? [] : [trend.span.from, 'to', trend.span.to];
  return `${[indicator.slug, area.code, ...months].join('-')}.csv`;
}

function figureRows(trend: Trend): Cell[][] {
  const { points, nowLabel, beforeLabel, earlierLabel, comparison, change } = trend;
  const earlier =
    earlierLabel === undefined ? [] : [`Lowest, ${earlierLabel}`, `Highest, ${earlierLabel}`];
  const head = ['Month', nowLabel, beforeLabel, 'Difference', 'State', ...earlier];
  const rows = points.map((point): Cell[] => [
    point.month,
    point.now,
    point.before,
    point.difference,
    states[point.state],
    ...(earlierLabel === undefined ? [] : [point.lowest, point.highest]),
  ]);
  if (comparison === undefined || change.kind === 'not-comparable') return [head, ...rows];
  const { from, to } = comparison.now;
  const total = [`${from} to ${to}`, change.now, change.before, change.difference, 'total'];
  return [head, ...rows, total];
}

/** Exactly what the page shows: title, sentence, source and release, then the table. */
function csvRows({ indicator, area, trend }: TrendAnswer): Cell[][] {
  const title: Cell[][] = [
    ['Indicator', indicator.label],
    ['Area', area.name, area.code],
  ];
  if (trend === undefined) return [...title, ['No figures are held']];
  const { source, releases } = trend;
  return [
    [trend.heading],
    [trend.sentence],
    ...[...trend.notes, trend.couldHaveSeen].flatMap((note) =>
      note === undefined ? [] : [[note]],
    ),
    ...title,
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    ...trend.annotations.map(({ kind, from, text }) => [kind, from, text]),
    ...trend.otherForces.map(({ force, now, before }) => ['Beside, not added', force, now, before]),
    [],
    ...figureRows(trend),
  ];
}

const columns = [
  ...(['indicator', 'area', 'month', 'state', 'now', 'before', 'difference'] as const),
  ...(['lowest', 'highest'] as const),
  ...originColumns,
] as const;

function plainRows({ indicator, area, trend }: TrendAnswer): Cell[][] {
  const { points = [], source, releases = [] } = trend ?? {};
  const of = { indicator: indicator.slug, area: area.code, ...originOf(source, releases) };
  return plainTable(
    columns,
    points.map(({ month, state, now, before, difference, lowest, highest }) => ({
      ...of,
      ...{ month, state, now, before, difference, lowest, highest },
    })),
  );
}

export const trendFile = (answer: TrendAnswer): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
