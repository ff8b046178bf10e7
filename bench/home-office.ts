import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sourceOfFile } from '@ragstone/sources/file-source';
import { OpenDataReader, readOpenData } from '@ragstone/sources/home-office/read-open-data';
import { DEFAULT_LIMITS } from '@ragstone/sources/limits';
import { openWorkbook } from '@ragstone/sources/sheet/sheet-rows';
import { writeOpenData } from '@ragstone/sources/test/open-data-file';
import { unpack } from '@ragstone/sources/unpack';
import { zipDirectory } from '@ragstone/sources/zip-directory';
import { SaxesParser } from 'saxes';
import { importFile, timed } from './importing.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { type Measured, megabytes, ratio, seconds } from './table.ts';

/** The yardstick: the same file unzipped and its XML parsed, and nothing made of it. */
async function bareParse(file: string): Promise<void> {
  const source = await sourceOfFile(file);
  const directory = await zipDirectory(source, DEFAULT_LIMITS);
  const entries = directory.kind === 'entries' ? directory.entries : [];
  const entry = entries.find(({ path }) => path === 'content.xml');
  if (entry === undefined) throw new Error('The made-up file is no zip.');
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  for await (const piece of unpack(source, entry, file)) {
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
}

async function readAll(file: string): Promise<number> {
  const workbook = await openWorkbook(await sourceOfFile(file), DEFAULT_LIMITS);
  if ('message' in workbook) throw new Error(workbook.message);
  const reader = new OpenDataReader(file);
  let rows = 0;
  for await (const batch of readOpenData(reader, workbook.rows())) rows += batch.length;
  if (reader.outcome.faults.length > 0) throw new Error(reader.outcome.faults[0]?.message);
  return rows;
}

/** The made-up places of the made-up file. */
const addPlaces = `
  INSERT INTO area (kind, code, name)
  SELECT 'force', 'bench:force:' || n, 'Force ' || n FROM generate_series(0, 39) n
  UNION ALL SELECT 'unassigned', 'unassigned:bench:force:' || n, 'Unassigned Force ' || n
    FROM generate_series(0, 39) n
  UNION ALL SELECT 'csp', 'bench:csp:' || n, 'Partnership ' || n
    FROM generate_series(0, 319) n WHERE n % 8 <> 7;
  INSERT INTO area_link (child_id, parent_id)
  SELECT c.id, f.id FROM area c JOIN area f ON f.code = CASE c.kind
    WHEN 'csp' THEN 'bench:force:' || substr(c.code, 11)::integer / 8 ELSE substr(c.code, 12) END
  WHERE c.code LIKE 'bench:csp:%' OR c.code LIKE 'unassigned:bench:%'`;

/** The whole way of an import, and the most memory that the server ever held. */
const importWhole = (serverUrl: string, asked: { folder: string; file: string; rows: number }) =>
  withOwnDatabase(serverUrl, async (url, client) => {
    await client.query(addPlaces);
    const headers = await addOfficer(client, 'bench');
    const memoryFile = path.join(asked.folder, 'memory');
    const { file } = asked;
    const measured = await measureServer({ url, memoryFile }, (address) =>
      importFile({ address, headers, file }),
    );
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM period_figure',
    );
    if (rows[0]?.count !== asked.rows) throw new Error(`${rows[0]?.count} figures arrived.`);
    return measured;
  });

/** The Home Office's open data at its full size, read as a stream, against a bare parse of its XML. */
export async function benchHomeOffice(serverUrl: string): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-bench-'));
  const file = path.join(folder, 'open-data.ods');
  try {
    const { rows, xmlBytes } = await writeOpenData(file, { csps: 320, quarters: 20, codes: 110 });
    const bare = await timed(() => bareParse(file));
    let read = 0;
    const ours = await timed(async () => {
      read = await readAll(file);
    });
    if (read !== rows) throw new Error(`${read} rows were read of ${rows}.`);
    const peak = process.resourceUsage().maxRSS;
    const whole = await importWhole(serverUrl, { folder, file, rows });
    const { check, accept } = whole.result;
    const size = `${rows.toLocaleString('en-GB')} rows, ${Math.round(xmlBytes / 1e6)} MB of XML`;
    return [
      {
        what: `Home Office open data (${size}) read, to unzipping it and parsing its XML`,
        measured: `${ratio(ours / bare)} (${seconds(ours)} and ${seconds(bare)})`,
        limit: '1.5 x',
        isMet: ours <= bare * 1.5,
      },
      {
        what: 'Peak memory of the process that wrote it, parsed it and read it',
        measured: megabytes(peak),
        limit: '300 MB',
        isMet: peak <= 300 * 1024,
      },
      {
        what: 'The same file imported, check and accept, to unzipping it and parsing its XML',
        measured: `${ratio((check + accept) / bare)} (check ${seconds(check)}, accept ${seconds(accept)})`,
        limit: '1.5 x',
        isMet: check + accept <= bare * 1.5,
      },
      {
        what: 'Peak memory of the API process, upload, check and accept of it',
        measured: megabytes(whole.peak),
        limit: '300 MB',
        isMet: whole.peak <= 300 * 1024,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
