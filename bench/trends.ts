import os from 'node:os';
import path from 'node:path';
import { loadTrend } from '@ragstone/api/features/trends/load-trend';
import Fastify from 'fastify';
import pg from 'pg';
import { getter, times } from './asking.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { type Measured, median, milliseconds, ratio } from './table.ts';
import { addSevenYears } from './trend-figures.ts';

const slug = 'bench';
const query = { indicator: 'burglary', area: 'E07000111', from: '2026-04', to: '2026-09' };
const rounds = 5;
const perRound = 201;

/** The statements that one trend runs, caught as it runs them, so that both sides measure the same. */
async function statementsOfTrend(url: string): Promise<pg.QueryConfig[]> {
  const pool = new pg.Pool({ connectionString: url });
  const caught: pg.QueryConfig[] = [];
  const run = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  pool.query = ((config: pg.QueryConfig) => {
    caught.push(config);
    return run(config);
  }) as typeof pool.query;
  const { rows } = await run({ text: 'SELECT id FROM partnership' });
  await loadTrend(pool, String((rows[0] as { id: string }).id), query);
  await pool.end();
  return caught;
}

/** A Fastify with one route that does nothing but send these bytes. */
async function bareServer(bytes: string): Promise<{ address: string; close: () => Promise<void> }> {
  const app = Fastify();
  app.get('/', async (_request, reply) => reply.type('application/json').send(bytes));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return { address, close: () => app.close() };
}

/** Whether the planner finds the figures by their index and reads none that it does not need. */
async function readsByIndex(client: pg.Client, statements: pg.QueryConfig[]): Promise<boolean> {
  const plans = await Promise.all(
    statements.map(({ text, values = [] }) =>
      client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values),
    ),
  );
  const lines = plans.flatMap(({ rows }) => rows.map((row) => row['QUERY PLAN']));
  return (
    lines.some((line) => line.includes('observation_pkey')) &&
    !lines.some((line) => line.includes('Seq Scan on observation'))
  );
}

/** The trends endpoint against its own SQL through `pg`, and against a bare route with its bytes. */
export const benchTrends = (serverUrl: string): Promise<Measured[]> =>
  withOwnDatabase(serverUrl, async (url, client) => {
    const headers = await addOfficer(client, slug);
    const figures = await addSevenYears(client);
    const statements = await statementsOfTrend(url);
    const asApplication = new pg.Client({ connectionString: url });
    await asApplication.connect();
    const sql = async () => {
      for (const statement of statements) await asApplication.query(statement);
    };
    const memoryFile = path.join(os.tmpdir(), `ragstone-bench-${process.pid}-trends`);
    const { result } = await measureServer({ url, memoryFile }, async (address) => {
      const search = new URLSearchParams(query);
      const endpoint = getter(`${address}/api/partnerships/${slug}/trends?${search}`, headers);
      const answer = await endpoint();
      if (!answer.includes('"trend"')) throw new Error(`The endpoint answered ${answer}`);
      const bareRoute = await bareServer(answer);
      const bare = getter(bareRoute.address, {});
      const taken = { sql: [] as number[], endpoint: [] as number[], bare: [] as number[] };
      for (const warm of [sql, endpoint, bare]) await times(warm, perRound);
      for (let round = 0; round < rounds; round += 1) {
        taken.sql.push(...(await times(sql, perRound)));
        taken.endpoint.push(...(await times(endpoint, perRound)));
        taken.bare.push(...(await times(bare, perRound)));
      }
      await bareRoute.close();
      return { taken, bytes: answer.length };
    });
    const isByIndex = await readsByIndex(asApplication, statements);
    await asApplication.end();
    const { taken, bytes } = result;
    const [sqlTime, time, bareTime] = [taken.sql, taken.endpoint, taken.bare].map(median);
    const share = (time ?? Number.NaN) / (sqlTime ?? Number.NaN);
    const thousands = (value: number) => value.toLocaleString('en-GB');
    return [
      {
        what: `Trends endpoint, ${thousands(figures)} figures held: against its SQL through pg`,
        limit: ratio(2),
        measured: `${ratio(share)} (${milliseconds(time ?? 0)} and ${milliseconds(sqlTime ?? 0)})`,
        isMet: share <= 2,
      },
      {
        what: `Trends endpoint: against a bare Fastify route sending its ${thousands(bytes)} bytes`,
        measured: `${ratio((time ?? 0) / (bareTime ?? 1))} (bare ${milliseconds(bareTime ?? 0)})`,
      },
      {
        what: 'Trends endpoint: finds its figures by index (EXPLAIN)',
        limit: 'yes',
        measured: isByIndex ? 'yes' : 'no',
        isMet: isByIndex,
      },
    ];
  });
