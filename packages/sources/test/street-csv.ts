import { sourceOfBytes } from '../src/byte-source.ts';
import { findStreetFiles, type StreetFile } from '../src/police-uk/find-street-files.ts';
import { readStreetFile } from '../src/police-uk/read-street-file.ts';
import { STREET_COLUMNS, type StreetColumn } from '../src/police-uk/street-columns.ts';
import type { RowSink } from '../src/police-uk/street-row-splitter.ts';

export const HEADER = STREET_COLUMNS.join(',');

/** One plain row of Kent's January 2024. */
export const ROW =
  '77aa,2024-01,Kent Police,Kent Police,0.19,51.27,On or near High Street,E01024450,Sevenoaks 011B,Burglary,Under investigation,';

/** A street CSV of these lines under the usual header, LF between them and at the end. */
export const csvOf = (...lines: string[]) => Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);

/** A file that is already known to be a street file, its bytes in pieces of at most `pieceBytes`. */
export function streetFileOf(bytes: Uint8Array, pieceBytes = bytes.length): StreetFile {
  return {
    name: 'kent.csv',
    size: bytes.length,
    hint: undefined,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield bytes.subarray(at, at + pieceBytes);
      }
    },
  };
}

/** The columns that figures are counted from. */
export const COUNTED_COLUMNS = [
  'Month',
  'Falls within',
  'LSOA code',
  'LSOA name',
  'Crime type',
] as const satisfies readonly StreetColumn[];

/** Reads a whole file; gives its rows as text, each with a 7 and its number before it, and the outcome. */
export async function readAll(
  file: StreetFile,
  { columns = COUNTED_COLUMNS }: { columns?: readonly StreetColumn[] } = {},
) {
  const places = columns.map((column) => STREET_COLUMNS.indexOf(column));
  const lines: string[] = [];
  const sink: RowSink = {
    take(bytes, edges, row) {
      const fields = places.map((place) => {
        const field = bytes.subarray((edges[place] ?? 0) + 1, edges[place + 1]);
        const text = Buffer.from(field).toString('utf8');
        return text === '""' ? '' : text;
      });
      lines.push(`${[7, row, ...fields].join(',')}\n`);
      return undefined;
    },
  };
  const outcome = await readStreetFile(file, sink);
  return { text: lines.join(''), ...outcome };
}

/** Looks into one chosen file. */
export const findIn = (name: string, bytes: Uint8Array) =>
  findStreetFiles([sourceOfBytes(name, bytes)]);
