import { allEndpoints } from '@ragstone/contract/all-endpoints';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from '../app.ts';
import { everythingOf, hostileRequests, sendHostile } from '../hostile.ts';
import { addPartnership, type TestPartnership } from '../people.ts';
import { addPlan } from '../plan.ts';
import { pause, seedFor } from './seeded.ts';

const runs = Number(process.env['RAGSTONE_HOSTILE_RUNS'] ?? 400);
const seed = seedFor('hostile');
const patienceMs = 15_000;

const held = withApp();
let round = 0;
let here: TestPartnership;
let elsewhere: TestPartnership;
/** Ids that stand in rows of the other partnership: none may ever be read from here. */
let othersIds: string[];
let ownIds: string[];

// Each endpoint begins anew: what was sent to the one before may have ended people's roles.
beforeEach(async () => {
  round += 1;
  const { prisma } = held.db;
  const idsOf = async (partnership: TestPartnership) => {
    const { actionIds, ...plan } = await addPlan(prisma, partnership);
    const { slug, ...rows } = partnership;
    return [...Object.values(rows), ...Object.values(plan), ...actionIds];
  };
  here = await addPartnership(prisma, `here-${round}`);
  elsewhere = await addPartnership(prisma, `elsewhere-${round}`);
  ownIds = await idsOf(here);
  othersIds = await idsOf(elsewhere);
});

const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    pause(patienceMs).then(() => {
      throw new Error(`No answer within ${patienceMs / 1000} s`);
    }),
  ]);

const endsTheAsker = new Set(['DELETE /api/session']);
const named = allEndpoints
  .map((endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint] as const)
  .filter(([name, { schema }]) => !endsTheAsker.has(name) && schema.consumes === undefined);

describe.each(named)('%s', (_name, endpoint) => {
  test('answers whatever is sent by whom, in time, and never from another partnership', async () => {
    const before = await everythingOf(held, elsewhere.id);
    const roles = fc.constantFrom('officer', 'portfolioHolder', 'partner', 'otherPartner');
    const slugs = fc.oneof(
      { weight: 6, arbitrary: fc.constant(here.slug) },
      fc.constant(elsewhere.slug),
    );
    const ids = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ownIds) },
      fc.constantFrom(...othersIds),
    );
    await fc.assert(
      fc.asyncProperty(roles, hostileRequests(endpoint, { slugs, ids }), async (role, request) => {
        await held.db.prisma.rateLimit.deleteMany();
        const asked = { ...request, personId: here[role as 'officer'] };
        const { statusCode, body, headers } = await inTime(sendHostile(held, endpoint, asked));
        expect(statusCode, body).toBeLessThan(500);
        if (statusCode >= 400) {
          expect(headers['content-type']).toContain('application/problem+json');
        }
        if (request.url.includes(`/${elsewhere.slug}`)) {
          expect([400, 404, 414], body).toContain(statusCode);
        }
        expect(othersIds.filter((id) => body.includes(id))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
    expect(await everythingOf(held, elsewhere.id)).toBe(before);
  });
});
