import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
});

test('whoever asks for what is not there 600 times in fifteen minutes waits, and nobody else', async () => {
  const ask = (remoteAddress: string) => held.app.inject({ url: '/api/guess', remoteAddress });
  for (let guess = 0; guess < 600; guess += 1) {
    expect((await ask('192.0.2.9')).statusCode).toBe(404);
  }
  // An address of a route, where a handler finds nothing, counts and is refused as any other.
  const ofRoute = held.app.inject({
    url: '/api/partnerships/elsewhere/plans',
    remoteAddress: '192.0.2.9',
    headers: await held.headersOf(here.officer),
  });
  for (const refused of [await ask('192.0.2.9'), await ofRoute]) {
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([
      429,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(refused.json()).toMatchObject({ status: 429, type: '/problems/too-many-requests' });
  }
  expect((await ask('192.0.2.10')).statusCode).toBe(404);
  held.clock.set('2026-10-20T09:16:00Z');
  expect((await ask('192.0.2.9')).statusCode).toBe(404);
  held.clock.set('2026-10-20T09:00:00Z');
});

test('a person begins at most 60 imports in fifteen minutes', async () => {
  const headers = await held.headersOf(here.officer);
  const file = { name: 'a.csv', bytes: 10 };
  const begin = () =>
    held.app.inject({
      method: 'POST',
      url: '/api/partnerships/here/imports',
      headers,
      payload: { files: [file] },
    });
  for (let begun = 0; begun < 60; begun += 1) {
    // After some that are neither accepted nor cancelled it says to finish those first: 409.
    expect([201, 409]).toContain((await begin()).statusCode);
  }
  expect((await begin()).statusCode).toBe(429);
});
