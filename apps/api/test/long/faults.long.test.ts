import { afterAll, beforeAll, expect, test } from 'vitest';
import { endChild } from '../../../../scripts/api.mjs';
import { buildApi } from '../../../../scripts/build.mjs';
import { openDatabase } from '../../src/db/client.ts';
import { withDatabase } from '../database.ts';
import { type DatabaseProxy, type DoorState, startDatabaseProxy } from '../database-proxy.ts';
import { addPartnership } from '../people.ts';
import { addPlan } from '../plan.ts';
import { streetFile, times } from '../street-files.ts';
import { type Browser, browserOf, cookieOf } from './browser.ts';
import { rowsOf, type Served, startApi } from './crashable.ts';
import { importing } from './importing.ts';
import { pause, seededRandom, untilSo } from './seeded.ts';
import {
  type Acknowledged,
  agencyRow,
  expectKept,
  keepWriting,
  reportRow,
  type SavedRow,
} from './writer.ts';

const episodes = 40;
/** A statement may take 2 s, a silent connection 7 s, a new one 5 s; a request asks several times. */
const patienceMs = 30_000;

const database = withDatabase();
let proxy: DatabaseProxy;
let served: Served;
let officer: Browser;
let writers: { ask: Browser; row: SavedRow; name: string }[];

/** The way to the server itself is sound: whatever it is asked, it answers. */
const answered =
  (ask: Browser): Browser =>
  async (method, path, payload) => {
    const reply = await ask(method, path, payload);
    if (reply === undefined) throw new Error(`${method} ${path} was not answered`);
    return reply;
  };

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  const url = database.ownerUrl;
  await rowsOf(url, "UPDATE installation SET demonstration = true, standing_date = '2026-10-20'");
  const db = openDatabase({ url });
  const here = await addPartnership(db.prisma, 'here');
  await addPlan(db.prisma, here);
  const browser = async (personId: string) => {
    const cookie = await cookieOf(db.prisma, personId);
    const ask = browserOf({ address: () => served.address, slug: 'here', cookie, patienceMs });
    return answered(ask);
  };
  officer = await browser(here.officer);
  writers = [
    { name: 'Ann', ask: officer, row: agencyRow(here.agency) },
    { name: 'Ben', ask: officer, row: agencyRow(here.agency) },
    { name: 'Cat', ask: officer, row: agencyRow(here.otherAgency) },
    { name: 'Dan', ask: await browser(here.partner), row: reportRow('2.1') },
  ];
  await db.close();
  proxy = await startDatabaseProxy(url);
  const settings = { STATEMENT_TIMEOUT_SECONDS: '2', SESSION_HOURS: '24' };
  served = await startApi(proxy.urlOf(url), settings);
}, 60_000);
afterAll(async () => {
  if (served !== undefined) await endChild(served.child);
  await proxy?.close();
});

const onStrange = (problem: Record<string, unknown>) => {
  const logged = served.log.find((line) => line.includes(String(problem['instance'])));
  throw new Error(`${JSON.stringify(problem)}\n${logged}`);
};

/** Reads again and again; every answer is the page or a plain word that it is not to be had now. */
async function keepReading(path: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const reply = await officer('GET', path);
    if (reply !== undefined && ![200, 503].includes(reply.status)) onStrange(reply.body);
  }
}

async function isWell(): Promise<boolean> {
  return (await fetch(`${served.address}/api/health`)).status === 200;
}

test('whatever the network does to the database, every request ends, and what was acknowledged is there', async () => {
  const random = seededRandom('faults');
  const acknowledged: Acknowledged[] = [];
  let isOver = false;
  const over = () => isOver;
  const onSaved = (saved: Acknowledged) => acknowledged.push(saved);
  const working = [
    ...writers.map((writer) => keepWriting(writer, { isOver: over, onSaved, onStrange })),
    keepReading('overview', over),
    keepReading('plans/2026-27', over),
  ];
  const failed = Promise.race(working);
  const id = await importing(officer).begin(streetFile(times(20_000)));
  const states: DoorState[] = ['shut', 'silent', 'deaf', 'open'];
  for (let episode = 0; episode < episodes; episode += 1) {
    const state = states[episode % states.length] ?? 'open';
    await importing(officer).check(id); // refused while one is under way
    await pause(random.between(0, 200));
    proxy.delay(state === 'open' ? random.between(20, 400) : 0);
    proxy.set(state);
    await Promise.race([pause(random.between(100, episode % 5 === 0 ? 9000 : 1500)), failed]);
    proxy.delay(0);
    proxy.set('open');
    await untilSo(`the server is well after ${state}`, isWell, patienceMs);
    expect(served.child.exitCode).toBe(null);
    await Promise.race([pause(random.between(0, 1500)), failed]);
  }
  isOver = true;
  await Promise.all(working);
  const stateOf = async () => (await importing(officer).read(id))?.state;
  const hasEnded = async () => !['checking', undefined].includes(await stateOf());
  await untilSo('the check has come to an end', hasEnded, 90_000);
  expect((await importing(officer).check(id))?.status).toBe(202);
  await untilSo('the check has come to an end', hasEnded);
  expect((await importing(officer).accept(id))?.status).toBe(200);
  console.log(`${acknowledged.length} saves acknowledged in ${episodes} faults`);

  const rows = writers.map(({ row }) => row);
  await expectKept(database.ownerUrl, { rows, acknowledged, moreThan: episodes });
});

test('what was not acknowledged is whole or absent: rows and their audit say the same', async () => {
  const differing = await rowsOf(
    database.ownerUrl,
    `SELECT last.subject, last.after, now.version, now.words FROM (
       SELECT id::text, version, name AS words FROM agency
       UNION ALL SELECT id::text, version, done_text FROM progress_report
     ) AS now
     JOIN LATERAL (
       SELECT subject, after FROM audit_event WHERE subject_id = now.id
       ORDER BY (after ->> 'version')::integer DESC LIMIT 1
     ) AS last ON true
     WHERE (last.after ->> 'version')::integer <> now.version
       OR now.words <> coalesce(last.after ->> 'doneText', last.after ->> 'name')`,
  );
  expect(differing).toEqual([]);
});
