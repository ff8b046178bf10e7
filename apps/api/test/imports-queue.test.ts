import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership } from './people.ts';
import { streetFile, times } from './street-files.ts';

const held = withApp();
const file = streetFile(times(5));
let owner: pg.Client;
let officer: ReturnType<typeof importer>;

beforeAll(async () => {
  officer = importer(held, await addPartnership(held.db.prisma, 'here'));
  owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** Whoever holds this lock keeps a check waiting at its beginning, and those behind it in the queue. */
const closeGate = () => owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
const openGate = () => owner.query('COMMIT');

async function sent(): Promise<string> {
  const { id } = (await officer.start([file], '2026-01-10')).body as { id: string };
  await officer.send(id, 0, file.bytes);
  return id;
}

async function queued(): Promise<string> {
  const id = await sent();
  expect((await officer.ask('POST', `/imports/${id}/check`)).status).toBe(202);
  return id;
}

const drop = (ids: readonly string[]) =>
  Promise.all(ids.map((id) => officer.ask('DELETE', `/imports/${id}`)));

const rowsOf = async (sql: string) => (await owner.query(sql)).rows;

const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'staging'";
const chunks = 'SELECT upload_id FROM upload_chunk';
const jobs = 'SELECT id FROM pgboss.job';

test('several are checked one after another, in the order in which they came', async () => {
  await closeGate();
  const ids = [await queued(), await queued(), await queued()];
  const places = await Promise.all(ids.map(officer.read));
  expect(places.map(({ state, ahead }) => [state, ahead])).toEqual([
    ['checking', 0],
    ['checking', 1],
    ['checking', 2],
  ]);
  const listed = (await officer.ask('GET', '/imports')).body as { imports: { ahead: number }[] };
  expect(listed.imports.map(({ ahead }) => ahead).sort()).toEqual([0, 1, 2]);
  await openGate();
  for (const id of ids) expect((await officer.checked(id)).state).toBe('checked');
  // The transaction that saved a report is that of its check, which began by taking its turn.
  const ended = await rowsOf(
    "SELECT id FROM import WHERE state = 'checked' ORDER BY xmin::text::int",
  );
  expect(ended.map(({ id }) => id)).toEqual(ids);
  await expect.poll(() => rowsOf(jobs)).toEqual([]);
  await drop(ids);
});

test('how far a check is is told in rows and bytes', async () => {
  await owner.query('BEGIN; LOCK TABLE area IN ACCESS EXCLUSIVE MODE'); // is read when the rows have been
  const id = await queued();
  await expect
    .poll(() => officer.read(id), { timeout: 5000 })
    .toMatchObject({
      state: 'checking',
      rowsDone: 5,
      bytesDone: file.bytes.length,
      bytesTotal: file.bytes.length,
    });
  await owner.query('COMMIT');
  expect((await officer.checked(id)).state).toBe('checked');
  await drop([id]);
});

test('one that is cancelled while it waits leaves nothing, and the next moves up', async () => {
  await closeGate();
  const [first, second, third] = [await queued(), await queued(), await queued()];
  expect((await officer.ask('DELETE', `/imports/${second}`)).status).toBe(204);
  expect(await officer.read(third)).toMatchObject({ ahead: 1 });
  await openGate();
  expect((await officer.checked(third)).state).toBe('checked');
  expect((await officer.read(second)).state).toBe('cancelled');
  await drop([first, third]);
  expect(await rowsOf(chunks)).toEqual([]);
  await expect.poll(() => rowsOf(jobs)).toEqual([]);
  await expect.poll(() => rowsOf(tables)).toEqual([]);
});

test('one that is cancelled within a long statement ends at once, and lets the next begin', async () => {
  await owner.query('BEGIN; LOCK TABLE area IN ACCESS EXCLUSIVE MODE');
  const [first, second] = [await queued(), await queued()];
  await expect.poll(() => officer.read(first), { timeout: 5000 }).toMatchObject({ rowsDone: 5 });
  expect((await officer.ask('DELETE', `/imports/${first}`)).status).toBe(204);
  await expect.poll(() => officer.read(second), { timeout: 8000 }).toMatchObject({ rowsDone: 5 });
  await owner.query('COMMIT');
  expect((await officer.checked(second)).state).toBe('checked');
  await drop([second]);
  await expect.poll(() => rowsOf(jobs)).toEqual([]);
  await expect.poll(() => rowsOf(tables)).toEqual([]);
});

test('a check that fails three times says so, and can be asked for again', async () => {
  await rowsOf('UPDATE pgboss.queue SET retry_delay = 0');
  const id = await sent();
  const { rows: kept } = await owner.query(
    'DELETE FROM upload_chunk WHERE upload_id IN (SELECT id FROM upload WHERE import_id = $1) RETURNING *',
    [id],
  );
  await officer.ask('POST', `/imports/${id}/check`);
  const failed = await officer.checked(id);
  expect(failed).toMatchObject({ state: 'failed', tries: 3 });
  expect((await officer.ask('GET', '/imports')).body).toMatchObject({
    imports: [{ state: 'failed' }],
  });
  await expect.poll(() => rowsOf(jobs)).toEqual([]);
  expect(await rowsOf(tables)).toEqual([]);
  expect((await officer.accept(failed, [])).status).toBe(409);

  for (const { upload_id, position, bytes } of kept) {
    await owner.query('INSERT INTO upload_chunk VALUES ($1, $2, $3)', [upload_id, position, bytes]);
  }
  expect((await officer.ask('POST', `/imports/${id}/check`)).status).toBe(202);
  expect(await officer.checked(id)).toMatchObject({ state: 'checked', tries: 1 });
  await drop([id]);
});

test('a check that no job stands for is made nevertheless', async () => {
  const { id } = await officer.check([file], '2026-01-10');
  await rowsOf("UPDATE import SET state = 'checking' WHERE state = 'checked'");
  const other = await officer.check([file], '2026-01-10'); // whose check makes the queue be looked at
  expect((await officer.checked(id)).state).toBe('checked');
  await drop([id, other.id]);
});
