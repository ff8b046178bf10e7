import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { listInWords } from '@ragstone/domain/words/list';
import { formatRate } from '@ragstone/domain/words/rank-text';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `compare-ho-burglary-2025-07-to-2025-09.csv`: plain letters only, as any system keeps them. */
function csvName(comparison: Comparison | undefined): string {
  if (comparison === undefined) return 'compare.csv';
  const { indicator, span } = comparison;
  return `${['compare', indicator.slug, span.from, 'to', span.to].join('-')}.csv`;
}

const rateCell = (rate: number | undefined) => (rate === undefined ? undefined : formatRate(rate));

function estimateCell(denominator: ComparedArea['denominator']) {
  if (denominator === undefined) return undefined;
  const { of, midYear, sums = [] } = denominator;
  const added = sums.map(({ area, of: parts }) => `${area} is the sum of ${listInWords(parts)}`);
  return [`${of} of mid-${midYear}`, ...added].join('; ');
}

function rowOf(row: ComparedArea, { hasPublishedRates }: Comparison): Cell[] {
  const { area, change, denominator, published } = row;
  const measured = change.kind === 'not-comparable' ? undefined : change;
  return [
    row.rank,
    row.rankRange?.lowest,
    row.rankRange?.highest,
    area.name,
    area.code,
    row.count,
    row.reading,
    measured?.before,
    measured?.difference,
    row.changeWords,
    rateCell(row.rate),
    rateCell(row.rateInterval?.lower),
    rateCell(row.rateInterval?.upper),
    row.standingWords,
    rateCell(row.limits?.warning.lower),
    rateCell(row.limits?.warning.upper),
    rateCell(row.limits?.action.lower),
    rateCell(row.limits?.action.upper),
    denominator?.number,
    estimateCell(denominator),
    ...(hasPublishedRates ? [published?.rate ?? published?.mark] : []),
    [row.because, ...row.notes].filter((text) => text !== undefined).join(' '),
  ];
}

/** Exactly what the page shows: finding, sentence, source and release, then the three tables. */
function csvRows(comparison: Comparison | undefined): Cell[][] {
  if (comparison === undefined) return [['No figures are held']];
  const { source, indicator, releases, hasPublishedRates } = comparison;
  const head = [
    'Rank (1 is the lowest rate)',
    'Lowest rank it could have',
    'Highest rank it could have',
    'Area',
    'Code',
    'Count',
    'What it is',
    'A year before',
    'Difference',
    'Change',
    'For each 1,000',
    'Lower end (95%)',
    'Upper end (95%)',
    'Beside what chance explains',
    'Chance explains from (95%)',
    'Chance explains to (95%)',
    'Chance explains from (99.8%)',
    'Chance explains to (99.8%)',
    'Of',
    'Estimate',
    ...(hasPublishedRates ? ['Rate as published'] : []),
    'Notes',
  ];
  const table = (title: string, rows: readonly ComparedArea[]): Cell[][] =>
    rows.length === 0 ? [] : [[title], ...rows.map((row) => rowOf(row, comparison))];
  return [
    [comparison.heading],
    [comparison.sentence],
    [comparison.funnel.sentence],
    ...[...comparison.notes, ...comparison.funnel.notes].map((note) => [note]),
    ['Indicator', indicator.label, indicator.counts],
    ['Period', comparison.periodLabel],
    ['Compared with', comparison.group ?? 'Neighbours'],
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    ...(comparison.denominators === undefined ? [] : [['Rates', comparison.denominators]]),
    [],
    head,
    ...table('Ranked', comparison.ranked),
    ...table('Not ranked', comparison.apart),
    ...table('Beside, never ranked', comparison.beside),
  ];
}

const columns = [
  ...(['indicator', 'area', 'name', 'from', 'to', 'listed', 'reading', 'count'] as const),
  ...(['before', 'difference', 'percent', 'rate', 'lower', 'upper', 'rank'] as const),
  ...(['lowestRank', 'highestRank', 'standing', 'people', 'midYear', 'because'] as const),
  ...originColumns,
] as const;

function plainRows(comparison: Comparison | undefined): Cell[][] {
  if (comparison === undefined) return plainTable(columns, []);
  const { indicator, span, source, releases, ranked, apart, beside } = comparison;
  const of = { indicator: indicator.slug, ...span, ...originOf(source, releases) };
  return plainTable(
    columns,
    Object.entries({ ranked, apart, beside }).flatMap(([listed, areas]) =>
      areas.map(({ area, reading, count, change, rate, rateInterval, denominator, ...row }) => ({
        ...{ ...of, area: area.code, name: area.name, listed, reading, rate, rank: row.rank },
        // A sum over the column must hold nothing that may not be used.
        count: reading === 'counted' ? count : undefined,
        before: change.kind === 'not-comparable' ? undefined : change.before,
        difference: change.kind === 'not-comparable' ? undefined : change.difference,
        percent: change.kind === 'measured' ? change.percent : undefined,
        ...{ lower: rateInterval?.lower, upper: rateInterval?.upper },
        ...{ lowestRank: row.rankRange?.lowest, highestRank: row.rankRange?.highest },
        ...{ standing: row.standing, people: denominator?.number },
        ...{ midYear: denominator?.midYear, because: row.because },
      })),
    ),
  );
}

export const comparisonFile = (answer: Comparison | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
