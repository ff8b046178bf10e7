import type { FileFault } from '@ragstone/contract/import-report';
import { monthOfDate } from '@ragstone/domain/time/civil-date';
import { type Month, parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { forceOfSlug } from '@ragstone/sources/police-uk/forces';
import { printable } from '@ragstone/sources/printable';
import type { Known, KnownForce } from './known.ts';
import type { StagedFile } from './stage-rows.ts';

/** The force and month that a file holds: all of its rows, or it is refused. */
export type FileScope = { number: number; force: KnownForce; month: Month };

type Asked = { staged: readonly StagedFile[]; known: Known; today: string };

/** A value of one of the shared columns, how many rows have it and the first of them. */
type Value = { text: string; rows: number; firstRow: number };

export const again = 'Download the file again from data.police.uk and use it unchanged.';
const unchanged = 'Use the file as downloaded; rows of other months or forces come in their own.';

export const shown = (text: string | null) =>
  text === null || text === '' ? 'nothing' : `“${printable(text, 60)}”`;
export const inRows = (rows: number) =>
  rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`;

/** Every different value that a file has in the shared column at this place. */
function valuesAt({ shared }: StagedFile, place: 0 | 1): Value[] {
  const found = new Map<string, Value>();
  for (const { values, rows, firstRow } of shared) {
    const text = values[place] ?? '';
    const value = found.get(text) ?? { text, rows: 0, firstRow };
    value.rows += rows;
    found.set(text, value);
  }
  return [...found.values()];
}

/** The month of a file, by its name or its first row, or what is wrong with its months. */
function monthIn({ today }: Asked, staged: StagedFile): Month | FileFault[] {
  const { name: file, hint } = staged.file;
  const values = valuesAt(staged, 0);
  const expected = hint?.monthKey ?? values[0]?.text ?? '';
  const month = parseMonthKey(expected);
  const faults = values.flatMap(({ text, rows, firstRow }): FileFault[] => {
    const at = { file, row: firstRow, column: 'Month' };
    const found = parseMonthKey(text);
    const says = `Row ${firstRow} has the month ${shown(text)} (${inRows(rows)})`;
    if (found === undefined) {
      return [{ ...at, message: `${says}, which is not a month like 2025-06.`, whatToDo: again }];
    }
    if (found > monthOfDate(today)) {
      const message = `${says}, which has not begun yet.`;
      return [{ ...at, message, whatToDo: 'Check that this is the file as published.' }];
    }
    if (found === month) return [];
    const because = hint === undefined ? 'the rows before it are of' : 'the file is named for';
    return [{ ...at, message: `${says}, but ${because} ${expected}.`, whatToDo: unchanged }];
  });
  return month === undefined || faults.length > 0 ? faults : month;
}

/** The force of a file, by its name or its first row, or what is wrong with its forces. */
function forceIn({ known: { forceByName } }: Asked, staged: StagedFile): KnownForce | FileFault[] {
  const { name: file, hint } = staged.file;
  const values = valuesAt(staged, 1);
  const named = hint === undefined ? undefined : forceOfSlug(hint.forceSlug)?.name;
  const first = values[0]?.text ?? '';
  const force = forceByName.get(named ?? first) ?? forceByName.get(first);
  const faults = values.flatMap(({ text, rows, firstRow }): FileFault[] => {
    const at = { file, row: firstRow, column: 'Falls within' };
    const found = forceByName.get(text);
    const says = `Row ${firstRow} has the force ${shown(text)} (${inRows(rows)})`;
    if (found === undefined) {
      const message = `${says}, which is not a force that Ragstone knows.`;
      return [{ ...at, message, whatToDo: 'Check that this is a file of data.police.uk.' }];
    }
    if (found === force) return [];
    const because = named === undefined ? 'the rows before it are of' : 'the file is named for';
    const message = `${says}, but ${because} ${force?.name ?? named}.`;
    return [{ ...at, message, whatToDo: unchanged }];
  });
  return force === undefined || faults.length > 0 ? faults : force;
}

/** Two files of one force and month that differ: only one of them can be right. */
function doubledScopes({ staged }: Asked, scopes: readonly FileScope[]): FileFault[] {
  const nameOf = (scope: FileScope) =>
    staged.find(({ number }) => number === scope.number)?.file.name ?? '';
  return scopes.flatMap((scope, at): FileFault[] => {
    const twin = scopes
      .slice(0, at)
      .find((other) => other.force === scope.force && other.month === scope.month);
    if (twin === undefined) return [];
    const message = `${scope.force.name}, ${monthLabel(scope.month)} is in this file and, differently, in ${nameOf(twin)}.`;
    return [{ file: nameOf(scope), message, whatToDo: 'Choose the newer of the two files only.' }];
  });
}

/** The force and month of each file, or what is wrong with them. */
export function scopesOf(asked: Asked): { scopes: FileScope[]; faults: FileFault[] } {
  const scopes: FileScope[] = [];
  const faults: FileFault[] = [];
  for (const staged of asked.staged) {
    const month = monthIn(asked, staged);
    const force = forceIn(asked, staged);
    if (Array.isArray(month)) faults.push(...month);
    if (Array.isArray(force)) faults.push(...force);
    if (Array.isArray(month) || Array.isArray(force)) continue;
    scopes.push({ number: staged.number, force, month });
  }
  return { scopes, faults: [...faults, ...doubledScopes(asked, scopes)] };
}
