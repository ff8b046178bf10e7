import { beforeAll, describe, expect, test } from 'vitest';
import { forgetExpired } from '../src/features/session/forget-expired.ts';
import { hashPassword } from '../src/features/session/password.ts';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
const password = 'brick lantern orchard';
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  const data = { email: 'jan.moss@example.org', passwordHash: await hashPassword(password) };
  await held.db.prisma.person.update({ where: { id: here.officer }, data });
});

const asHere = asker(held, 'here');
const asElsewhere = asker(held, 'elsewhere');

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  held.app.inject({ method: 'POST', url, payload, headers });
const signIn = (email: string, headers = {}) => post('/api/session', { email, password }, headers);
const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';
const whoAmI = async (cookie: string) =>
  (await held.app.inject({ url: '/api/session', headers: { cookie } })).json().person;
const tokenIn = (link: unknown) => String((link as { url: string }).url).split('#')[1] ?? '';
const eventsAfter = async (work: () => Promise<unknown>) => {
  const before = await held.db.prisma.auditEvent.count();
  await work();
  return held.db.prisma.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
};

describe('an e-mail address', () => {
  test('is one account only: its characters stand for nothing but themselves', async () => {
    for (const pattern of ['%', 'jan_moss@example.org', 'jan%', '%@example.org']) {
      expect((await signIn(pattern)).statusCode, pattern).toBe(401);
    }
    expect((await signIn('jan.moss@example.org\\')).statusCode).toBe(401);
    expect((await signIn(' Jan.Moss@Example.org ')).statusCode).toBe(200);
  });

  test('with an underscore does not give a role to somebody of a similar one', async () => {
    const asked = { name: 'Other', email: 'jan_moss@example.org', role: 'officer' };
    const added = await asElsewhere(elsewhere.officer, 'POST', 'people', asked);
    expect(added.body['person']).toMatchObject({ email: 'jan_moss@example.org' });
    expect(added.body['setUpLink']).toBeDefined();
  });

  test('of an agency does not forbid another of a similar name', async () => {
    const fields = { shortName: 'K', kind: 'other', name: 'Kent_Police' };
    expect((await asHere(here.officer, 'POST', 'agencies', fields)).status).toBe(201);
  });
});

describe('a set-up link', () => {
  const newcomer = async (name: string) => {
    const asked = { name, email: `${name}@example.org`, role: 'portfolio-holder' };
    const { body } = await asHere(here.officer, 'POST', 'people', asked);
    const { personId } = body['person'] as { personId: string };
    return { ...asked, personId, token: tokenIn(body['setUpLink']) };
  };
  const choose = async (token: string) =>
    (await post('/api/set-up', { token, password })).statusCode;

  test('used twice at the same instant lets one in', async () => {
    const { token } = await newcomer('twice');
    const both = await Promise.all([choose(token), choose(token), choose(token)]);
    expect(both.sort()).toEqual([200, 410, 410]);
  });

  test('ends when another partnership gives its person a role: its maker could go in there as them', async () => {
    const { name, email, token } = await newcomer('wanderer');
    await asElsewhere(elsewhere.officer, 'POST', 'people', { name, email, role: 'officer' });
    expect(await choose(token)).toBe(410);
  });

  test('ends when its person is removed', async () => {
    const { personId, token } = await newcomer('leaver');
    expect((await asHere(here.officer, 'DELETE', `people/${personId}`)).status).toBe(204);
    expect(await choose(token)).toBe(410);
  });

  test('is told to the audit whenever it is made, without its token', async () => {
    let token = '';
    const events = await eventsAfter(async () => {
      ({ token } = await newcomer('audited'));
    });
    expect(events.map(({ action }) => action)).toEqual(['person:add', 'set-up-link:make']);
    expect(JSON.stringify(events)).not.toContain(token);
  });
});

describe('a session', () => {
  test('ends when the same browser signs in anew', async () => {
    const first = cookieOf(await signIn('jan.moss@example.org'));
    const second = cookieOf(await signIn('jan.moss@example.org', { cookie: first }));
    expect(second).not.toBe(first);
    expect(await whoAmI(first)).toBeUndefined();
    expect(await whoAmI(second)).toBeDefined();
  });

  test('planted by somebody else is never taken over', async () => {
    const planted = 'ragstone=a-value-that-the-attacker-knows-and-that-is-long';
    expect(cookieOf(await signIn('jan.moss@example.org', { cookie: planted }))).not.toBe(planted);
    expect(await whoAmI(planted)).toBeUndefined();
  });

  test('its end by signing out or by a removal is told to the audit', async () => {
    const cookie = cookieOf(await signIn('jan.moss@example.org'));
    const out = await eventsAfter(() =>
      held.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } }),
    );
    expect(out).toMatchObject([{ action: 'session:end', personId: here.officer }]);
    const sessionHeaders = await held.headersOf(here.otherPartner);
    const removal = await eventsAfter(() =>
      asHere(here.officer, 'DELETE', `people/${here.otherPartner}`),
    );
    expect(removal.map(({ action }) => action)).toEqual(['session:end', 'person:remove']);
    expect(removal[0]).toMatchObject({ personId: here.officer });
    expect(await whoAmI(sessionHeaders['cookie'] ?? '')).toBeUndefined();
  });
});

describe('two people of one moment', () => {
  const both = (work: () => Promise<{ status: number }>) =>
    Promise.all([work(), work()]).then((answers) => answers.map(({ status }) => status).sort());

  test('two officers cannot remove each other', async () => {
    const { membership } = held.db.prisma;
    for (let round = 0; round < 5; round += 1) {
      const there = await addPartnership(held.db.prisma, `pair-${round}`);
      const asThere = asker(held, there.slug);
      const second = there.portfolioHolder;
      await membership.updateMany({ where: { personId: second }, data: { role: 'officer' } });
      const answers = await Promise.all([
        asThere(there.officer, 'DELETE', `people/${second}`),
        asThere(second, 'DELETE', `people/${there.officer}`),
      ]);
      const left = { role: 'officer', endedAt: null, partnershipId: there.id };
      expect(await membership.count({ where: left })).toBe(1);
      expect(answers.map(({ status }) => status)).toContain(204);
    }
  });

  test('the same person is added once', async () => {
    const asked = { name: 'Once', email: 'once@example.org', role: 'officer' };
    const statuses = await both(() => asHere(here.officer, 'POST', 'people', asked));
    expect(statuses[0]).toBe(201);
    expect([409, 422]).toContain(statuses[1]);
  });

  test('of two saves of the settings one is told that it is stale', async () => {
    const { body } = await asHere(here.officer, 'GET', 'settings');
    const { version, ...rest } = body;
    const wording = { redMeans: 'R', amberMeans: 'A', greenMeans: 'G' };
    const areas = { ownAreas: ['E07000111'], neighbours: [] };
    const asked = { version, name: rest['name'], ...wording, ...areas };
    expect(await both(() => asHere(here.officer, 'PUT', 'settings', asked))).toEqual([200, 409]);
  });
});

test('a person of two partnerships has in each the role of that one', async () => {
  const person = await held.db.prisma.person.findUniqueOrThrow({
    where: { id: elsewhere.officer },
  });
  const asked = { name: person.name, email: person.email, role: 'portfolio-holder' };
  expect((await asHere(here.officer, 'POST', 'people', asked)).status).toBe(201);
  expect((await asHere(person.id, 'GET', 'people')).status).toBe(403);
  expect((await asHere(person.id, 'GET', 'settings')).status).toBe(200);
  expect((await asElsewhere(person.id, 'GET', 'people')).status).toBe(200);
});

test('what has run out is deleted, and nothing that still counts', async () => {
  const { prisma, pool } = held.db;
  const cookie = cookieOf(await signIn('jan.moss@example.org'));
  await asHere(here.officer, 'POST', `people/${here.partner}/set-up-link`);
  const count = async () => ({
    sessions: await prisma.session.count(),
    links: await prisma.setUpLink.count({ where: { personId: here.partner } }),
    attempts: await prisma.rateLimit.count(),
  });
  const before = await count();
  await forgetExpired(pool, held.clock.now());
  expect(await count()).toEqual(before);
  expect(await whoAmI(cookie)).toBeDefined();
  await forgetExpired(pool, new Date('2026-10-22T09:00:01Z'));
  expect(await count()).toEqual({ sessions: 0, links: 0, attempts: 0 });
});
