import type { FileFault } from '@ragstone/contract/import-report';
import { monthOfDate } from '@ragstone/domain/time/civil-date';
import { type Month, parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { CRIME_TYPES } from '@ragstone/sources/police-uk/crime-types';
import { forceOfSlug } from '@ragstone/sources/police-uk/forces';
import { printable } from '@ragstone/sources/printable';
import type { BadLsoa, Value, Values } from './group-rows.ts';
import type { Known, KnownForce } from './known.ts';
import type { StagedFile } from './stage-rows.ts';

/** The force and month that a file holds: all of its rows, or it is refused. */
export type FileScope = { number: number; force: KnownForce; month: Month };

type Asked = { staged: readonly StagedFile[]; values: Values; known: Known; today: string };

const again = 'Download the file again from data.police.uk and use it unchanged.';
const unchanged = 'Use the file as downloaded; rows of other months or forces come in their own.';

const shown = (text: string | null) => (text === null ? 'nothing' : `“${printable(text, 60)}”`);
const inRows = ({ rows }: Value) => (rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`);

const of = (values: readonly Value[], file: number) => values.filter((each) => each.file === file);

/** The month of a file, by its name or its first row, or what is wrong with its months. */
function monthIn(asked: Asked, staged: StagedFile): Month | FileFault[] {
  const { name: file, hint } = staged.file;
  const values = of(asked.values.months, staged.number);
  const expected = hint?.monthKey ?? values[0]?.text ?? '';
  const month = parseMonthKey(expected);
  const faults = values.flatMap((value): FileFault[] => {
    const at = { file, row: value.firstRow, column: 'Month' };
    const found = parseMonthKey(value.text ?? '');
    const says = `Row ${value.firstRow} has the month ${shown(value.text)} (${inRows(value)})`;
    if (found === undefined) {
      return [{ ...at, message: `${says}, which is not a month like 2025-06.`, whatToDo: again }];
    }
    if (found > monthOfDate(asked.today)) {
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
function forceIn(asked: Asked, staged: StagedFile): KnownForce | FileFault[] {
  const { name: file, hint } = staged.file;
  const { forceByName } = asked.known;
  const values = of(asked.values.forces, staged.number);
  const named = hint === undefined ? undefined : forceOfSlug(hint.forceSlug)?.name;
  const first = values[0]?.text ?? '';
  const force = forceByName.get(named ?? first) ?? forceByName.get(first);
  const faults = values.flatMap((value): FileFault[] => {
    const at = { file, row: value.firstRow, column: 'Falls within' };
    const found = forceByName.get(value.text ?? '');
    const says = `Row ${value.firstRow} has the force ${shown(value.text)} (${inRows(value)})`;
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

function crimeTypeFaults(asked: Asked, staged: StagedFile): FileFault[] {
  return of(asked.values.crimeTypes, staged.number)
    .filter((value) => !asked.known.indicatorByCrimeType.has(value.text ?? ''))
    .map((value) => ({
      file: staged.file.name,
      row: value.firstRow,
      column: 'Crime type',
      message: `Row ${value.firstRow} has the crime type ${shown(value.text)} (${inRows(value)}), which is none of the ${CRIME_TYPES.length} that data.police.uk publishes.`,
      whatToDo: again,
    }));
}

/** Two files of one force and month that differ: only one of them can be right. */
function doubledScopes(asked: Asked, scopes: readonly FileScope[]): FileFault[] {
  const nameOf = (scope: FileScope) =>
    asked.staged.find(({ number }) => number === scope.number)?.file.name ?? '';
  return scopes.flatMap((scope, at): FileFault[] => {
    const twin = scopes
      .slice(0, at)
      .find((other) => other.force === scope.force && other.month === scope.month);
    if (twin === undefined) return [];
    const message = `${scope.force.name}, ${monthLabel(scope.month)} is in this file and, differently, in ${nameOf(twin)}.`;
    return [{ file: nameOf(scope), message, whatToDo: 'Choose the newer of the two files only.' }];
  });
}

/** The force and month of each file, and everything that is wrong with the values of its rows. */
export function scopesOf(asked: Asked): { scopes: FileScope[]; faults: FileFault[] } {
  const scopes: FileScope[] = [];
  const faults: FileFault[] = [];
  for (const staged of asked.staged) {
    const month = monthIn(asked, staged);
    const force = forceIn(asked, staged);
    if (Array.isArray(month)) faults.push(...month);
    if (Array.isArray(force)) faults.push(...force);
    faults.push(...crimeTypeFaults(asked, staged));
    if (Array.isArray(month) || Array.isArray(force)) continue;
    scopes.push({ number: staged.number, force, month });
  }
  return { scopes, faults: [...faults, ...doubledScopes(asked, scopes)] };
}

export function lsoaFaults(bad: readonly BadLsoa[], staged: readonly StagedFile[]): FileFault[] {
  return bad.map(({ file, row, code, name }) => ({
    file: staged.find(({ number }) => number === file)?.file.name ?? '',
    row,
    column: code === null || name !== null ? 'LSOA code' : 'LSOA name',
    message: `Row ${row} has the LSOA code ${shown(code)} and name ${shown(name)}, which do not fit: expected is a code like E01024422 with one name like Sevenoaks 001A, or neither.`,
    whatToDo: again,
  }));
}
