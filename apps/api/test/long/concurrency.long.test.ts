import type { AddressInfo } from 'node:net';
import { randomFor } from '@ragstone/demo/random';
import { beforeAll, expect, test } from 'vitest';
import { withApp } from '../app.ts';
import { addPartnership, type TestPartnership } from '../people.ts';
import { actionFields, addPlan } from '../plan.ts';
import { browserOf } from './browser.ts';
import * as clients from './clients.ts';
import { rowsOf } from './crashable.ts';
import { faultsInHistory, type Kept } from './history.ts';
import { seedFor, untilSo } from './seeded.ts';

const actions = 24;
const held = withApp();
let here: TestPartnership;
let port = 0;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  await addPlan(held.db.prisma, here);
  await held.app.listen({ port: 0, host: '127.0.0.1' });
  port = (held.app.server.address() as AddressInfo).port;
});

const browser = async (personId: string) =>
  browserOf({
    address: () => `http://127.0.0.1:${port}`,
    slug: 'here',
    cookie: (await held.headersOf(personId))['cookie'] ?? '',
    patienceMs: 30_000,
  });

const references = Array.from({ length: actions }, (_, at) => `2.${at + 1}`);
const isOdd = (reference: string) => Number(reference.slice(2)) % 2 === 1;
/** Odd ones are led by the first agency and supported by the other; even ones are the other's own. */
const agencies = {
  lead: (reference: string) => (isOdd(reference) ? here.agency : here.otherAgency),
  support: (reference: string) => (isOdd(reference) ? [here.otherAgency] : []),
};

const history = () =>
  rowsOf<Kept>(
    held.ownerUrl,
    `SELECT id::int AS order, CASE table_name WHEN 'action' THEN 'action ' ELSE 'report ' END || row_id AS row,
       (row ->> 'version')::int AS version, coalesce(row ->> 'title', row ->> 'done_text') AS words
     FROM row_version WHERE table_name IN ('action', 'progress_report') ORDER BY id`,
  );

test('thirty clients write at once, the round closed in the middle: nothing is lost, nothing comes after', async () => {
  const seed = seedFor('concurrency');
  const officer = await browser(here.officer);
  for (const reference of references.slice(2)) {
    const [leadAgencyId, supportingAgencyIds] = [
      agencies.lead(reference),
      agencies.support(reference),
    ];
    const fields = actionFields({ title: reference, leadAgencyId, supportingAgencyIds });
    const body = { ...fields, priorityNumber: 2, lifecycle: 'in-progress' };
    const added = await officer('POST', 'plans/2026-27/actions', body);
    expect(added?.status, JSON.stringify(added)).toBe(201);
  }
  let isOver = false;
  const office: clients.Office = {
    references,
    agencies,
    saved: [],
    seen: [],
    isOver: () => isOver,
  };
  const make = async (name: string, personId: string) => ({
    name,
    ask: await browser(personId),
    random: randomFor(`concurrency ${seed} ${name}`),
    office,
  });
  const several = (count: number, name: string, personId: string) =>
    Promise.all(Array.from({ length: count }, (_, at) => make(`${name} ${at + 1}`, personId)));
  const work = [
    ...(await several(9, 'officer', here.officer)).map(clients.editActions),
    ...(await several(7, 'police', here.partner)).map((client) =>
      clients.writeReports(client, { agencyId: here.agency, references: references.filter(isOdd) }),
    ),
    ...(await several(7, 'fire', here.otherPartner)).map((client) =>
      clients.writeReports(client, { agencyId: here.otherAgency, references }),
    ),
    ...(await several(3, 'decider', here.officer)).map(clients.confirmReports),
    ...(await several(3, 'reader', here.portfolioHolder)).map(clients.readActions),
  ];
  const failed = Promise.race(work).then(() => undefined);
  const reach = (count: number) =>
    Promise.race([
      untilSo(`${count} saves`, async () => office.saved.length >= count, 180_000),
      failed,
    ]);
  await reach(2000);
  const closing = clients.closeRound(await make('closer', here.officer));
  const { closedAt, tries } = await Promise.race([closing, failed.then(() => closing)]);
  const untilClosed = office.saved.length;
  await reach(untilClosed + 300);
  isOver = true;
  await Promise.all(work);

  const kept = await history();
  const reports = office.saved.filter(({ row }) => row.startsWith('report'));
  console.log(
    `${office.saved.length} saves acknowledged, ${reports.length} of them of reports, ${office.seen.length} reads; closed at the ${tries}. try`,
  );
  expect(faultsInHistory(kept, office)).toEqual([]);
  expect(reports.length).toBeGreaterThan(200);
  const [closure] = await rowsOf<{ order: number }>(
    held.ownerUrl,
    "SELECT id::int AS order FROM row_version WHERE table_name = 'round' AND row ->> 'closed_at' IS NOT NULL",
  );
  const after = kept.filter(
    ({ row, order }) => row.startsWith('report') && order > (closure?.order ?? 0),
  );
  expect(after).toEqual([]);
  expect(reports.filter(({ sentAt }) => sentAt > closedAt)).toEqual([]);
  const waiting = await held.db.prisma.progressReport.count({ where: { state: 'submitted' } });
  expect(waiting).toBe(0);
});
