import { allEndpoints } from '@ragstone/contract/all-endpoints';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { everythingOf, hostileRequests, sendHostile } from './hostile.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
});

const runs = 30;

const ids = fc
  .constantFrom('agency', 'otherAgency', 'partner', 'officer', 'id')
  .map((name) => here[name as keyof TestPartnership]);

// Ending the asking person's own rights is tested elsewhere; here it would end the test.
const endsTheAsker = new Set(['DELETE /api/session']);
const named = allEndpoints
  .map((endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint] as const)
  .filter(([name, { schema }]) => !endsTheAsker.has(name) && schema.consumes === undefined);

describe.each(named)('%s', (_name, endpoint) => {
  test('never fails on its own side, whatever is sent by whom, and never touches another partnership', async () => {
    const before = await everythingOf(held, elsewhere.id);
    const roles = fc.constantFrom('officer', 'portfolioHolder', 'partner', 'otherPartner');
    const requests = hostileRequests(endpoint, { slugs: fc.constant('here'), ids });
    await fc.assert(
      fc.asyncProperty(roles, requests, async (role, request) => {
        const asked = { ...request, personId: here[role as 'officer'] };
        const response = await sendHostile(held, endpoint, asked);
        expect(response.statusCode, response.body).toBeLessThan(500);
        if (response.statusCode >= 400) {
          expect(response.headers['content-type']).toContain('application/problem+json');
        }
      }),
      { numRuns: runs, seed: 20261020 },
    );
    expect(await everythingOf(held, elsewhere.id)).toBe(before);
  });
});
