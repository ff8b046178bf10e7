import type { Fault } from '../fault.ts';
import { forceNamed, forceOfSlug } from './forces.ts';
import type { StreetColumn } from './street-columns.ts';
import type { StreetFileHint } from './street-file-name.ts';

/** A value of a column, how many rows have it and the first of them, as a spreadsheet counts. */
export type CountedValue = { value: string; rows: number; firstRow: number };

/** What has been counted of one file's rows; the caller counts in SQL, `''` being an empty field. */
export type StreetContents = {
  file: string;
  hint: StreetFileHint | undefined;
  rows: number;
  months: readonly CountedValue[];
  /** Of the column `Falls within`. */
  forces: readonly CountedValue[];
  /** Values that `isCrimeTypeName`, `isLsoaCode` and `districtNameOf` do not know. */
  unknown: readonly (CountedValue & { column: StreetColumn })[];
};

export type StreetFindings = {
  /** Not empty: nothing may be imported. */
  faults: Fault[];
  /** To be shown and read, but not in the way. */
  warnings: Fault[];
};

const MONTH_KEY = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const UNCHANGED = 'Use the file as downloaded from data.police.uk, unchanged.';

const quoted = (value: string) => (value === '' ? 'nothing' : `“${value}”`);
const inRows = (rows: number) => (rows === 1 ? 'in 1 row' : `in ${rows} rows`);
const byFirstRow = (values: readonly CountedValue[]) =>
  [...values].sort((one, other) => one.firstRow - other.firstRow);

/**
 * A file is one force's one month. Were two accepted, a few stray rows of another month would
 * replace all that is held of that month.
 */
function secondValueFault(
  file: string,
  column: StreetColumn,
  values: readonly CountedValue[],
): Fault[] {
  const [first, second] = byFirstRow(values);
  if (first === undefined || second === undefined) return [];
  return [
    {
      file,
      row: second.firstRow,
      column,
      message: `Row ${second.firstRow} says ${quoted(second.value)} where the rows before say ${quoted(first.value)}. A street file is one force in one month.`,
      whatToDo: 'Choose the files one by one as they were downloaded, not joined together.',
    },
  ];
}

function monthFaults({ file, months }: StreetContents, thisMonth: string): Fault[] {
  return months.flatMap(({ value, rows, firstRow }) => {
    const at = { file, row: firstRow, column: 'Month' };
    if (!MONTH_KEY.test(value)) {
      const message = `The month is ${quoted(value)} ${inRows(rows)}, not written like 2024-01.`;
      return [{ ...at, message, whatToDo: UNCHANGED }];
    }
    if (value <= thisMonth) return [];
    const message = `The month ${value} is in the future (${inRows(rows)}).`;
    return [{ ...at, message, whatToDo: 'Check where the file comes from; it cannot be right.' }];
  });
}

function valueFaults({ file, forces, unknown }: StreetContents): Fault[] {
  const strangers = forces.filter(({ value }) => forceNamed(value) === undefined);
  const all = [
    ...strangers.map((each) => ({ ...each, column: 'Falls within' as const })),
    ...unknown,
  ];
  return all.map(({ column, value, rows, firstRow }) => ({
    file,
    row: firstRow,
    column,
    message: `${column} is ${quoted(value)} ${inRows(rows)}, first in row ${firstRow}; that is not known.`,
    whatToDo:
      column === 'Crime type'
        ? 'Ask whether the publisher has a new crime type; its rows cannot be counted until it is known here.'
        : UNCHANGED,
  }));
}

/** The rows decide what a file is, so a name that says otherwise is only pointed out. */
function nameWarnings({ file, hint, months, forces, rows }: StreetContents): Fault[] {
  if (rows === 0) {
    const message = 'The file has a header and no rows: its month stays missing, it is not zero.';
    return [{ file, message, whatToDo: 'Look on data.police.uk whether the force has published.' }];
  }
  const month = months[0]?.value;
  const force = forces[0]?.value;
  if (hint === undefined || month === undefined || force === undefined) return [];
  const named = forceOfSlug(hint.forceSlug)?.name ?? hint.forceSlug;
  if (hint.monthKey === month && forceNamed(force)?.slug === hint.forceSlug) return [];
  return [
    {
      file,
      message: `The file's name says ${named}, ${hint.monthKey}; its rows are ${force}, ${month}, and are taken as that.`,
      whatToDo: 'Check that this is the file you meant.',
    },
  ];
}

/** One force and month given twice: counting both would double it, and choosing is not for us. */
function doubledFaults(files: readonly StreetContents[]): Fault[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, months, forces }) => {
    const [month, ...moreMonths] = months;
    const [force, ...moreForces] = forces;
    if (month === undefined || force === undefined) return [];
    if (moreMonths.length + moreForces.length > 0) return [];
    const key = `${force.value}, ${month.value}`;
    const other = seen.get(key);
    if (other !== undefined) {
      const message = `${key} is in two of the chosen files: also in ${other}.`;
      return [{ file, message, whatToDo: 'Leave one of them out.' }];
    }
    seen.set(key, file);
    return [];
  });
}

/** Judges what the files of one upload hold. `thisMonth` is today's, as `2025-06`. */
export function findingsIn(files: readonly StreetContents[], thisMonth: string): StreetFindings {
  return {
    faults: [
      ...files.flatMap((each) => [
        ...monthFaults(each, thisMonth),
        ...valueFaults(each),
        ...secondValueFault(each.file, 'Month', each.months),
        ...secondValueFault(each.file, 'Falls within', each.forces),
      ]),
      ...doubledFaults(files),
    ],
    warnings: files.flatMap(nameWarnings),
  };
}
