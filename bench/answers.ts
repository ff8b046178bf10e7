import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { applicationUrl, typeParsers } from '@ragstone/api/db/client';
import pg from 'pg';
import { addAllDistricts } from './all-districts.ts';
import { getter, times } from './asking.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { replay, statementsOf } from './statements.ts';
import { type Measured, median, milliseconds, ratio } from './table.ts';
import { reckoned, reckonedOfForces } from './views.ts';

const slug = 'bench';
const limit = 2;

/** So many that plans are made and programs compiled on both sides; then in turns, a few at a time. */
const warmRuns = 60;
const turns = { rounds: 15, perRound: 7 };

type Asked = {
  address: string;
  headers: Record<string, string>;
  server: ChildProcess;
  pool: pg.Pool;
};

/** An answer's time and that of its statements through bare `pg`, taken in turns. */
async function timesOf(view: string, { address, headers, server, pool }: Asked) {
  const endpoint = getter(`${address}/api/partnerships/${slug}/${view}`, headers);
  await times(endpoint, warmRuns);
  const statements = await statementsOf(server, endpoint);
  const sql = replay(pool, statements);
  await times(sql, warmRuns);
  const taken = { endpoint: [] as number[], sql: [] as number[] };
  for (let round = 0; round < turns.rounds; round += 1) {
    taken.endpoint.push(...(await times(endpoint, turns.perRound)));
    taken.sql.push(...(await times(sql, turns.perRound)));
  }
  return {
    statements: statements.length,
    bytes: (await endpoint()).length,
    endpoint: median(taken.endpoint),
    sql: median(taken.sql),
  };
}

async function measured([what, view]: [string, string], asked: Asked): Promise<Measured> {
  const { statements, bytes, endpoint, sql } = await timesOf(view, asked);
  const share = endpoint / sql;
  const said = `${milliseconds(endpoint)} and ${milliseconds(sql)}`;
  return {
    what: `${what}: to its ${statements} statements through pg`,
    limit: ratio(limit),
    measured: `${ratio(share)} (${said}; ${bytes} bytes)`,
    isMet: share <= limit,
  };
}

type Views = Readonly<Record<string, string>>;

/** These views of a database that is filled, each answer to its statements. */
export async function answersOf(
  url: string,
  { headers, views }: { headers: Record<string, string>; views: Views },
): Promise<Measured[]> {
  const pool = new pg.Pool({ connectionString: applicationUrl(url), max: 10, types: typeParsers });
  const memoryFile = path.join(os.tmpdir(), `ragstone-bench-${process.pid}-answers`);
  const { result } = await measureServer({ url, memoryFile }, async (address, server) => {
    const lines: Measured[] = [];
    for (const view of Object.entries(views)) {
      lines.push(await measured(view, { address, headers, server, pool }));
    }
    return lines;
  });
  await pool.end();
  return result;
}

/**
 * Every answer that is reckoned from figures, with all of England and Wales held, to the statements that
 * the server sent for it, sent again with the same values over one pool and as much at once.
 */
export const benchAnswers = (serverUrl: string): Promise<Measured[]> =>
  withOwnDatabase(serverUrl, async (url, client) => {
    const headers = await addOfficer(client, slug);
    await addAllDistricts(client);
    return answersOf(url, { headers, views: { ...reckoned, ...reckonedOfForces } });
  });
