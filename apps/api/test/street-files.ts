import { STREET_COLUMNS } from '@ragstone/sources/police-uk/street-columns';
import { buildZip } from '@ragstone/sources/test/build-zip';
import type { TestFile } from './imports.ts';

export type TestRow = {
  month?: string;
  force?: string;
  lsoa?: string;
  type?: string;
};

export const header = STREET_COLUMNS.join(',');

/** A row as police.uk writes it; where nothing is said, a burglary in Sevenoaks in January 2025. */
export function streetRow(row: TestRow = {}): string {
  const { month = '2025-01', force = 'Kent Police', type = 'Burglary' } = row;
  const lsoa = row.lsoa ?? 'E01024422,Sevenoaks 001A';
  return `,${month},${force},${force},0.1,51.2,On or near High Street,${lsoa},${type},,`;
}

/** The rows as one street file, named as its first row says. */
export function streetFile(rows: readonly TestRow[], name?: string): TestFile {
  const month = rows[0]?.month ?? '2025-01';
  const lines = [header, ...rows.map(streetRow)];
  return {
    name: name ?? `${month}-kent-street.csv`,
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  };
}

export const zipOf = (name: string, files: readonly TestFile[]): TestFile => ({
  name,
  bytes: buildZip(
    files.map((file) => ({ path: `${file.name.slice(0, 7)}/${file.name}`, bytes: file.bytes })),
  ),
});

export const times = (count: number, row: TestRow = {}): TestRow[] =>
  Array.from({ length: count }, () => row);
