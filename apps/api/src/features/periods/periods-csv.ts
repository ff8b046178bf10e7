import type { PeriodAnswer } from '@ragstone/contract/periods';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `ho-burglary-E22000144-by-quarter.csv`: plain letters only, as any system keeps them. */
function csvName(answer: PeriodAnswer | undefined): string {
  if (answer === undefined) return 'figures.csv';
  const { indicator, area, view } = answer;
  const code = (area?.code ?? '').replaceAll(':', '-');
  return `${indicator.slug}-${code}-by-${view?.by ?? 'year'}.csv`;
}

/** Exactly what the page shows: finding, sentence, source and release, then the table. */
function csvRows(answer: PeriodAnswer | undefined): Cell[][] {
  const { indicator, area, view } = answer ?? {};
  if (indicator === undefined || area === undefined || view === undefined) {
    return [['No figures are held']];
  }
  const { source, releases, hasPublishedRates } = view;
  const head = [
    'Period',
    'From',
    'To',
    'Count',
    'What it is',
    'A year before',
    'Difference',
    'Change',
  ];
  return [
    [view.heading],
    [view.sentence],
    ...view.notes.map((note) => [note]),
    ['Indicator', indicator.label, indicator.counts],
    ['Area', area.name, area.code],
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    ...view.annotations.map(({ kind, from, text, citation }) => [kind, from, text, citation]),
    [],
    hasPublishedRates ? [...head, 'Rate as published'] : head,
    ...view.rows.map(({ label, span, count, countWords, change, changeWords, published }) => {
      const measured = change.kind === 'not-comparable' ? undefined : change;
      const row = [label, span.from, span.to, count, countWords];
      const compared = [measured?.before, measured?.difference, changeWords];
      const rate = hasPublishedRates ? [published?.rate ?? published?.mark] : [];
      return [...row, ...compared, ...rate];
    }),
  ];
}

const columns = [
  ...(['indicator', 'area', 'from', 'to', 'label', 'reading', 'count', 'before'] as const),
  ...(['difference', 'percent', 'publishedRate'] as const),
  ...originColumns,
] as const;

function plainRows(answer: PeriodAnswer | undefined): Cell[][] {
  if (answer?.view === undefined) return plainTable(columns, []);
  const { indicator, area, view } = answer;
  const of = { indicator: indicator.slug, area: area?.code };
  return plainTable(
    columns,
    view.rows.map(({ span, label, reading, count, change, published }) => ({
      ...{ ...of, ...span, label, reading },
      // A sum over the column must hold nothing that may not be used.
      count: reading === 'counted' ? count : undefined,
      before: change.kind === 'not-comparable' ? undefined : change.before,
      difference: change.kind === 'not-comparable' ? undefined : change.difference,
      percent: change.kind === 'measured' ? change.percent : undefined,
      publishedRate: published?.rate,
      ...originOf(view.source, view.releases),
    })),
  );
}

export const periodsFile = (answer: PeriodAnswer | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
