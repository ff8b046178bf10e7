import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StreetFile } from '@ragstone/sources/police-uk/find-street-files';
import { readStreetFile, type StreetOutcome } from '@ragstone/sources/police-uk/read-street-file';
import type { SharedValue } from '@ragstone/sources/police-uk/shared-values';
import { StreetCounter, type StreetDictionaries } from '@ragstone/sources/police-uk/street-counter';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CheckProgress } from '../reading.ts';

export type StagedFile = {
  number: number;
  file: StreetFile;
  outcome: StreetOutcome;
  /** The different months and forces of its rows. */
  shared: SharedValue[];
};

export type RowsToStage = {
  table: string;
  files: readonly StreetFile[];
  dictionaries: StreetDictionaries;
  progress: CheckProgress;
  signal: AbortSignal;
};

/**
 * Made and filled in one transaction, so that its rows can be written frozen: reading them then
 * takes half the time. Unlogged, because a crash takes the check with it anyway.
 */
const createTable = (table: string) => `
  CREATE UNLOGGED TABLE ${table}
    (file integer NOT NULL, lsoa integer NOT NULL, type integer NOT NULL, rows integer NOT NULL)`;

/** Each message wakes Postgres, which costs more than reading the few lines of a small one. */
const messageLength = 64 * 1024;

/** The files' counts, one file after another, as lines for COPY. */
async function* linesOf(asked: RowsToStage, staged: StagedFile[]): AsyncGenerator<string> {
  const { files, dictionaries } = asked;
  for (const [at, file] of files.entries()) {
    const number = at + 1;
    const counter = new StreetCounter(dictionaries);
    const watched = { ...file, open: () => watch(file.open(), counter, asked) };
    const outcome = await readStreetFile(watched, counter);
    let lines = '';
    for (const { lsoa, type, rows } of counter.counts()) {
      lines += `${number}\t${lsoa}\t${type}\t${rows}\n`;
      if (lines.length < messageLength) continue;
      yield lines;
      lines = '';
    }
    yield lines;
    staged.push({ number, file, outcome, shared: counter.shared });
  }
}

/** Tells how much of the files has been read, and ends the reading where the check is ended. */
async function* watch(
  pieces: AsyncIterable<Uint8Array>,
  counter: StreetCounter,
  { progress, signal }: RowsToStage,
): AsyncGenerator<Uint8Array> {
  const before = progress.rowsDone;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
    progress.bytesDone += piece.length;
    progress.rowsDone = before + counter.rows;
  }
}

/**
 * Counts every file's rows by LSOA and crime type and brings the counts into the staging table by
 * one COPY: the bytes are read once and never held.
 */
export async function stageRows(client: pg.ClientBase, asked: RowsToStage): Promise<StagedFile[]> {
  const { table, signal } = asked;
  await client.query(createTable(table));
  const staged: StagedFile[] = [];
  const lines = Readable.from(linesOf(asked, staged), { objectMode: false });
  const copy = client.query(copyFrom(`COPY ${table} FROM STDIN (FREEZE)`));
  await pipeline(lines, copy, { signal });
  return staged;
}
