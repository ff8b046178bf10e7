import type { UnreadReport } from '@ragstone/contract/import-report';
import type { MappingBody } from '@ragstone/contract/mapping';
import type { Fault } from '@ragstone/contract/problem';
import { parsePeriodInWords } from '@ragstone/domain/time/period-in-words';

type NewMapping = Extract<MappingBody, { kind: 'new' }>;

/** A row that may be the one of headings. */
export type HeadingRow = {
  key: string;
  sheet: string;
  row: number;
  cells: string[];
  /** The row below it. */
  below: string[];
};

/** Rows with three texts or more: an area, a period and a number have to be named. */
export const headingRows = (tables: UnreadReport['tables']): HeadingRow[] =>
  tables.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ row, cells }, at) =>
        cells.filter((cell) => cell !== '').length < 3
          ? []
          : [
              {
                key: `${file} ${sheet} ${row}`,
                sheet,
                row,
                cells,
                below: rows[at + 1]?.cells ?? [],
              },
            ],
      ),
    ),
  );

const GUESSES = {
  area: /\b(?:csp|district|area|authority|ward|place)\b|csp.?name/i,
  force: /\bforce\b|police.?force/i,
  period: /\b(?:month|quarter|period|date)\b|year/i,
  indicator: /\b(?:type|kind|group|category|indicator)\b|.group$/i,
  value: /^(?:count|number|value|total)\b|offences$|incidents$|count$/i,
} as const;

export type ColumnChoices = { [K in keyof typeof GUESSES]: string };

/** What the columns probably hold, by their headings; '' where none looks like it. */
export function guessColumns(cells: readonly string[]): ColumnChoices {
  const taken = new Set<string>();
  const guess = (column: keyof typeof GUESSES) => {
    const found = cells.find(
      (cell) => cell !== '' && !taken.has(cell) && GUESSES[column].test(cell),
    );
    if (found !== undefined) taken.add(found);
    return found ?? '';
  };
  // The surest first: a heading that was taken is not offered to the next.
  const force = guess('force');
  const period = guess('period');
  const value = guess('value');
  return { force, period, value, area: guess('area'), indicator: guess('indicator') };
}

/** How long the periods probably are, by the first of them. */
export function guessMonths(headings: HeadingRow | undefined): MappingValues['months'] {
  const { cells = [], below = [] } = headings ?? {};
  const first = below[cells.indexOf(guessColumns(cells).period)] ?? '';
  if (parsePeriodInWords(first, 12) !== undefined) return '12';
  return parsePeriodInWords(first, 3) === undefined ? '1' : '3';
}

/** What the areas probably are, by the heading over them. */
export function guessAreaKind(heading: string): NewMapping['areaKind'] {
  if (/csp|partnership/i.test(heading)) return 'csp';
  if (/ward/i.test(heading)) return 'ward';
  return /force/i.test(heading) ? 'force' : 'district';
}

export type MappingValues = ColumnChoices & {
  headings: string;
  areaKind: NewMapping['areaKind'];
  months: '1' | '3' | '12';
  indicatorLabel: string;
  name: string;
  publisher: string;
  licence: string;
  unit: string;
  polarity: NewMapping['polarity'];
  addsUp: 'yes' | 'no';
};

const COLUMNS = ['area', 'force', 'period', 'indicator', 'value'] as const;

/** Columns that were not chosen though every table has them, or that were chosen twice. */
export function faultsInColumns(
  values: MappingValues,
  words: { missing: string; twice: string },
): Fault[] {
  return COLUMNS.flatMap((column, at): Fault[] => {
    const heading = values[column];
    const pointer = `/${column}`;
    const isOptional = column === 'force' || column === 'indicator';
    if (heading === '') return isOptional ? [] : [{ pointer, message: words.missing }];
    const isTaken = COLUMNS.slice(0, at).some((other) => values[other] === heading);
    return isTaken ? [{ pointer, message: words.twice }] : [];
  });
}

const lengths = { '1': 1, '3': 3, '12': 12 } as const;

/** What is sent of the form. */
export function mappingOf(values: MappingValues, version: number): NewMapping {
  const { area, force, period, indicator, value, areaKind, polarity } = values;
  const { name, publisher, licence, unit, indicatorLabel } = values;
  return {
    kind: 'new',
    version,
    name,
    publisher,
    licence,
    areaKind,
    columns: {
      area,
      period,
      value,
      ...(force !== '' && { force }),
      ...(indicator !== '' && { indicator }),
    },
    months: lengths[values.months],
    ...(indicator === '' && indicatorLabel !== '' && { indicator: indicatorLabel }),
    unit,
    polarity,
    addsUp: indicator !== '' && values.addsUp === 'yes',
  };
}
