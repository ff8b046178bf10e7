import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../../../../scripts/build.mjs';
import { openDatabase } from '../../src/db/client.ts';
import { addPartnership } from '../people.ts';
import { addPlan } from '../plan.ts';
import { type Browser, browserOf, cookieOf } from './browser.ts';
import { type Crashable, makeCrashable, rowsOf } from './crashable.ts';
import { seededRandom } from './seeded.ts';
import {
  type Acknowledged,
  agencyRow,
  expectKept,
  keepWriting,
  reportRow,
  type SavedRow,
} from './writer.ts';

const cycles = 15;

let server: Crashable;
let writers: { ask: Browser; row: SavedRow; name: string }[];

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  server = await makeCrashable('crash');
  const url = server.ownerUrl();
  await rowsOf(url, "UPDATE installation SET demonstration = true, standing_date = '2026-10-20'");
  const db = openDatabase({ url });
  const here = await addPartnership(db.prisma, 'here');
  await addPlan(db.prisma, here);
  const browser = async (personId: string) => {
    const cookie = await cookieOf(db.prisma, personId);
    return browserOf({ address: server.address, slug: 'here', cookie });
  };
  const officer = await browser(here.officer);
  const settings: SavedRow = {
    path: 'settings',
    bodyOf: (redMeans) => ({
      ...{ name: 'Here', redMeans, amberMeans: 'Amber', greenMeans: 'Green' },
      ...{ ownAreas: ['E07000111'], neighbours: ['E07000110'] },
    }),
    events: "action = 'settings:save'",
    field: 'redMeans',
    firstVersion: 2,
  };
  writers = [
    { name: 'Ann', ask: officer, row: agencyRow(here.agency) },
    { name: 'Ben', ask: officer, row: agencyRow(here.agency) },
    { name: 'Cat', ask: officer, row: agencyRow(here.otherAgency) },
    { name: 'Dan', ask: officer, row: settings },
    { name: 'Eve', ask: officer, row: settings },
    { name: 'Fay', ask: await browser(here.partner), row: reportRow('2.1') },
    { name: 'Gus', ask: await browser(here.otherPartner), row: reportRow('2.2') },
  ];
  await db.close();
}, 180_000);
afterAll(() => server?.remove(), 60_000);

const onStrange = (problem: Record<string, unknown>) => {
  throw new Error(`${JSON.stringify(problem)}\n${server.logOf(problem)}`);
};

test('what was acknowledged survives the end of server and database at any instant, once and whole', async () => {
  const random = seededRandom('crash');
  const acknowledged: Acknowledged[] = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    let isOver = false;
    let left = random.between(5, 60);
    let reached: () => void = () => {};
    const enough = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const onSaved = (saved: Acknowledged) => {
      acknowledged.push(saved);
      left -= 1;
      if (left === 0) reached();
    };
    const writing = writers.map((writer) =>
      keepWriting(
        { ...writer, name: `${writer.name}, cycle ${cycle}` },
        { isOver: () => isOver, onSaved, onStrange },
      ),
    );
    await Promise.race([enough, ...writing]);
    await new Promise((resolve) => setTimeout(resolve, random.between(0, 15)));
    await (cycle % 3 === 0 ? server.killPostgres() : server.killApi());
    if (cycle % 3 === 0) expect(server.isApiRunning()).toBe(true);
    await server.revive();
    isOver = true;
    await Promise.all(writing);
  }
  const rows = writers.map(({ row }) => row);
  await expectKept(server.ownerUrl(), { rows, acknowledged, moreThan: cycles });
});

test('the rows stand as their last audit event says, and every version of a report is kept', async () => {
  const differing = await rowsOf(
    server.ownerUrl(),
    `SELECT last.subject, last.after, now.version, now.words FROM (
       SELECT id::text, version, name AS words FROM agency
       UNION ALL SELECT id::text, version, red_means FROM partnership
       UNION ALL SELECT id::text, version, done_text FROM progress_report
     ) AS now
     JOIN LATERAL (
       SELECT subject, after FROM audit_event WHERE subject_id = now.id
       ORDER BY (after ->> 'version')::integer DESC LIMIT 1
     ) AS last ON true
     WHERE (last.after ->> 'version')::integer <> now.version
       OR now.words <> coalesce(last.after ->> 'redMeans', last.after ->> 'doneText', last.after ->> 'name')`,
  );
  expect(differing).toEqual([]);
  const [counts] = await rowsOf(
    server.ownerUrl(),
    `SELECT (SELECT count(*) FROM row_version WHERE table_name = 'progress_report') AS versions,
       (SELECT count(*) FROM audit_event WHERE subject = 'report') AS events,
       (SELECT sum(version) FROM progress_report) AS saves`,
  );
  const { versions, events, saves } = counts as Record<string, string>;
  expect([versions, saves]).toEqual([events, events]);
});
