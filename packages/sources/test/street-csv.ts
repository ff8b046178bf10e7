import { sourceOfBytes } from '../src/byte-source.ts';
import { findStreetFiles, type StreetFile } from '../src/police-uk/find-street-files.ts';
import { readStreetFile, type StreetReadingOptions } from '../src/police-uk/read-street-file.ts';
import { STREET_COLUMNS } from '../src/police-uk/street-columns.ts';

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

/** Reads a whole file; gives what would go to COPY as text, and the outcome. */
export async function readAll(file: StreetFile, options: Partial<StreetReadingOptions> = {}) {
  const reading = readStreetFile(file, { fileNumber: 7, ...options });
  const pieces: Uint8Array[] = [];
  for await (const piece of reading.rows) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString('utf8'), ...reading.outcome() };
}

/** Looks into one chosen file. */
export const findIn = (name: string, bytes: Uint8Array) =>
  findStreetFiles([sourceOfBytes(name, bytes)]);
