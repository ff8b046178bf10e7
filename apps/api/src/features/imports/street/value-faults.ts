import type { FileFault } from '@ragstone/contract/import-report';
import { CRIME_TYPES } from '@ragstone/sources/police-uk/crime-types';
import { again, inRows, shown } from './file-scopes.ts';
import { firstRows, keyOf } from './first-rows.ts';
import type { BadLsoa, UnknownType } from './name-counts.ts';
import type { StagedFile } from './stage-rows.ts';

/** Nobody mends more of one kind in one file by hand. */
const shownAFile = 20;

/** Crime types that are none of the publisher's, each at its first row. */
export async function typeFaults(
  types: readonly UnknownType[],
  staged: readonly StagedFile[],
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const { number, file } of staged) {
    const unknown = types.filter((each) => each.file === number).slice(0, shownAFile);
    if (unknown.length === 0) continue;
    const keys = new Set(unknown.map(({ type }) => keyOf([type])));
    const rowOf = await firstRows(file, ['Crime type'], keys);
    for (const { type, rows } of unknown) {
      const row = rowOf.get(keyOf([type]));
      faults.push({
        file: file.name,
        ...(row !== undefined && { row }),
        column: 'Crime type',
        message: `Row ${row} has the crime type ${shown(type)} (${inRows(rows)}), which is none of the ${CRIME_TYPES.length} that data.police.uk publishes.`,
        whatToDo: again,
      });
    }
  }
  return faults;
}

/** LSOAs that do not look like any, each at its first row. */
export async function lsoaFaults(
  bad: readonly BadLsoa[],
  staged: readonly StagedFile[],
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const { number, file } of staged) {
    const here = bad.filter((each) => each.file === number);
    if (here.length === 0) continue;
    const keys = new Set(here.map(({ code, name }) => keyOf([code, name])));
    const rowOf = await firstRows(file, ['LSOA code', 'LSOA name'], keys);
    for (const { code, name } of here) {
      const row = rowOf.get(keyOf([code, name]));
      faults.push({
        file: file.name,
        ...(row !== undefined && { row }),
        column: code === null || name !== null ? 'LSOA code' : 'LSOA name',
        message: `Row ${row} has the LSOA code ${shown(code)} and name ${shown(name)}, which do not fit: expected is a code like E01024422 with one name like Sevenoaks 001A, or neither.`,
        whatToDo: again,
      });
    }
  }
  return faults;
}
