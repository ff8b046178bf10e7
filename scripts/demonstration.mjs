// Whether this start makes the demonstration, and who may be signed in as in it.
import { runCli } from './api.mjs';
import { withClient } from './database.mjs';
import { Refusal } from './refusal.mjs';

/** Written on the database by a start with `--empty`, so that later starts know too. */
const startedEmpty = 'Ragstone: started without the demonstration';

/** @param {import('pg').Client} client */
async function stateOf(client) {
  const { rows } = await client.query(
    `
    SELECT (SELECT demonstration FROM installation WHERE id = 1) AS demonstration,
           EXISTS (SELECT FROM partnership) AS inhabited,
           shobj_description(oid, 'pg_database') IS NOT DISTINCT FROM $1 AS empty
    FROM pg_database WHERE datname = current_database()`,
    [startedEmpty],
  );
  /** @type {{ demonstration: boolean, inhabited: boolean, empty: boolean }} */
  const state = rows[0];
  return state;
}

/**
 * Fills a database in which nothing is yet. Half a demonstration (its making was killed) has no
 * partnership, because that is made in the same transaction as all else: it is made anew.
 * @param {string} url of the database @param {boolean} wantsEmpty
 */
export async function settleDemonstration(url, wantsEmpty) {
  const state = await withClient(url, stateOf);
  if (wantsEmpty && state.demonstration && state.inhabited) {
    throw new Refusal(
      'This database holds the demonstration. docs/running.md says how to begin anew; or set DATABASE_URL.',
    );
  }
  if (state.inhabited) return;
  if (wantsEmpty) {
    await withClient(url, async (client) => {
      const { rows } = await client.query('SELECT quote_ident(current_database()) AS name');
      await client.query(`COMMENT ON DATABASE ${rows[0].name} IS '${startedEmpty}'`);
    });
    return;
  }
  if (state.empty) return;
  console.log('Making the demonstration ...');
  if ((await runCli(url, ['demo'])) !== 0) throw new Refusal('The demonstration was not made.');
}

/** Lines that say who may be tried, one a role; none where this is no demonstration. @param {string} url */
export async function demonstrationSignIns(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`
      SELECT DISTINCT ON (m.role) m.role, p.name, p.email
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.ended_at IS NULL AND (SELECT demonstration FROM installation WHERE id = 1)
      ORDER BY m.role, p.email`);
    if (rows.length === 0) return [];
    const people = rows.map(({ role, name }) => `  ${String(role).replace('-', ' ')}: ${name}`);
    return ['This is the demonstration. Its sign-in page takes one press for each of:', ...people];
  });
}
