import type { Profile } from '@ragstone/contract/profile';
import { formatRate } from '@ragstone/domain/words/rank-text';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `profile-E07000111-2025-07-to-2025-09.csv`: plain letters only, as any system keeps them. */
function csvName(profile: Profile | undefined): string {
  if (profile === undefined) return 'profile.csv';
  const { area, span } = profile;
  return `${['profile', area.code.replaceAll(':', '-'), span.from, 'to', span.to].join('-')}.csv`;
}

const rateCell = (rate: number | undefined) => (rate === undefined ? undefined : formatRate(rate));

/** Exactly what the page shows: sentence, source and release, then the table. */
function csvRows(profile: Profile | undefined): Cell[][] {
  if (profile === undefined) return [['No figures are held']];
  const { area, source, rows, releases } = profile;
  return [
    [profile.sentence],
    ['Area', area.name, area.code],
    ['Period', profile.periodLabel],
    ['Compared with', profile.group ?? 'Neighbours'],
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    [],
    [
      'Indicator',
      'Count',
      'For each 1,000',
      'Lower end (95%)',
      'Upper end (95%)',
      'Rank (1 is the lowest rate)',
      'Of',
      'Place',
      'Could be',
    ],
    ...rows.map((row): Cell[] => [
      row.indicator.label,
      row.count,
      rateCell(row.rate),
      rateCell(row.rateInterval?.lower),
      rateCell(row.rateInterval?.upper),
      row.rank,
      row.of,
      row.placeWords,
      row.rankRangeWords,
    ]),
  ];
}

const columns = [
  ...(['area', 'from', 'to', 'indicator', 'label', 'count', 'rate', 'lower', 'upper'] as const),
  ...(['rank', 'of'] as const),
  ...originColumns,
] as const;

function plainRows(profile: Profile | undefined): Cell[][] {
  if (profile === undefined) return plainTable(columns, []);
  const { area, span, rows, source, releases } = profile;
  return plainTable(
    columns,
    rows.map(({ indicator, count, rate, rateInterval, rank, of }) => ({
      ...{ area: area.code, ...span, indicator: indicator.slug, label: indicator.label },
      ...{ count, rate, lower: rateInterval?.lower, upper: rateInterval?.upper, rank, of },
      ...originOf(source, releases),
    })),
  );
}

export const profileFile = (answer: Profile | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
