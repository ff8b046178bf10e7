import type { Ward, WardsAnswer } from '@ragstone/contract/wards';
import { formatRate } from '@ragstone/domain/words/rank-text';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `wards-burglary-E07000111-2026-04-to-2026-09.csv`: plain letters only, as any system keeps them. */
function csvName({ indicator, area, comparison }: WardsAnswer): string {
  const { from, to } = comparison?.now ?? {};
  const months = from === undefined || to === undefined ? [] : [from, 'to', to];
  return `${['wards', indicator.slug, area.code, ...months].join('-')}.csv`;
}

type Figures = NonNullable<WardsAnswer['total']>;
type Row = Figures & Pick<Ward, 'rate' | 'noRateBecause'> & { name: string; code?: string };

const head = [
  'Ward',
  'Code',
  'Count',
  'A year before',
  'Difference',
  'Change, per cent',
  'For each 1,000',
  'Lowest that chance allows',
  'Highest that chance allows',
  'Of',
  'Mid-year',
  'Notes',
];

function rowOf({ name, code, now, before, change, rate, noRateBecause }: Row): Cell[] {
  const percent = change.kind === 'measured' ? Math.round(change.percent * 10) / 10 : undefined;
  const rates = [rate?.per1000, rate?.lower, rate?.upper].map((each) =>
    each === undefined ? undefined : formatRate(each),
  );
  return [
    name,
    code,
    now,
    before,
    now - before,
    percent,
    ...rates,
    rate?.number,
    rate?.midYear,
    noRateBecause,
  ];
}

/** Exactly what the page shows of wards: notes, source and release, then the table. */
function csvRows(answer: WardsAnswer): Cell[][] {
  const { indicator, area, comparison, lookup, wards, unplaced, total, because } = answer;
  const { source, sentence } = answer;
  const title: Cell[][] = [
    ['Indicator', indicator.label],
    ['Area', area.name, area.code],
  ];
  if (because !== undefined) return [...title, [because]];
  const { now, before } = comparison ?? {};
  return [
    ...title,
    ['Months', now?.from, now?.to, 'against', before?.from, before?.to],
    ...(sentence === undefined ? [] : [[sentence]]),
    ...answer.notes.map((note) => [note]),
    ['Source', source?.name, source?.publisher, source?.licence, source?.attribution],
    ['Note', source?.caveat],
    ['Releases', ...answer.releases.map(({ publishedOn }) => publishedOn)],
    ['Wards', `of ${lookup?.vintage}, by best fit of small areas (LSOAs)`, lookup?.publishedOn],
    [],
    head,
    ...wards.map(rowOf),
    ...(unplaced === undefined ? [] : [rowOf({ ...unplaced, name: 'In no ward' })]),
    ...(total === undefined ? [] : [rowOf({ ...total, name: 'All of the area' })]),
  ];
}

const columns = [
  ...([
    'indicator',
    'ward',
    'name',
    'from',
    'to',
    'now',
    'before',
    'difference',
    'percent',
  ] as const),
  ...(['rate', 'lower', 'upper', 'people', 'midYear', 'because'] as const),
  ...originColumns,
] as const;

function plainRows(answer: WardsAnswer): Cell[][] {
  const { indicator, comparison, wards, unplaced, because, source, releases } = answer;
  if (because !== undefined) return plainTable(columns, []);
  const { from, to } = comparison?.now ?? {};
  const of = { indicator: indicator.slug, from, to, ...originOf(source, releases) };
  const rows: Row[] = [
    ...wards,
    ...(unplaced === undefined ? [] : [{ ...unplaced, name: 'In no ward' }]),
  ];
  return plainTable(
    columns,
    rows.map(({ code, name, now, before, change, rate, noRateBecause }) => ({
      ...of,
      ...{ ward: code, name, now, before, difference: now - before },
      percent: change.kind === 'measured' ? change.percent : undefined,
      ...{ rate: rate?.per1000, lower: rate?.lower, upper: rate?.upper },
      ...{ people: rate?.number, midYear: rate?.midYear, because: noRateBecause },
    })),
  );
}

export const wardsFile = (answer: WardsAnswer): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
