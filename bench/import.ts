import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streetCsv, streetMonths, writeStreetZip } from '@ragstone/sources/test/street-rows';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { importFile, timed } from './importing.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { type Measured, median, megabytes, ratio, seconds } from './table.ts';

type Files = { folder: string; zip: string; csv: string; rows: number };

/** The same rows twice: zipped as downloaded, and as one bare CSV for COPY. */
async function makeFiles(folder: string, rows: number, rowsAMonth?: number): Promise<Files> {
  const zip = path.join(folder, `kent-${rows}.zip`);
  const csv = path.join(folder, `kent-${rows}.csv`);
  await writeStreetZip(zip, rows, rowsAMonth);
  const pieces = function* () {
    for (const month of streetMonths(rows, rowsAMonth)) {
      let isFirst = true;
      for (const piece of streetCsv(month)) {
        yield isFirst ? piece.subarray(piece.indexOf(0x0a) + 1) : piece;
        isFirst = false;
      }
    }
  };
  await pipeline(Readable.from(pieces()), createWriteStream(csv));
  return { folder, zip, csv, rows };
}

/** The yardstick: the same bytes into a logged table of twelve text columns, and nothing else. */
async function bareCopy(client: pg.Client, { csv }: Files): Promise<number> {
  const columns = Array.from({ length: 12 }, (_, at) => `c${at} text`);
  await client.query(`CREATE TABLE bare (${columns.join(', ')})`);
  const bytes = createReadStream(csv, { highWaterMark: 256 * 1024 });
  const time = await timed(() =>
    pipeline(bytes, client.query(copyFrom('COPY bare FROM STDIN (FORMAT csv)'))),
  );
  await client.query('DROP TABLE bare');
  return time;
}

/** One import of the files on a database of its own, with COPY of the same bytes before it. */
async function measure(serverUrl: string, files: Files) {
  return withOwnDatabase(serverUrl, async (url, client) => {
    const copy = await bareCopy(client, files);
    const headers = await addOfficer(client, 'bench');
    const memoryFile = path.join(files.folder, 'memory');
    const { result, peak } = await measureServer({ url, memoryFile }, (address) =>
      importFile({ address, headers, file: files.zip }),
    );
    const { rows } = await client.query<{ rows: number }>(
      'SELECT sum(rows)::integer AS rows FROM current_coverage',
    );
    if (rows[0]?.rows !== files.rows) throw new Error(`Not all rows arrived: ${rows[0]?.rows}`);
    return { ...result, copy, peak };
  });
}

type Run = Awaited<ReturnType<typeof measure>>;

const timeRatio = ({ check, accept, copy }: Run) => (check + accept) / copy;
const wholeRatio = ({ upload, check, accept, copy }: Run) => (upload + check + accept) / copy;

async function runsOf(serverUrl: string, files: Files) {
  const runs: Run[] = [];
  for (let turn = 0; turn < 3; turn += 1) runs.push(await measure(serverUrl, files));
  const times = median(runs.map(timeRatio));
  const middle = runs.find((run) => timeRatio(run) === times) as Run; // of three, the one between
  return { runs, times, middle };
}

const parts = ({ check, accept, copy }: Run) =>
  `check ${seconds(check)}, accept ${seconds(accept)}, COPY ${seconds(copy)}`;

/** Three years of all of Kent, as one download of data.police.uk brings them. */
export async function benchKent(serverUrl: string): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-bench-'));
  try {
    const kent = await makeFiles(folder, 750_000, Math.ceil(750_000 / 36));
    const { times, middle } = await runsOf(serverUrl, kent);
    return [
      {
        what: 'Import of 36 months of all of Kent, 750,000 rows in one zip, check and accept, to COPY of the same bytes',
        measured: `${ratio(times)} (${parts(middle)})`,
        limit: '3 x',
        isMet: times <= 3,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Import of 1,000,000 real-shaped rows against COPY, and peak memory at 1 and 3 million. */
export async function benchImport(serverUrl: string): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-bench-'));
  try {
    const small = await makeFiles(folder, 1_000_000);
    const { runs, times, middle } = await runsOf(serverUrl, small);
    const large = await measure(serverUrl, await makeFiles(folder, 3_000_000));
    const peak = median(runs.map((run) => run.peak));
    return [
      {
        what: 'Import of 1 M street rows, check and accept, to COPY of the same bytes',
        measured: `${ratio(times)} (${parts(middle)})`,
        limit: '2.5 x',
        isMet: times <= 2.5,
      },
      {
        what: 'The same with its upload',
        measured: ratio(median(runs.map(wholeRatio))),
      },
      {
        what: 'Import of 3 M rows, check and accept, to COPY of the same bytes',
        measured: ratio(timeRatio(large)),
      },
      {
        what: 'Peak memory of the API process, upload, check and accept of 1 M rows',
        measured: megabytes(peak),
        limit: '250 MB',
        isMet: peak <= 250 * 1024,
      },
      {
        what: 'Peak memory at 3 M rows',
        measured: `${megabytes(large.peak)}, ${ratio(large.peak / peak)}`,
        limit: '1.2 x that at 1 M',
        isMet: large.peak <= peak * 1.2,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
