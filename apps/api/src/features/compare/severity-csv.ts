import type { SeverityComparison, SeverityRow } from '@ragstone/contract/severity';
import { formatRate } from '@ragstone/domain/words/rank-text';
import type { Cell } from '../../http/cells.ts';
import { originColumns, originOf, plainTable, type TableFile } from '../../http/table-file.ts';

/** `severity-ho-burglary-2025-07-to-2025-09.csv`: plain letters only, as any system keeps them. */
function csvName(severity: SeverityComparison | undefined): string {
  if (severity === undefined) return 'severity.csv';
  const { indicator, span } = severity;
  return `${['severity', indicator.slug, span.from, 'to', span.to].join('-')}.csv`;
}

const rowOf = ({ area, severity, rank, because }: SeverityRow): Cell[] => [
  rank,
  area.name,
  area.code,
  severity === undefined ? undefined : formatRate(severity),
  because,
];

/** Exactly what the page shows: finding, source, weights and releases, then the areas. */
function csvRows(severity: SeverityComparison | undefined): Cell[][] {
  if (severity === undefined) return [['No figures are held']];
  const { heading, sentence, indicator, source, weights, releases, ranked, apart } = severity;
  return [
    [heading],
    [sentence],
    ['Indicator', indicator.label, indicator.counts],
    ['Period', severity.periodLabel],
    ['Compared with', severity.group ?? 'Neighbours'],
    ...(weights === undefined
      ? []
      : [['Weights', weights.name, `Release ${weights.release}`, weights.publishedOn]]),
    ['Source', source.name, source.publisher, source.licence, source.attribution],
    ['Note', source.caveat],
    ['Releases', ...releases.map(({ publishedOn }) => publishedOn)],
    [],
    ['Rank (1 is the lowest)', 'Area', 'Code', 'Severity for each person', 'Why there is none'],
    ...[...ranked, ...apart].map(rowOf),
  ];
}

const columns = [
  ...(['indicator', 'area', 'name', 'from', 'to', 'listed', 'severity', 'rank'] as const),
  ...(['because', 'weights', 'weightsPublishedOn'] as const),
  ...originColumns,
] as const;

function plainRows(answer: SeverityComparison | undefined): Cell[][] {
  if (answer === undefined) return plainTable(columns, []);
  const { indicator, span, source, releases, weights, ranked, apart } = answer;
  const of = { indicator: indicator.slug, ...span, ...originOf(source, releases) };
  const weighed = { weights: weights?.name, weightsPublishedOn: weights?.publishedOn };
  return plainTable(
    columns,
    Object.entries({ ranked, apart }).flatMap(([listed, rows]) =>
      rows.map(({ area, severity, rank, because }) => ({
        ...{ ...of, ...weighed, area: area.code, name: area.name },
        ...{ listed, severity, rank, because },
      })),
    ),
  );
}

export const severityFile = (answer: SeverityComparison | undefined): TableFile => ({
  name: csvName(answer),
  rows: csvRows(answer),
  plain: plainRows(answer),
});
