import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const webFolder = mkdtempSync(path.join(tmpdir(), 'web-'));
writeFileSync(path.join(webFolder, 'index.html'), '<!doctype html><title>Ragstone</title>');

const held = withApp();
const behindProxy = withApp({
  PUBLIC_URL: 'https://ragstone.example.gov.uk',
  TRUST_PROXY: 'true',
  WEB_FOLDER: webFolder,
});
let here: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  await addPartnership(behindProxy.db.prisma, 'here');
});

const attempt = (headers: Record<string, string>, to = held) =>
  to.app.inject({
    method: 'POST',
    url: '/api/session',
    headers,
    payload: { email: 'nobody@example.org', password: 'wrong' },
  });
const statusOf = async (headers: Record<string, string>, to = held) =>
  (await attempt(headers, to)).statusCode;

describe('a change asked for by another site is refused', () => {
  const host = '127.0.0.1:3000';

  test.each([
    ['another origin', { host, origin: 'https://evil.example' }],
    ['no origin at all, such as a sandboxed frame', { host, origin: 'null' }],
    ['the same name on another port', { host, origin: 'http://127.0.0.1:4000' }],
    ['another site, without an origin', { host, 'sec-fetch-site': 'cross-site' }],
    ['a sibling site, without an origin', { host, 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_from, headers) => {
    expect(await statusOf(headers)).toBe(403);
  });

  test('while our own pages and programs are let through to the password', async () => {
    expect(await statusOf({ host, origin: `http://${host}` })).toBe(401);
    expect(await statusOf({ host, 'sec-fetch-site': 'same-origin' })).toBe(401);
    expect(await statusOf({ host })).toBe(401);
  });

  test('with a public address whatever Host and X-Forwarded-Host say', async () => {
    const origin = 'https://evil.example';
    const forged = { origin, host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    expect(await statusOf(forged, behindProxy)).toBe(403);
    expect(await statusOf({ origin: 'http://ragstone.example.gov.uk' }, behindProxy)).toBe(403);
    expect(await statusOf({ origin: 'https://ragstone.example.gov.uk' }, behindProxy)).toBe(401);
  });
});

describe('behind a proxy', () => {
  test('attempts are counted by the address that the proxy saw, not by what the sender claims', async () => {
    const statuses = new Set<number>();
    for (let at = 0; at < 110; at += 1) {
      const headers = { 'x-forwarded-for': `10.0.0.${at}, 203.0.113.9` };
      const payload = { token: `a-token-that-nobody-has-${at}` };
      const request = { method: 'POST', url: '/api/set-up/check', headers, payload } as const;
      statuses.add((await behindProxy.app.inject(request)).statusCode);
    }
    expect([...statuses]).toEqual([410, 429]);
  });

  test('without one what is claimed is not believed', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const request = { method: 'POST', url: '/api/set-up/check', headers } as const;
    const payload = { token: 'a-token-that-nobody-has' };
    await held.app.inject({ ...request, payload, remoteAddress: '192.0.2.44' });
    const before = await held.db.prisma.rateLimit.count();
    const other = { 'x-forwarded-for': '198.51.100.8' };
    await held.app.inject({ ...request, headers: other, payload, remoteAddress: '192.0.2.44' });
    expect(await held.db.prisma.rateLimit.count()).toBe(before);
  });

  test('addresses of one IPv6 network count as one sender', async () => {
    const payload = { token: 'a-token-that-nobody-has' };
    const request = { method: 'POST', url: '/api/set-up/check', payload } as const;
    await held.app.inject({ ...request, remoteAddress: '2001:db8:1:2::1' });
    const before = await held.db.prisma.rateLimit.count();
    await held.app.inject({ ...request, remoteAddress: '2001:db8:1:2:ffff::9' });
    expect(await held.db.prisma.rateLimit.count()).toBe(before);
    await held.app.inject({ ...request, remoteAddress: '2001:db8:1:3::1' });
    expect(await held.db.prisma.rateLimit.count()).toBe(before + 1);
  });

  test('https has a cookie of this host alone, and says so for a year', async () => {
    const partner = await behindProxy.db.prisma.membership.findFirstOrThrow();
    const headers = await behindProxy.headersOf(partner.personId);
    expect(headers['cookie']).toMatch(/^__Host-ragstone=/);
    const out = await behindProxy.app.inject({ method: 'DELETE', url: '/api/session', headers });
    expect(String(out.headers['set-cookie'])).toMatch(
      /__Host-ragstone=;.*Path=\/.*HttpOnly.*Secure/,
    );
    expect(String(out.headers['set-cookie'])).not.toContain('Domain');
    expect(out.headers['strict-transport-security']).toContain('max-age=31536000');
    const plain = { cookie: headers['cookie']?.replace('__Host-', '') ?? '' };
    const me = await behindProxy.app.inject({ url: '/api/session', headers: plain });
    expect(me.json().person).toBeUndefined();
  });
});

describe('odd requests', () => {
  const send = (contentType: string, payload: string, url = '/api/session') =>
    held.app.inject({ method: 'POST', url, payload, headers: { 'content-type': contentType } });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'content of type %s, which a form of another site could send, is not read',
    async (type) => {
      const { statusCode, headers } = await send(type, '{"email":"a","password":"b"}');
      expect(statusCode).toBe(415);
      expect(headers['content-type']).toContain('application/problem+json');
    },
  );

  test.each([
    ['a body of two megabytes', `"${'x'.repeat(2 * 1024 * 1024)}"`, 413],
    ['a half million brackets', '['.repeat(500_000), 400],
    ['deep but well formed JSON', '['.repeat(100_000) + ']'.repeat(100_000), 422],
    ['a prototype', '{"email":"a","password":"b","__proto__":{"role":"officer"}}', 400],
    ['a constructor', '{"constructor":{"prototype":{"role":"officer"}}}', 400],
    ['nothing', '', 400],
  ])('%s is refused as a problem', async (_what, body, status) => {
    const answer = await send('application/json', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status });
    expect(answer.body.length).toBeLessThan(2000);
  });

  test.each([
    'HERE',
    'here%20',
    'here/../elsewhere',
    "here'--",
    '%',
    '..',
    '%2e%2e',
    'x'.repeat(150),
  ])('a partnership called %s is not found', async (slug) => {
    const url = `/api/partnerships/${slug}/settings`;
    const { status } = await held.as(here.officer, { url });
    expect([400, 404]).toContain(status);
  });

  test('a cookie that cannot be read is nobody', async () => {
    for (const cookie of ['ragstone=%E0%A4%A', 'ragstone=', 'ragstone=%00', ';;;=', 'ragstone="']) {
      const me = await held.app.inject({ url: '/api/session', headers: { cookie } });
      expect(me.statusCode).toBe(200);
      expect(me.json().person).toBeUndefined();
    }
  });

  test('HEAD asks for the same right as GET; OPTIONS is not there', async () => {
    const url = '/api/partnerships/here/people';
    const statusAs = async (personId: string | undefined, method: 'HEAD' | 'OPTIONS') => {
      const headers = personId === undefined ? {} : await held.headersOf(personId);
      return (await held.app.inject({ method, url, headers })).statusCode;
    };
    expect(await statusAs(undefined, 'HEAD')).toBe(401);
    expect(await statusAs(here.partner, 'HEAD')).toBe(403);
    expect(await statusAs(here.officer, 'HEAD')).toBe(200);
    expect(await statusAs(here.officer, 'OPTIONS')).toBe(404);
  });

  test('a page answers HEAD as it does GET', async () => {
    for (const url of ['/', '/sign-in', '/p/here/plan/2026-27/2.3']) {
      const head = await behindProxy.app.inject({ method: 'HEAD', url });
      expect(head.statusCode, url).toBe(200);
      expect(head.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    expect((await behindProxy.app.inject('/assets/nothing.js')).statusCode).toBe(404);
    expect((await behindProxy.app.inject('/api/nothing')).statusCode).toBe(404);
  });

  test('every answer, a failure too, carries the headers that guard it', async () => {
    for (const url of ['/api/session', '/api/nothing', '/api/partnerships/%zz/people']) {
      const { headers } = await held.app.inject(url);
      expect(headers['content-security-policy'], url).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toContain('no-store');
    }
  });
});
