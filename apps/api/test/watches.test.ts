import type { ImportView } from '@ragstone/contract/imports';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { acceptImport } from '../src/features/imports/accept-import.ts';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { openPostOffice, openSilentServer } from './post-office.ts';
import { streetFile, times } from './street-files.ts';
import { addUsualMonths, watcher, workOn } from './watched.ts';

const post = await openPostOffice();
const mail = { smtpUrl: post.url, from: 'ragstone@example.org' };
const held = withApp({
  SMTP_URL: post.url,
  MAIL_FROM: mail.from,
  PUBLIC_URL: 'http://ragstone.example.org',
});
let owner: pg.Client;
let here: TestPartnership;
let officer: ReturnType<typeof importer>;
const watches = watcher(held, 'here');

const rowsOf = async (sql: string) => (await owner.query(sql)).rows;
const jobs = () =>
  rowsOf("SELECT singleton_key AS key FROM pgboss.job WHERE name = 'release-watch'");
const emailOf = async (id: string) =>
  (await held.db.prisma.person.findUniqueOrThrow({ where: { id } })).email;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
  await rowsOf('UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false, retry_limit = 2');
  here = await addPartnership(held.db.prisma, 'here');
  officer = importer(held, here);
  await addUsualMonths(held.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await post.close();
});
beforeEach(() => {
  post.received.length = 0;
  post.be('takes');
});

/** Files of the next month, in which there were so many burglaries in Sevenoaks. */
const fileOf = (month: string, count: number) =>
  streetFile(times(count, { month }), `${month}-kent-street.csv`);

test('a release that makes a verdict change is mailed to who watches it, and to nobody else', async () => {
  await watches.watch(here.officer, { indicator: 'burglary' });
  await watches.watch(here.partner, { indicator: 'robbery' });
  const elsewhere = await addPartnership(held.db.prisma, 'elsewhere', { own: ['E07000207'] });
  await watcher(held, 'elsewhere').watch(elsewhere.officer, { indicator: 'burglary' });
  await officer.importFiles([fileOf('2025-08', 300)], '2025-10-01');
  await workOn(held);
  expect(post.received).toHaveLength(1);
  const [received] = post.received;
  expect(received?.to).toEqual([await emailOf(here.officer)]);
  expect(received?.subject).toBe(
    'Sevenoaks: Burglary is higher than last year, by much more than chance explains',
  );
  expect(received?.text).toContain(
    [
      'The release of data.police.uk published on 1 October 2025 was accepted. With it, what is found of burglary in Sevenoaks has changed.',
      '911 in the 12 months to August 2025, 209 more than the 702 of the 12 months before (up 29.8%). That is much more than chance explains.',
      'Before this, there was no clear change from the year before.',
      'Newly unusual: August 2025 had 300, more than the 218 that the usual ups and downs reach in an August.',
    ].join('\n\n'),
  );
  expect(received?.text).toContain('http://ragstone.example.org/p/here/indicators/burglary?area=');
  expect(received?.text).toContain('http://ragstone.example.org/p/here/saved-views');
  expect((await watches.told(here.officer)).notices).toMatchObject([{ mail: 'mailed' }]);
  expect((await watches.told(here.partner)).notices).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test('the same release worked on again mails nothing, nor does one of the same kind after it', async () => {
  const [told] = await rowsOf('SELECT release_id, event FROM watch_notice');
  await rowsOf(`INSERT INTO pgboss.job (name, singleton_key)
    VALUES ('release-watch', '${told?.['event']} ${told?.['release_id']}')`);
  await workOn(held);
  await officer.importFiles([fileOf('2025-09', 290)], '2025-11-01');
  await workOn(held);
  expect(post.received).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test('an accept that fails leaves neither release nor job', async () => {
  await rowsOf(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE 'no more of these'; END $$;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON pgboss.job_release_watch
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
  const { id } = await officer.check([fileOf('2025-10', 12)], '2025-12-01');
  const releases = await held.db.prisma.release.count();
  const { version, report } = (await officer.read(id)) as ImportView;
  const answered = (report?.questions ?? []).map(({ kind }) => kind);
  const asked = { importId: id, partnershipId: here.id, personId: here.officer, version, answered };
  await expect(acceptImport(held, asked)).rejects.toThrow();
  expect(await held.db.prisma.release.count()).toBe(releases);
  expect(await jobs()).toEqual([]);
  await rowsOf('DROP TRIGGER refuse ON pgboss.job_release_watch');
  await officer.ask('DELETE', `/imports/${id}`);
});

test('a release that is withdrawn is told of too, as what was told is no longer so', async () => {
  const [last] = await rowsOf('SELECT max(id) AS id FROM release');
  const [before] = await rowsOf('SELECT release_id AS id FROM watch_notice');
  for (const { id } of [last, before] as { id: number }[]) {
    await officer.ask('POST', `/releases/${id}/withdrawal`, { reason: 'A wrong file' });
  }
  await workOn(held);
  const texts = post.received.map(({ text }) => text).join('\n');
  expect(texts).toContain('was withdrawn.');
  expect(texts).toContain('Before this, it was higher than the year before');
});

/** Accepts a month that changes what is found, and says what became of its notice. */
async function tellOf(month: string, count: number, config = {}) {
  await officer.importFiles([fileOf(month, count)], '2026-01-10');
  await workOn(held, config);
  const [notice] = (await watches.told(here.officer)).notices;
  return notice;
}

test('a server that is away, refuses or says nothing is tried again, and then it is recorded', async () => {
  const silent = await openSilentServer();
  const none = { smtpUrl: 'smtp://127.0.0.1:9', from: mail.from };
  const servers = [none, mail, { ...mail, smtpUrl: silent.url }];
  post.be('refuses');
  await officer.importFiles([fileOf('2025-08', 250)], '2025-12-02');
  for (const [at, server] of servers.entries()) {
    expect((await jobs()).length, `try ${at}`).toBe(1);
    await rowsOf("UPDATE pgboss.queue SET retry_delay = 3600 WHERE name = 'release-watch'");
    await rowsOf('UPDATE pgboss.job SET start_after = now(), retry_delay = 3600');
    await workOn(held, { mail: server });
  }
  await silent.close();
  expect(post.received).toEqual([]);
  expect(await jobs()).toEqual([]);
  const [notice] = (await watches.told(here.officer)).notices;
  expect(notice).toMatchObject({ mail: 'failed' });
  await rowsOf("UPDATE pgboss.queue SET retry_delay = 0 WHERE name = 'release-watch'");
});

test('a mail whose connection ends in its middle is not sent again, as it may have arrived', async () => {
  post.be('hangs-up');
  expect(await tellOf('2025-09', 3)).toMatchObject({ mail: 'begun' });
  post.be('takes');
  await workOn(held);
  expect(post.received).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test('a worker that ended between claim and mail does not send it again', async () => {
  await officer.importFiles([fileOf('2025-10', 280)], '2026-02-01');
  post.be('refuses');
  await rowsOf('UPDATE pgboss.job SET retry_delay = 3600');
  await workOn(held);
  await rowsOf("UPDATE watch_notice SET mail = 'begun' WHERE mail = 'waiting'");
  post.be('takes');
  await rowsOf('UPDATE pgboss.job SET start_after = now()');
  await workOn(held);
  expect(post.received).toEqual([]);
});

test('without a mail server the notice is kept for the page', async () => {
  const notice = await tellOf('2025-11', 1, { mail: undefined });
  expect(notice).toMatchObject({ mail: 'none', heading: expect.stringContaining('Sevenoaks') });
  expect(post.received).toEqual([]);
});

test('whoever has left, or may not sign in, is told nothing', async () => {
  const { prisma } = held.db;
  await prisma.person.update({ where: { id: here.officer }, data: { disabledAt: new Date() } });
  await watches.watch(here.portfolioHolder, { indicator: 'burglary' });
  await prisma.membership.updateMany({
    where: { personId: here.portfolioHolder },
    data: { endedAt: new Date() },
  });
  const notices = await prisma.watchNotice.count();
  const second = importer(held, { ...here, officer: await anotherOfficer() });
  await second.importFiles([fileOf('2025-12', 400)], '2026-03-01');
  await workOn(held);
  expect(post.received).toEqual([]);
  expect(await prisma.watchNotice.count()).toBe(notices);
});

async function anotherOfficer(): Promise<string> {
  const id = uuidv7();
  const { prisma } = held.db;
  await prisma.person.create({ data: { id, name: 'Another', email: `${id}@example.org` } });
  const membership = { id: uuidv7(), partnershipId: here.id, personId: id, role: 'officer' };
  await prisma.membership.create({ data: membership });
  return id;
}
