import { beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../src/features/session/password.ts';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
const password = 'brick lantern orchard';
let email: string;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  const data = { passwordHash: await hashPassword(password) };
  const saved = await held.db.prisma.person.update({ where: { id: here.officer }, data });
  email = saved.email;
});

const signIn = (payload: { email: string; password: string }, remoteAddress = '192.0.2.1') =>
  held.app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress });

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0] ?? '';

describe('signing in', () => {
  test('the right password starts a session in a cookie that no script can read', async () => {
    const response = await signIn({ email: email.toUpperCase(), password });
    expect(response.statusCode).toBe(200);
    expect(response.json().memberships[0]).toMatchObject({ role: 'officer' });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^ragstone=[\w-]{43}; .*HttpOnly.*SameSite=Lax/);
    const me = await held.app.inject({
      url: '/api/session',
      headers: { cookie: cookieOf(response) },
    });
    expect(me.json().person).toMatchObject({ id: here.officer, email });
    expect(me.headers['cache-control']).toBe('no-store');
  });

  test('the token of a session is stored nowhere', async () => {
    const token = cookieOf(await signIn({ email, password })).split('=')[1] ?? '';
    const rows = await held.db.prisma.session.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    const events = await held.db.prisma.auditEvent.findMany();
    expect(events.map((event) => event.action)).toContain('session:start');
    expect(JSON.stringify(events)).not.toContain(token);
  });

  test('a wrong password, an unknown address and an account without a password answer alike', async () => {
    const bare = await held.db.prisma.person.findUniqueOrThrow({ where: { id: here.partner } });
    const answers = await Promise.all([
      signIn({ email, password: 'wrong' }),
      signIn({ email: 'nobody@example.org', password: 'wrong' }),
      signIn({ email: bare.email, password: 'wrong' }),
    ]);
    const told = answers.map((answer) => {
      const { instance, ...problem } = answer.json();
      return { ...problem, status: answer.statusCode, cookie: answer.headers['set-cookie'] };
    });
    expect(told[0]).toMatchObject({ status: 401, type: '/problems/wrong-credentials' });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  test('after twenty attempts on an account even the right password waits fifteen minutes', async () => {
    const tried = { email: 'guessed@example.org', password: 'guess' };
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect((await signIn(tried, `198.51.100.${attempt}`)).statusCode).toBe(401);
    }
    expect((await signIn(tried, '198.51.100.99')).statusCode).toBe(429);
    held.clock.set('2026-10-20T09:16:00Z');
    expect((await signIn(tried, '198.51.100.99')).statusCode).toBe(401);
    held.clock.set('2026-10-20T09:00:00Z');
  });

  test('an attempt from another site is refused', async () => {
    const headers = { origin: 'https://elsewhere.example', host: 'localhost:3000' };
    const request = { method: 'POST', url: '/api/session', headers } as const;
    const response = await held.app.inject({ ...request, payload: { email, password } });
    expect(response.json()).toMatchObject({ status: 403, type: '/problems/wrong-origin' });
  });

  test('fields that the contract does not name are refused', async () => {
    const request = { method: 'POST', url: '/api/session' } as const;
    const payload = { email, password, role: 'officer' };
    expect((await held.app.inject({ ...request, payload })).statusCode).toBe(422);
  });

  test('outside a demonstration nobody signs in by one press', async () => {
    const list = await held.as(undefined, { url: '/api/session/demonstration' });
    expect(list.body).toEqual({ people: [] });
    const request = { method: 'POST', url: '/api/session/demonstration' } as const;
    const answer = await held.as(undefined, { ...request, payload: { personId: here.officer } });
    expect(answer.status).toBe(404);
  });
});

describe('a session', () => {
  const whoAmI = async (cookie: string) =>
    (await held.app.inject({ url: '/api/session', headers: { cookie } })).json().person;

  test('ends after two idle hours, and after twelve hours however busy', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    held.clock.set('2026-10-20T10:59:00Z');
    expect(await whoAmI(cookie)).toBeDefined();
    held.clock.set('2026-10-20T13:00:00Z');
    expect(await whoAmI(cookie)).toBeUndefined();
    held.clock.set('2026-10-20T09:00:00Z');
    const busy = cookieOf(await signIn({ email, password }));
    for (let hour = 10; hour <= 20; hour += 1) {
      held.clock.set(`2026-10-20T${hour}:00:00Z`);
      expect(await whoAmI(busy)).toBeDefined();
    }
    held.clock.set('2026-10-20T21:00:01Z');
    expect(await whoAmI(busy)).toBeUndefined();
    held.clock.set('2026-10-20T09:00:00Z');
  });

  test('ends when its person signs out, and cannot be used again', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    const out = await held.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie },
    });
    expect(out.statusCode).toBe(204);
    expect(await whoAmI(cookie)).toBeUndefined();
  });

  test('can be ended from another device by its person, and by nobody else', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    const list = await held.app.inject({ url: '/api/account/sessions', headers: { cookie } });
    const other = list.json().sessions.find((each: { isThis: boolean }) => !each.isThis);
    const url = `/api/account/sessions/${other.id}`;
    expect((await held.as(here.partner, { method: 'DELETE', url })).status).toBe(404);
    expect((await held.as(here.officer, { method: 'DELETE', url })).status).toBe(204);
  });

  test('every other one ends when the password changes, and every key for figures', async () => {
    const cookie = cookieOf(await signIn({ email, password }));
    const other = cookieOf(await signIn({ email, password }));
    const inHere = `/api/partnerships/${here.slug}`;
    const made = await held.app.inject({
      method: 'POST',
      url: `${inHere}/keys`,
      headers: { cookie },
      payload: { name: 'Dashboard', days: 30 },
    });
    const byKey = { authorization: `Bearer ${made.json().secret}` };
    const readByKey = async () =>
      (await held.app.inject({ url: `${inHere}/trends`, headers: byKey })).statusCode;
    expect(await readByKey()).toBe(200);
    const change = (currentPassword: string, newPassword: string) =>
      held.app.inject({
        method: 'PUT',
        url: '/api/account/password',
        headers: { cookie },
        payload: { currentPassword, newPassword },
      });
    const wrong = await change('not it', 'ferry gravel saucer');
    expect(wrong.json().errors[0].pointer).toBe('/currentPassword');
    const weak = await change(password, 'short');
    expect(weak.json().errors[0].pointer).toBe('/newPassword');
    expect((await change(password, 'ferry gravel saucer')).statusCode).toBe(204);
    expect(await whoAmI(other)).toBeUndefined();
    expect(await whoAmI(cookie)).toBeDefined();
    expect(await readByKey()).toBe(401);
    expect((await change('ferry gravel saucer', password)).statusCode).toBe(204);
  });
});
