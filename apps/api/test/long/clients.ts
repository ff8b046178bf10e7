import type { Random } from '@ragstone/demo/random';
import { actionFields, greenReport, reportOf } from '../plan.ts';
import type { Browser, Method, Reply } from './browser.ts';
import { pause } from './seeded.ts';

/** What the server has said is saved: of which row, on which version of it, and with which words. */
export type Saved = { row: string; saw: number; version: number; words?: string; sentAt: number };
export type Seen = { reader: string; row: string; version: number; words: string };

/** What all clients share: the action they work on, what they were told, and whether it is over. */
export type Office = {
  references: readonly string[];
  agencies: { lead: (reference: string) => string; support: (reference: string) => string[] };
  saved: Saved[];
  seen: Seen[];
  isOver: () => boolean;
};

type Row = Record<string, unknown> & { id: string; version: number; state?: string };
type Client = { name: string; ask: Browser; random: Random; office: Office };

const plan = 'plans/2026-27';
const pick = <T>({ between }: Random, from: readonly T[]): T =>
  from[between(0, from.length - 1)] as T;

/** Saved, refused for a reason of the rules, or not for the moment; anything else is a fault. */
function sound(reply: Reply | undefined, asked: string): Reply | undefined {
  if (reply === undefined || [200, 403, 409, 503].includes(reply.status)) return reply;
  throw new Error(`${asked}: ${reply.status} ${JSON.stringify(reply.body)}`);
}

/** Sends what was written on a version of a row, and notes what came of it; the row as it now is. */
async function send(
  { ask, office }: Client,
  asked: { method: Method; path: string; body: object; saw: number; words?: string; kind: string },
): Promise<Row | undefined> {
  const { method, path, body, saw, words, kind } = asked;
  const sentAt = performance.now();
  const reply = sound(await ask(method, path, body), `${method} ${path}`);
  if (reply?.status !== 200) return reply?.body['current'] as Row | undefined;
  const row = reply.body as Row;
  const said = words === undefined ? {} : { words };
  office.saved.push({ row: `${kind} ${row.id}`, saw, version: row.version, sentAt, ...said });
  return row;
}

/** An officer who edits actions, each time on the version seen last. */
export async function editActions(client: Client): Promise<void> {
  const { name, ask, random, office } = client;
  const versions = new Map<string, number>();
  for (let save = 1; !office.isOver(); save += 1) {
    const reference = pick(random, office.references);
    const path = `${plan}/actions/${reference}`;
    const words = `${name}, save ${save}`;
    let saw = versions.get(reference);
    if (saw === undefined) {
      const page = sound(await ask('GET', path), path);
      saw = (page?.body['action'] as Row | undefined)?.version ?? 1;
    }
    const { lead, support } = office.agencies;
    const agencies = { leadAgencyId: lead(reference), supportingAgencyIds: support(reference) };
    const fields = actionFields({ title: words, lifecycle: 'in-progress', ...agencies });
    const body = { ...fields, version: saw };
    const row = await send(client, { method: 'PUT', path, body, saw, words, kind: 'action' });
    if (row !== undefined) versions.set(reference, row.version);
  }
}

/** A partner who keeps drafts, now and then sends one, and sometimes takes it back. */
export async function writeReports(
  client: Client,
  mine: { agencyId: string; references: readonly string[] },
): Promise<void> {
  const { name, random, office } = client;
  const rows = new Map<string, Row>();
  for (let save = 1; !office.isOver(); save += 1) {
    const reference = pick(random, mine.references);
    const row = rows.get(reference);
    const saw = row?.version ?? 0;
    const words = `${name}, save ${save}`;
    const path = `${plan}/actions/${reference}/report`;
    const version = row === undefined ? {} : { version: saw };
    const isSent = row?.state === 'submitted' && random.next() < 0.5;
    const isLead = office.agencies.lead(reference) === mine.agencyId;
    const isEnd = random.next() < 0.04;
    const fields = isEnd && isLead ? greenReport : reportOf({});
    const write = { ...fields, doneText: words, ...version };
    const now = isSent
      ? {
          method: 'POST' as const,
          path: `${plan}/reports/${row.id}/recall`,
          body: { version: saw },
        }
      : { method: isEnd ? ('POST' as const) : ('PUT' as const), path, body: write, words };
    const next = await send(client, { ...now, saw, kind: 'report' });
    if (next !== undefined) rows.set(reference, next);
    if (next?.state === 'confirmed') await pause(20); // nothing is to be done on this one any more
  }
}

const roundPath = `${plan}/rounds/2`;
type Slot = { report?: Row; supportingReports: Row[] };

async function confirmOne(client: Client, report: Row): Promise<void> {
  const { id, version } = report;
  const path = `${plan}/reports/${id}/confirmation`;
  const body = { decision: 'confirm', version };
  await send(client, { method: 'POST', path, body, saw: version, kind: 'report' });
}

/** The round as it stands, with the reports that wait for a decision. */
async function readRound({ ask }: Client) {
  const reply = sound(await ask('GET', roundPath), roundPath);
  if (reply?.status !== 200) return undefined;
  const { round, slots } = reply.body as unknown as { round: Row; slots: Slot[] };
  const reports = slots.flatMap(({ report, supportingReports }) => [
    ...(report === undefined ? [] : [report]),
    ...supportingReports,
  ]);
  return { round, waiting: reports.filter(({ state }) => state === 'submitted') };
}

/** An officer who decides on what has been sent. */
export async function confirmReports(client: Client): Promise<void> {
  while (!client.office.isOver()) {
    const { waiting = [] } = (await readRound(client)) ?? {};
    if (waiting.length > 0) await confirmOne(client, pick(client.random, waiting));
    await pause(client.random.between(200, 800));
  }
}

/** An officer who confirms all that waits and closes the round, however often it takes. */
export async function closeRound(client: Client): Promise<{ closedAt: number; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    const { round, waiting = [] } = (await readRound(client)) ?? {};
    for (const report of waiting) await confirmOne(client, report);
    const body = { version: round?.version };
    const closed = sound(await client.ask('POST', `${roundPath}/closure`, body), 'closure');
    if (closed?.status === 200) return { closedAt: performance.now(), tries };
  }
}

/** Somebody who only reads, and notes what was there to be seen. */
export async function readActions({ name, ask, random, office }: Client): Promise<void> {
  while (!office.isOver()) {
    const path = `${plan}/actions/${pick(random, office.references)}`;
    const page = sound(await ask('GET', path), path);
    const row = page?.body['action'] as (Row & { title: string }) | undefined;
    if (row === undefined) continue;
    const { id, version, title } = row;
    office.seen.push({ reader: name, row: `action ${id}`, version, words: title });
  }
}
