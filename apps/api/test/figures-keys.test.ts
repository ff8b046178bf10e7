import { allEndpoints } from '@ragstone/contract/all-endpoints';
import type { Endpoint } from '@ragstone/contract/endpoint';
import type { FiguresKey } from '@ragstone/contract/figures-keys';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endKeys } from '../src/db/end-keys.ts';
import { asker, pointersIn } from './ask.ts';
import { basic, bearer, keyMaker } from './keys.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { january, withTrends } from './trended.ts';

const { held, here } = withTrends();
const ask = asker(held, 'here');
let elsewhere: TestPartnership;

beforeAll(async () => {
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
});
beforeEach(async () => {
  held.clock.set('2026-10-20T09:00:00Z');
  await held.db.pool.query("DELETE FROM rate_limit WHERE key LIKE 'key:%'");
});

const makeKey = keyMaker(ask);

const keysOf = async (person: string) =>
  (await ask(person, 'GET', 'keys')).body['keys'] as FiguresKey[];

const trends = `/api/partnerships/here/trends${january}`;
const get = (headers: Record<string, string>, url = trends) =>
  held.app.inject({ method: 'GET', url, headers });
const statusWith = async (secret: string) => (await get(bearer(secret))).statusCode;

describe('a key', () => {
  test('reads the figures that its owner reads, as Bearer and as the password of Basic', async () => {
    const { secret } = await makeKey(here.officer);
    const own = await held.as(here.officer, { method: 'GET', url: trends });
    for (const headers of [bearer(secret), basic(secret), basic(secret, '')]) {
      const answer = await get(headers);
      expect([answer.statusCode, answer.json()]).toEqual([200, own.body]);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['vary']).toBe('Accept, Cookie, Authorization');
    }
    const csv = await get({ ...basic(secret), accept: 'text/csv' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  test('is shown once, and held as its hash alone', async () => {
    const { secret, key } = await makeKey(here.officer);
    expect(secret).toMatch(/^ragstone_[\w-]{43}$/);
    expect(JSON.stringify(await keysOf(here.officer))).not.toContain(secret);
    const { rows } = await held.db.pool.query('SELECT * FROM figures_key WHERE id = $1', [key.id]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(9));
    const events = await held.db.pool.query('SELECT * FROM audit_event WHERE subject_id = $1', [
      key.id,
    ]);
    expect(JSON.stringify(events.rows)).not.toContain(secret.slice(9));
  });

  test('leaves an event where it is made and where it is ended, and is good no more', async () => {
    const { secret, key } = await makeKey(here.partner);
    expect(await statusWith(secret)).toBe(200);
    expect((await ask(here.partner, 'DELETE', `keys/${key.id}`)).status).toBe(204);
    expect(await statusWith(secret)).toBe(401);
    expect((await ask(here.partner, 'DELETE', `keys/${key.id}`)).status).toBe(404);
    const events = await held.db.prisma.auditEvent.findMany({
      where: { subject: 'key', subjectId: key.id },
      orderBy: { at: 'asc' },
    });
    expect(
      events.map(({ action, personId, partnershipId }) => [action, personId, partnershipId]),
    ).toEqual([
      ['key:make', here.partner, here.id],
      ['key:end', here.partner, here.id],
    ]);
    const ended = (await keysOf(here.partner)).find(({ id }) => id === key.id);
    expect(ended?.endedAt).toBe('2026-10-20T09:00:00.000Z');
  });

  test('ends by itself when its time is over', async () => {
    const { secret, key } = await makeKey(here.officer, 7);
    held.clock.set('2026-10-27T08:59:59Z');
    expect(await statusWith(secret)).toBe(200);
    held.clock.set('2026-10-27T09:00:00Z');
    expect(await statusWith(secret)).toBe(401);
    const listed = (await keysOf(here.officer)).find(({ id }) => id === key.id);
    expect(listed?.endedAt).toBe(key.expiresAt);
  });

  test('says to the day when it was last used, of London', async () => {
    const { secret, key } = await makeKey(here.officer);
    const lastUse = async () =>
      (await keysOf(here.officer)).find(({ id }) => id === key.id)?.lastUsedOn;
    expect(await lastUse()).toBeUndefined();
    await get(bearer(secret));
    expect(await lastUse()).toBe('2026-10-20');
    held.clock.set('2026-10-22T23:30:00Z');
    await get(bearer(secret));
    expect(await lastUse()).toBe('2026-10-23');
  });

  test('has a tag of its owner’s role, and follows it', async () => {
    const { secret } = await makeKey(here.officer);
    const before = (await get(bearer(secret))).headers['etag'];
    await held.db.prisma.membership.updateMany({
      where: { personId: here.officer },
      data: { role: 'portfolio-holder' },
    });
    const after = await get(bearer(secret));
    expect([after.statusCode, after.headers['etag'] === before]).toEqual([200, false]);
    await held.db.prisma.membership.updateMany({
      where: { personId: here.officer },
      data: { role: 'officer' },
    });
  });
});

describe('a key is over at once', () => {
  test('when its owner is disabled', async () => {
    const { secret } = await makeKey(here.otherPartner);
    expect(await statusWith(secret)).toBe(200);
    const { person } = held.db.prisma;
    const where = { id: here.otherPartner };
    await person.update({ where, data: { disabledAt: held.clock.now() } });
    expect(await statusWith(secret)).toBe(401);
    await person.update({ where, data: { disabledAt: null } });
  });

  test('when its owner leaves the partnership, and stays so when they come back', async () => {
    const { secret, key } = await makeKey(here.portfolioHolder);
    const path = `people/${here.portfolioHolder}`;
    expect((await ask(here.officer, 'DELETE', path)).status).toBe(204);
    expect(await statusWith(secret)).toBe(401);
    const { email } = await held.db.prisma.person.findUniqueOrThrow({
      where: { id: here.portfolioHolder },
    });
    const body = { name: 'A holder', email, role: 'portfolio-holder' };
    expect((await ask(here.officer, 'POST', 'people', body)).status).toBe(201);
    expect(await statusWith(secret)).toBe(401);
    const end = await held.db.prisma.auditEvent.findFirst({
      where: { subjectId: key.id, action: 'key:end' },
    });
    expect(end?.personId).toBe(here.officer);
  });

  test('when keys of a person are ended together, as with a new password, in every partnership', async () => {
    const { secret } = await makeKey(here.officer);
    const by = { personId: here.officer, now: held.clock.now() };
    const ended = await held.db.prisma.$transaction((tx) =>
      endKeys(tx, { personId: here.officer }, by),
    );
    expect(ended).toBeGreaterThan(0);
    expect(await statusWith(secret)).toBe(401);
  });
});

describe('what is no key that can be used', () => {
  test.each([
    ['a wrong one', () => bearer(`ragstone_${'A'.repeat(43)}`), 'wrong-key'],
    ['a wrong password', () => basic('guess'), 'wrong-key'],
    ['half a key', () => bearer('ragstone_AAAA'), 'wrong-key'],
    ['no text at all', () => ({ authorization: 'Basic' }), 'wrong-key'],
    ['another scheme', () => ({ authorization: 'Digest a' }), 'wrong-key'],
    ['nothing, of a program', () => ({}), 'not-signed-in'],
  ])('%s is asked for one', async (_what, headers, slug) => {
    const answer = await get(headers());
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      expect.objectContaining({ type: `/problems/${slug}`, status: 401 }),
    ]);
    expect(answer.headers['www-authenticate']).toMatch(/^Basic realm="Ragstone figures"/);
  });

  test('a browser that is signed out is shown no box to type into', async () => {
    const answer = await get({ 'sec-fetch-mode': 'cors' });
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, undefined]);
  });

  test('a name and password meant for a proxy leave the session as it is', async () => {
    const session = await held.headersOf(here.officer);
    const answer = await get({ ...session, ...basic('of the proxy') });
    expect(answer.statusCode).toBe(200);
    const later = await get({ 'sec-fetch-mode': 'cors', ...basic('of the proxy') });
    expect(later.json().type).toBe('/problems/not-signed-in');
    expect(later.headers['www-authenticate']).toBeUndefined();
  });

  test('a key is asked before the cookie beside it', async () => {
    const session = await held.headersOf(here.officer);
    const answer = await get({ ...session, ...bearer(`ragstone_${'A'.repeat(43)}`) });
    expect(answer.statusCode).toBe(401);
  });
});

test('whoever tries a hundred wrong keys in fifteen minutes waits, and good ones go on', async () => {
  const { secret } = await makeKey(here.officer);
  await statusWith(`ragstone_${'B'.repeat(43)}`);
  await held.db.pool.query("UPDATE rate_limit SET attempts = 99 WHERE key LIKE 'key:%'");
  expect(await statusWith(`ragstone_${'C'.repeat(43)}`)).toBe(401);
  expect(await statusWith(`ragstone_${'D'.repeat(43)}`)).toBe(429);
  expect(await statusWith(secret)).toBe(200);
});

test('files that a key takes away count as its owner’s', async () => {
  const { secret } = await makeKey(here.officer);
  await held.as(here.officer, { method: 'GET', url: trends, headers: { accept: 'text/csv' } });
  await held.db.pool.query("UPDATE rate_limit SET attempts = 299 WHERE key LIKE 'export:%'");
  const csv = { ...bearer(secret), accept: 'text/csv' };
  expect([(await get(csv)).statusCode, (await get(csv)).statusCode]).toEqual([200, 429]);
  await held.db.pool.query("DELETE FROM rate_limit WHERE key LIKE 'export:%'");
});

describe('keys are their owner’s alone', () => {
  test('another person, whatever the role, neither sees nor ends one', async () => {
    const { secret, key } = await makeKey(here.partner);
    for (const person of [here.officer, here.otherPartner]) {
      expect((await keysOf(person)).map(({ id }) => id)).not.toContain(key.id);
      expect((await ask(person, 'DELETE', `keys/${key.id}`)).status).toBe(404);
    }
    const other = asker(held, 'elsewhere');
    expect((await other(elsewhere.officer, 'DELETE', `keys/${key.id}`)).status).toBe(404);
    expect(await statusWith(secret)).toBe(200);
  });

  test('ten are in use and no eleventh, each with a name of its own, however fast they come', async () => {
    const person = here.otherPartner;
    const names = Array.from({ length: 14 }, (_, at) => `Report ${at}`);
    const answers = await Promise.all(
      names.map((name) => ask(person, 'POST', 'keys', { name, days: 30 })),
    );
    const inUse = (await keysOf(person)).filter(({ endedAt }) => endedAt === undefined);
    expect(inUse).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 422).length).toBeGreaterThanOrEqual(4);
    const [first] = inUse;
    expect((await ask(person, 'DELETE', `keys/${first?.id}`)).status).toBe(204);
    const again = { name: inUse[1]?.name.toUpperCase() ?? '', days: 30 };
    expect(pointersIn(await ask(person, 'POST', 'keys', again))).toEqual(['/name']);
  });

  test.each([0, 366, 1.5])('none lasts %s days', async (days) => {
    const answer = await ask(here.officer, 'POST', 'keys', { name: 'Long', days });
    expect(answer.status).toBe(422);
  });
});

describe('with a key, every address of the API', () => {
  const keys = {} as { partner: string; officer: string };
  beforeAll(async () => {
    for (const who of ['officer', 'partner'] as const) {
      keys[who] = (await makeKey(here[who])).secret;
    }
    // Who belongs to two partnerships has no key to the one by that of the other.
    const membership = { partnershipId: elsewhere.id, personId: here.officer, role: 'officer' };
    await held.db.prisma.membership.create({ data: { id: uuidv7(), ...membership } });
  });

  const isOpen = ({ method, config: { access } }: Endpoint) =>
    method === 'GET' && access.kind === 'permission' && access.permission === 'figures:read';
  const named = allEndpoints.map((each) => [`${each.method} ${each.url}`, each] as const);

  const askWith = (endpoint: Endpoint, headers: Record<string, string>, slug: string) => {
    const url = endpoint.url.replace(':partnership', slug).replaceAll(/:\w+/g, () => uuidv7());
    const sends = endpoint.schema.body === undefined ? {} : { payload: {} };
    return held.app.inject({ method: endpoint.method, url, headers, ...sends });
  };

  test.each(named.filter(([, each]) => isOpen(each)))(
    '%s answers in the own partnership and in no other',
    async (_name, endpoint) => {
      for (const secret of Object.values(keys)) {
        const { statusCode, headers } = await askWith(endpoint, basic(secret), 'here');
        // 400 and 404: a parameter is missing, or names a row that does not exist.
        expect([200, 400, 404]).toContain(statusCode);
        expect(headers['set-cookie']).toBeUndefined();
        for (const slug of ['elsewhere', 'nowhere']) {
          expect((await askWith(endpoint, bearer(secret), slug)).statusCode).toBe(404);
        }
      }
    },
  );

  test.each(named.filter(([, each]) => !isOpen(each)))('%s refuses', async (_name, endpoint) => {
    for (const secret of Object.values(keys)) {
      for (const headers of [bearer(secret), basic(secret)]) {
        const answer = await askWith(endpoint, headers, 'here');
        expect([answer.statusCode, answer.json().type]).toEqual([403, '/problems/forbidden']);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
  });

  test('HEAD refuses too, and no session was started by any of it', async () => {
    const before = await held.db.prisma.session.count();
    const head = { method: 'HEAD', url: trends, headers: bearer(keys.officer) } as const;
    expect((await held.app.inject(head)).statusCode).toBe(403);
    await get(bearer(keys.officer));
    expect(await held.db.prisma.session.count()).toBe(before);
  });
});
