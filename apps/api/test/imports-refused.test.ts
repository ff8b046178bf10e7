import type { ImportView } from '@ragstone/contract/imports';
import { buildZip } from '@ragstone/sources/test/build-zip';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { importer, type TestFile } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { header, streetFile, streetRow, zipOf } from './street-files.ts';

const held = withApp({ UPLOAD_LIMIT_MB: '2', UNPACKED_LIMIT_MB: '4' });
let here: TestPartnership;
let officer: ReturnType<typeof importer>;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  officer = importer(held, here);
});

const figures = ['release', 'release_file', 'coverage', 'observation', 'area', 'area_alias'];

/** What is stored, and that no staging table was left. */
async function stored(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...figures, 'area_link', 'upload_chunk']) {
    const { rows } = await held.db.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
    counts[table] = rows[0]?.n ?? -1;
  }
  const staging = "SELECT count(*) AS n FROM pg_tables WHERE schemaname = 'staging'";
  counts['staging'] = (await held.db.pool.query<{ n: number }>(staging)).rows[0]?.n ?? -1;
  return counts;
}

const csv = (text: string, name = '2025-01-kent-street.csv'): TestFile => ({
  name,
  bytes: Buffer.from(text),
});
const good = streetFile([{}, {}]);
const wholeZip = zipOf('kent.zip', [good]);
const part = { path: '2025-01/2025-01-kent-street.csv', bytes: good.bytes };

type Expected = { file: string; message: RegExp; row?: number; column?: string };

const bad: [string, TestFile, Expected][] = [
  [
    'an HTML page named .csv',
    csv('<!doctype html><html><body>Not found</body></html>'),
    { file: '2025-01-kent-street.csv', message: /web page/ },
  ],
  [
    'a zip of something else',
    { name: 'photos.zip', bytes: buildZip([{ path: 'a.txt', bytes: Buffer.from('hello') }]) },
    { file: 'photos.zip', message: /no street-level crime file/ },
  ],
  [
    'an encrypted zip',
    { name: 'kent.zip', bytes: buildZip([{ ...part, encrypted: true }]) },
    { file: 'kent.zip', message: /password/ },
  ],
  [
    'a truncated zip',
    { name: 'kent.zip', bytes: wholeZip.bytes.subarray(0, -30) },
    { file: 'kent.zip', message: /cut off/ },
  ],
  [
    'a zip bomb',
    { name: 'bomb.zip', bytes: buildZip([{ path: part.path, bytes: Buffer.alloc(3_000_000) }]) },
    { file: 'bomb.zip', message: /far more than a real one/ },
  ],
  [
    'a zip that unpacks to more than the limit',
    {
      name: 'large.zip',
      bytes: buildZip([{ ...part, claimedBytes: 5 * 1024 * 1024 }]),
    },
    { file: 'large.zip', message: /unpacks to 5 MB; at most 4 MB/ },
  ],
  [
    'a CSV cut in the middle of a row',
    csv(`${header}\n${streetRow()}\n,2025-01,Kent Po`),
    { file: '2025-01-kent-street.csv', row: 3, column: 'Reported by', message: /cut off/ },
  ],
  [
    'a wrong header',
    csv(`${header.replace('LSOA code', 'LSOA')}\n${streetRow()}\n`),
    { file: '2025-01-kent-street.csv', row: 1, message: /not the header/ },
  ],
  [
    'a month in the future',
    streetFile([{ month: '2027-01' }]),
    { file: '2027-01-kent-street.csv', row: 2, column: 'Month', message: /has not begun/ },
  ],
  [
    'no month at all',
    streetFile([{}, { month: '' }]),
    { file: '2025-01-kent-street.csv', row: 3, column: 'Month', message: /not a month/ },
  ],
  [
    'a month that the file is not named for',
    streetFile([{}, { month: '2025-02' }]),
    { file: '2025-01-kent-street.csv', row: 3, column: 'Month', message: /named for 2025-01/ },
  ],
  [
    'two months in a file of another name',
    streetFile([{}, { month: '2025-02' }], 'mine.csv'),
    { file: 'mine.csv', row: 3, column: 'Month', message: /rows before it are of 2025-01/ },
  ],
  [
    'an unknown crime type',
    streetFile([{}, {}, { type: 'Dragon theft' }]),
    { file: '2025-01-kent-street.csv', row: 4, column: 'Crime type', message: /“Dragon theft”/ },
  ],
  [
    'an unknown force',
    streetFile([{ force: 'Toytown Police' }]),
    { file: '2025-01-kent-street.csv', row: 2, column: 'Falls within', message: /Toytown/ },
  ],
  [
    'another force than the file is named for',
    streetFile([{}, { force: 'Surrey Police' }]),
    { file: '2025-01-kent-street.csv', row: 3, column: 'Falls within', message: /named for Kent/ },
  ],
  [
    'an LSOA code of another shape',
    streetFile([{}, { lsoa: 'TN13,Sevenoaks 001A' }]),
    { file: '2025-01-kent-street.csv', row: 3, column: 'LSOA code', message: /do not fit/ },
  ],
  [
    'an LSOA without its name',
    streetFile([{}, { lsoa: 'E01024423,' }]),
    { file: '2025-01-kent-street.csv', row: 3, column: 'LSOA name', message: /do not fit/ },
  ],
  [
    'a header without a row',
    csv(`${header}\n`),
    { file: '2025-01-kent-street.csv', message: /no row/ },
  ],
];

describe('a file that cannot be right is refused, and nothing is stored:', () => {
  test.each(bad)('%s', async (_name, file, expected) => {
    const before = await stored();
    const view = await officer.check([file]);
    expect(view.state).toBe('refused');
    const [fault] = view.report?.faults ?? [];
    const { message, file: name, ...place } = expected;
    expect(fault).toMatchObject(place);
    expect(fault?.file).toContain(name);
    expect(fault?.message).toMatch(message);
    expect(fault?.whatToDo).toMatch(/\w+/);
    const accepted = await officer.accept(view);
    expect(accepted.status).toBe(409);
    await officer.ask('DELETE', `/imports/${view.id}`);
    expect(await stored()).toEqual(before);
  });
});

test('a table that nobody knows is shown as it begins, and nothing is stored', async () => {
  const before = await stored();
  const view = await officer.check([csv('Station,Month,Fires\nSevenoaks,2025-01,7\n')]);
  expect(view).toMatchObject({ state: 'refused', report: { kind: 'unread', faults: [] } });
  const tables = view.report?.kind === 'unread' ? view.report.tables : [];
  expect(tables[0]?.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['Station', 'Month', 'Fires'],
    ['Sevenoaks', '2025-01', '7'],
  ]);
  expect((await officer.accept(view)).status).toBe(409);
  await officer.ask('DELETE', `/imports/${view.id}`);
  expect(await stored()).toEqual(before);
});

test('two different files of one force and month are refused, whichever comes first', async () => {
  const view = await officer.check([good, { ...streetFile([{}]), name: 'other.csv' }]);
  expect(view.report?.faults[0]?.message).toContain('Kent Police, January 2025 is in this file');
  await officer.ask('DELETE', `/imports/${view.id}`);
});

test('files beyond the limit are refused before they are sent, and while they are', async () => {
  const large = { name: 'large.csv', bytes: Buffer.alloc(2 * 1024 * 1024 + 1, 'x') };
  const refused = await officer.start([large]);
  expect(refused.status).toBe(413);
  expect(refused.body).toMatchObject({ detail: expect.stringContaining('At most 2 MB') });

  const { id } = (await officer.start([{ name: 'small.csv', bytes: Buffer.from('x') }]))
    .body as ImportView;
  const before = await stored();
  expect((await officer.send(id, 0, large.bytes)).status).toBe(413);
  expect(await stored()).toEqual(before);
  expect((await officer.ask('POST', `/imports/${id}/check`)).status).toBe(409);
  await officer.ask('DELETE', `/imports/${id}`);
});

test('fewer bytes than were announced leave nothing behind', async () => {
  const { id } = (await officer.start([good])).body as ImportView;
  const before = await stored();
  const sent = await officer.send(id, 0, good.bytes.subarray(0, 100));
  expect(sent).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('100 bytes') },
  });
  expect(await stored()).toEqual(before);
  await officer.ask('DELETE', `/imports/${id}`);
});

test.each(['partner', 'portfolioHolder'] as const)('a %s may not import', async (role) => {
  const url = '/api/partnerships/here/imports';
  const payload = { files: [{ name: 'a.zip', bytes: 1 }] };
  expect((await held.as(here[role], { method: 'POST', url, payload })).status).toBe(403);
  const withdrawal = '/api/partnerships/here/releases/1/withdrawal';
  const reason = { reason: 'because' };
  const withdrawn = await held.as(here[role], { method: 'POST', url: withdrawal, payload: reason });
  expect(withdrawn.status).toBe(403);
});

test("another partnership's import is not found", async () => {
  const elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  const view = await officer.check([good]);
  const other = importer(held, elsewhere);
  expect((await other.ask('GET', `/imports/${view.id}`)).status).toBe(404);
  expect((await other.accept(view)).status).toBe(404);
  expect((await other.send(view.id, 0, good.bytes)).status).toBe(404);
  expect((await other.ask('DELETE', `/imports/${view.id}`)).status).toBe(404);
  await officer.ask('DELETE', `/imports/${view.id}`);
});
