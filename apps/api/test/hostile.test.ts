import { allEndpoints } from '@ragstone/contract/all-endpoints';
import type { Endpoint } from '@ragstone/contract/endpoint';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withApp } from './app.ts';
import { bodiesOf, type JsonSchema } from './arbitrary-body.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
});

const runs = Number(process.env['RAGSTONE_HOSTILE_RUNS'] ?? 30);

const knownIds = fc
  .constantFrom('agency', 'otherAgency', 'partner', 'officer', 'id')
  .map((name) => here[name as keyof TestPartnership]);

const inAddress = fc.oneof(
  { weight: 3, arbitrary: knownIds },
  fc.uuid({ version: 7 }),
  fc.constantFrom('2026-27', '2.3', '0', '-1', '%00', '..%2f..', 'x'.repeat(300), '%F0%9F%92%A3'),
);

const addresses = (endpoint: Endpoint) => {
  const places = [...endpoint.url.matchAll(/:(\w+)/g)].filter(([, name]) => name !== 'partnership');
  return fc
    .array(inAddress, { minLength: places.length, maxLength: places.length })
    .map((values) =>
      places.reduce(
        (url, [place], at) => url.replace(place, () => values[at] ?? ''),
        endpoint.url.replace(':partnership', 'here'),
      ),
    );
};

const bodies = ({ schema }: Endpoint) =>
  schema.body === undefined
    ? fc.constant(undefined)
    : bodiesOf(z.toJSONSchema(schema.body, { unrepresentable: 'any' }) as JsonSchema, knownIds);

const queries = ({ schema }: Endpoint) =>
  schema.querystring === undefined
    ? fc.constant<unknown>({})
    : bodiesOf(z.toJSONSchema(schema.querystring) as JsonSchema, knownIds);

const asQuery = (query: unknown) => {
  if (typeof query !== 'object' || query === null)
    return `?${encodeURIComponent(String(query).slice(0, 50))}`;
  const pairs = Object.entries(query).map(
    ([name, value]) =>
      [
        name,
        String(value)
          .replaceAll(/[\ud800-\udfff]/gu, '')
          .slice(0, 200),
      ] as [string, string],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** All that the other partnership holds, as text. */
const everythingElsewhere = async () => {
  const partnershipId = elsewhere.id;
  const { prisma } = held.db;
  const rows = await Promise.all([
    prisma.partnership.findMany({ where: { id: partnershipId } }),
    prisma.agency.findMany({ where: { partnershipId }, orderBy: { id: 'asc' } }),
    prisma.membership.findMany({ where: { partnershipId }, orderBy: { id: 'asc' } }),
    prisma.plan.findMany({ where: { partnershipId } }),
    prisma.action.findMany({ where: { partnershipId } }),
    prisma.auditEvent.findMany({ where: { partnershipId } }),
  ]);
  return JSON.stringify(rows);
};

// Ending the asking person's own rights is tested elsewhere; here it would end the test.
const endsTheAsker = new Set(['DELETE /api/session']);
const named = allEndpoints
  .map((endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint] as const)
  .filter(([name, { schema }]) => !endsTheAsker.has(name) && schema.consumes === undefined);

describe.each(named)('%s', (_name, endpoint) => {
  test('never fails on its own side, whatever is sent by whom, and never touches another partnership', async () => {
    const before = await everythingElsewhere();
    const asked = fc.record({
      role: fc.constantFrom('officer', 'portfolioHolder', 'partner', 'otherPartner'),
      url: addresses(endpoint),
      query: queries(endpoint),
      body: bodies(endpoint),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ role, url, query, body }) => {
        const personId = here[role as 'officer'];
        const headers = await held.headersOf(personId);
        const payload =
          body === undefined
            ? {}
            : {
                payload: JSON.stringify(body),
                headers: { ...headers, 'content-type': 'application/json' },
              };
        const response = await held.app.inject({
          method: endpoint.method,
          url: `${url}${asQuery(query)}`,
          headers,
          ...payload,
        });
        expect(response.statusCode, response.body).toBeLessThan(500);
        if (response.statusCode >= 400) {
          expect(response.headers['content-type']).toContain('application/problem+json');
        }
      }),
      { numRuns: runs, seed: 20261020 },
    );
    expect(await everythingElsewhere()).toBe(before);
  });
});
