import type { PeriodAnswer } from '@ragstone/contract/periods';
import type { Cell } from '../../http/cells.ts';
import type { TableFile } from '../../http/table-file.ts';

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

export const periodsFile = (answer: PeriodAnswer | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
});
