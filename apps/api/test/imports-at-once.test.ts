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

/** Keeps everybody from the table, so that an import stands still in its middle. */
async function closeTable(table: string): Promise<void> {
  await owner.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
}
const openTable = () => owner.query('COMMIT');

async function waitsFor(table: string): Promise<void> {
  const waiting = 'SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted';
  while ((await owner.query(waiting, [table])).rowCount === 0);
}

const staged = async () => {
  const { rows } = await owner.query("SELECT FROM pg_tables WHERE schemaname = 'staging'");
  return rows.length;
};

test('an import may be cancelled while it is checked again, and leaves nothing', async () => {
  const { id } = await officer.check([file], '2026-01-10');
  await closeTable('area'); // is read when the check holds the tables of the one before
  await officer.ask('POST', `/imports/${id}/check`);
  await waitsFor('area');
  expect((await officer.ask('DELETE', `/imports/${id}`)).status).toBe(204);
  await openTable();
  await expect.poll(staged).toBe(0);
  expect((await officer.read(id)).state).toBe('cancelled');
});

test('cancelled in the middle of being accepted, it is accepted, and who cancels is told', async () => {
  const view = await officer.check([file], '2026-01-10');
  await closeTable('observation');
  const accepted = officer.accept(view);
  await waitsFor('observation');
  const cancelled = await officer.ask('DELETE', `/imports/${view.id}`);
  expect(cancelled).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('being accepted') },
  });
  await openTable();
  expect((await accepted).status).toBe(200);
});

test('a file sent again in the middle of being accepted comes too late', async () => {
  const view = await officer.check([streetFile(times(6))], '2026-01-11');
  await closeTable('observation');
  const accepted = officer.accept(view);
  await waitsFor('observation');
  const sent = officer.send(view.id, 0, file.bytes);
  await waitsForRow();
  await openTable();
  expect((await accepted).status).toBe(200);
  expect((await sent).status).toBe(404);
  expect(await officer.read(view.id)).toMatchObject({
    state: 'accepted',
    files: [{ isWhole: true }],
  });
});

test('however many begin at once, five may be under way', async () => {
  const { ask, start } = importer(held, await addPartnership(held.db.prisma, 'busy'));
  const begun = await Promise.all(Array.from({ length: 9 }, () => start([file])));
  expect(begun.filter(({ status }) => status === 201)).toHaveLength(5);
  expect((await ask('GET', '/imports')).body).toMatchObject({ imports: { length: 5 } });
});

/** A row's lock is waited for as the end of the transaction that has it. */
async function waitsForRow(): Promise<void> {
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted";
  while ((await owner.query(waiting)).rowCount === 0);
}
