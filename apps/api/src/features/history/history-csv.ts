import type { HistoryAnswer, HistoryMeasure, HistoryView } from '@ragstone/contract/history';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';
import { isOfPeople } from './history-value.ts';

/** `burglary-E07000111-rate-financial-year.csv`: plain letters only, as any system keeps them. */
function csvName(answer: HistoryAnswer | undefined): string {
  if (answer === undefined) return 'history.csv';
  const { indicator, area, view } = answer;
  return `${[indicator.slug, area?.code, view?.measure, view?.by]
    .filter((part) => part !== undefined)
    .join('-')}.csv`;
}

const measured: Record<HistoryMeasure, string> = {
  count: 'Count',
  rate: 'For each 1,000',
  index: 'Index',
  severity: 'Severity for each person',
};

function rowsOf(answer: HistoryAnswer, { points, measure, base }: HistoryView): Cell[][] {
  const head = [
    ...['Period', 'From', 'To'],
    base === undefined ? measured[measure] : `${measured[measure]}, 100 = ${base.label}`,
    'Lowest that chance allows',
    ...['Highest that chance allows', 'Why there is none'],
    ...answer.with.map(({ name }) => name),
    ...(isOfPeople(measure) ? ['Areas', 'Middle of the areas', 'Lowest area', 'Highest area'] : []),
  ];
  const rows = points.map(({ span, label, own, with: besides, group }): Cell[] => [
    ...[label, span.from, span.to, own.value, own.lower, own.upper, own.because],
    ...besides.map(({ value, because }) => value ?? because),
    ...(isOfPeople(measure) ? [group?.of, group?.median, group?.lowest, group?.highest] : []),
  ]);
  return [head, ...rows];
}

/** Exactly what the page shows of a history: finding, source and releases, then the periods. */
function csvRows(answer: HistoryAnswer | undefined): Cell[][] {
  if (answer?.view === undefined) return [['No figures are held']];
  const { view, indicator, area } = answer;
  const { source, releases } = view;
  return [
    [view.heading],
    [view.sentence],
    ['Indicator', indicator.label],
    ['Area', area?.name, area?.code],
    ...(view.base === undefined ? [] : [['100 is', view.base.label]]),
    ...(view.weights === undefined
      ? []
      : [
          [
            'Weights',
            view.weights.name,
            `Release ${view.weights.release}`,
            view.weights.publishedOn,
          ],
        ]),
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    ...view.annotations.map(({ kind, from, text }) => [kind, from, text]),
    [],
    ...rowsOf(answer, view),
  ];
}

const columns = [
  ...(['indicator', 'area', 'from', 'to', 'label', 'measure', 'value', 'lower', 'upper'] as const),
  ...(['because', 'groupMedian', 'groupLowest', 'groupHighest'] as const),
  ...(['base', 'weights', 'weightsPublishedOn'] as const),
  ...originColumns,
] as const;

function plainRows(answer: HistoryAnswer | undefined): Cell[][] {
  if (answer?.view === undefined) return plainTable(columns, []);
  const { indicator, area, view } = answer;
  const { measure, points, source, releases } = view;
  const of = {
    ...{ indicator: indicator.slug, measure, base: view.base?.key },
    ...{ weights: view.weights?.name, weightsPublishedOn: view.weights?.publishedOn },
    ...originOf(source, releases),
  };
  return plainTable(
    columns,
    points.flatMap(({ span, label, own, with: besides, group }) => {
      const { median, lowest, highest } = group ?? {};
      const among = { groupMedian: median, groupLowest: lowest, groupHighest: highest };
      // Each area has rows of its own, however many stand beside one another.
      return [own, ...besides].map((value, at) => ({
        ...{ ...of, ...span, label, ...value, ...among },
        area: [area, ...answer.with][at]?.code,
      }));
    }),
  );
}

export const historyFile = (answer: HistoryAnswer | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
