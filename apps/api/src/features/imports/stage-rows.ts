import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StreetFile } from '@ragstone/sources/police-uk/find-street-files';
import { readStreetFile, type StreetOutcome } from '@ragstone/sources/police-uk/read-street-file';
import { ValueDictionary } from '@ragstone/sources/police-uk/value-dictionary';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type StagedFile = { number: number; file: StreetFile; outcome: StreetOutcome };

/** What the rows of all files say, each different value once; the rows have its number. */
export type Dictionaries = { lsoas: ValueDictionary; types: ValueDictionary };

/** England and Wales have 36,000 LSOAs, and as many again of an older vintage or name. */
export const emptyDictionaries = (): Dictionaries => ({
  lsoas: new ValueDictionary(200_000),
  types: new ValueDictionary(200),
});

/**
 * Made and filled in one transaction, so that its rows can be written frozen: reading them then
 * takes half the time. Unlogged, because a crash takes the check with it anyway.
 */
const createTable = (table: string) =>
  `CREATE UNLOGGED TABLE ${table} (file integer NOT NULL, lsoa integer NOT NULL, type integer NOT NULL)`;

// Month and force are the same in all rows of a file and told once; the rest travels as numbers.
// What counts of a row of 200 bytes then has ten.
const readingWith = ({ lsoas, types }: Dictionaries) => ({
  columns: [],
  shared: ['Month', 'Falls within'] as const,
  coded: [
    { columns: ['LSOA code', 'LSOA name'] as const, dictionary: lsoas },
    { columns: ['Crime type'] as const, dictionary: types },
  ],
  numbersRows: false,
});

/** Passes the files' rows on, one file after another, and counts their bytes on the way. */
async function* rowsOf(
  { files, dictionaries, onBytes }: RowsToStage,
  staged: StagedFile[],
): AsyncGenerator<Uint8Array> {
  const reading = readingWith(dictionaries);
  let done = 0;
  for (const [at, file] of files.entries()) {
    const counted = countBytes(file, (bytes) => {
      done += bytes;
      onBytes(done);
    });
    const { rows, outcome } = readStreetFile(counted, { fileNumber: at + 1, ...reading });
    yield* rows;
    staged.push({ number: at + 1, file, outcome: outcome() });
  }
}

const countBytes = (file: StreetFile, onBytes: (bytes: number) => void): StreetFile => ({
  ...file,
  open: async function* counted() {
    for await (const piece of file.open()) {
      onBytes(piece.length);
      yield piece;
    }
  },
});

export type RowsToStage = {
  table: string;
  files: readonly StreetFile[];
  dictionaries: Dictionaries;
  onBytes: (done: number) => void;
  signal: AbortSignal;
};

/** Brings every row into the staging table by one COPY: the bytes are read once and never held. */
export async function stageRows(client: pg.ClientBase, asked: RowsToStage): Promise<StagedFile[]> {
  const { table, signal } = asked;
  await client.query(createTable(table));
  const staged: StagedFile[] = [];
  const rows = Readable.from(rowsOf(asked, staged), { objectMode: false });
  const copy = client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv, FREEZE)`));
  await pipeline(rows, copy, { signal });
  return staged;
}
