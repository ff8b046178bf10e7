import pg from 'pg';
import { expect, test } from 'vitest';
import { endKeys } from '../src/db/end-keys.ts';
import { asker } from './ask.ts';
import { keyMaker } from './keys.ts';
import { withTrends } from './trended.ts';

const { held, here } = withTrends();
const ask = asker(held, 'here');
const makeKey = keyMaker(ask);

const countOf = async (sql: string, values: unknown[]) => {
  const { rows } = await held.db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
    values,
  );
  return rows[0]?.count;
};

test('no key is made in a session that is ended at the same moment', async () => {
  const before = await countOf('figures_key WHERE person_id = $1', [here.officer]);
  const headers = await held.headersOf(here.officer);
  const asking = () =>
    held.app.inject({
      method: 'POST',
      url: '/api/partnerships/here/keys',
      headers,
      payload: { name: 'At the same moment', days: 30 },
    });
  const other = await held.db.pool.connect();
  const owner = new pg.Client({ connectionString: held.ownerUrl }); // sees what others wait for
  await owner.connect();
  let asked: Promise<{ statusCode: number }> | undefined;
  try {
    await other.query('BEGIN');
    await other.query('DELETE FROM session WHERE person_id = $1', [here.officer]);
    asked = asking().then((answer) => answer); // sent only once somebody waits for it
    const waits = () =>
      owner.query(`SELECT FROM pg_stat_activity WHERE query LIKE '%FOR KEY SHARE'
      AND wait_event_type = 'Lock' AND datname = current_database()`);
    await expect.poll(async () => (await waits()).rowCount, { timeout: 10_000 }).toBe(1);
    await other.query('COMMIT');
  } finally {
    other.release(true);
    await owner.end();
  }
  expect((await asked)?.statusCode).toBe(401);
  expect(await countOf('figures_key WHERE person_id = $1', [here.officer])).toBe(before);
});

test('a key that has run out ended when it did, whatever ends the others later', async () => {
  const { key } = await makeKey(here.partner, 30);
  held.clock.set('2026-12-01T09:00:00Z');
  const now = held.clock.now();
  const personId = here.partner;
  const ended = await held.db.prisma.$transaction((tx) =>
    endKeys(tx, { personId }, { personId, now }),
  );
  expect(ended).toBe(0);
  expect((await ask(personId, 'DELETE', `keys/${key.id}`)).status).toBe(404);
  expect(await countOf('figures_key WHERE id = $1 AND ended_at IS NULL', [key.id])).toBe(1);
});
