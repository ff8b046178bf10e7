import type { IndicatorAnswer, IndicatorFigures } from '@ragstone/contract/indicator';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `burglary-E07000111-usual-to-2026-09.csv`: plain letters only, as any system keeps them. */
function csvName({ indicator, area, figures }: IndicatorAnswer): string {
  const months = figures === undefined ? [] : ['to', figures.latest];
  return `${[indicator.slug, area.code, 'usual', ...months].join('-')}.csv`;
}

const head = [
  'Month',
  'Count',
  'Without season',
  'Average',
  'Lowest usual',
  'Highest usual',
  'Signal',
];

const monthRows = ({ stretches }: IndicatorFigures): Cell[][] =>
  stretches.flatMap(({ months, limits }) =>
    months.map(({ month, count, value, signal }) => [
      month,
      count,
      value,
      limits?.mean,
      limits?.lower,
      limits?.upper,
      signal,
    ]),
  );

/** Exactly what the page shows: findings and sentences, source and release, then the months. */
function csvRows({ indicator, area, figures, actions }: IndicatorAnswer): Cell[][] {
  const title: Cell[][] = [
    ['Indicator', indicator.label],
    ['Area', area.name, area.code],
    ['Counts', indicator.counts],
  ];
  if (figures === undefined) return [...title, ['No figures are held']];
  const { direction, season, yearEnd, source, releases } = figures;
  return [
    [figures.heading],
    ...figures.signals.map(({ words }) => [words]),
    ...figures.stretches.map(({ words }) => [words]),
    [direction.heading, direction.sentence, direction.couldHaveSeen],
    [season.heading, season.words],
    [yearEnd.heading, yearEnd.words],
    ...title,
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    ...figures.annotations.map(({ kind, from, text }) => [kind, from, text]),
    ...actions.map(({ year, reference, title: name, startOn, dueOn, beforeAfter }) => [
      ...['Action', year, reference, name, startOn, dueOn, beforeAfter],
    ]),
    [],
    head,
    ...monthRows(figures),
    [],
    ['Month of the year', 'Of an average month'],
    ...season.months.map(({ name, factor }) => [name, factor]),
  ];
}

const columns = [
  ...([
    'indicator',
    'area',
    'month',
    'count',
    'value',
    'mean',
    'lower',
    'upper',
    'signal',
  ] as const),
  ...originColumns,
] as const;

function plainRows({ indicator, area, figures }: IndicatorAnswer): Cell[][] {
  const { stretches = [], source, releases = [] } = figures ?? {};
  const of = { indicator: indicator.slug, area: area.code, ...originOf(source, releases) };
  return plainTable(
    columns,
    stretches.flatMap(({ months, limits }) =>
      months.map((month) => ({ ...of, ...month, ...limits })),
    ),
  );
}

export const indicatorFile = (answer: IndicatorAnswer): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
