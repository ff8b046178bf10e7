import type { Endpoint } from '@ragstone/contract/endpoint';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import type { TestApp } from './app.ts';
import { bodiesOf, type JsonSchema } from './arbitrary-body.ts';

/** Requests to one endpoint that are valid, nearly valid and not valid at all. */
export type HostileRequest = { url: string; query: unknown; body: unknown };

type Aim = {
  /** The partnership of the address, mostly one's own. */
  slugs: fc.Arbitrary<string>;
  /** Ids of rows that there are, one's own and others'. */
  ids: fc.Arbitrary<string>;
};

function addresses({ url }: Endpoint, { slugs, ids }: Aim): fc.Arbitrary<string> {
  const inAddress = fc.oneof(
    { weight: 3, arbitrary: ids },
    fc.uuid({ version: 7 }),
    fc.constantFrom(
      ...['2026-27', '2.1', '2.3', '2', '0', '-1', '%00', '..%2f..', '%F0%9F%92%A3'],
      'x'.repeat(300),
    ),
  );
  const places = [...url.matchAll(/:(\w+)/g)].filter(([, name]) => name !== 'partnership');
  const values = fc.array(inAddress, { minLength: places.length, maxLength: places.length });
  return fc
    .tuple(slugs, values)
    .map(([slug, given]) =>
      places.reduce(
        (address, [place], at) => address.replace(place, () => given[at] ?? ''),
        url.replace(':partnership', slug),
      ),
    );
}

export function hostileRequests(endpoint: Endpoint, aim: Aim): fc.Arbitrary<HostileRequest> {
  const { body, querystring } = endpoint.schema;
  const valuesOf = (schema: z.ZodType) =>
    bodiesOf(z.toJSONSchema(schema, { unrepresentable: 'any' }) as JsonSchema, aim.ids);
  return fc.record({
    url: addresses(endpoint, aim),
    query: querystring === undefined ? fc.constant({}) : valuesOf(querystring),
    body: body === undefined ? fc.constant(undefined) : valuesOf(body),
  });
}

/** Half a character has no place in an address: no browser could send it. */
const sendable = (value: unknown, length: number) =>
  String(value)
    .slice(0, length)
    .replaceAll(/[\ud800-\udfff]/gu, '');

function asQuery(query: unknown): string {
  if (typeof query !== 'object' || query === null) {
    return `?${encodeURIComponent(sendable(query, 50))}`;
  }
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    sendable(value, 200),
  ]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Sends such a request as the person. */
export async function sendHostile(
  held: TestApp,
  { method }: Endpoint,
  { personId, url, query, body }: HostileRequest & { personId: string },
): Promise<LightMyRequestResponse> {
  const headers = await held.headersOf(personId);
  const type = { 'content-type': 'application/json' };
  return held.app.inject({
    method,
    url: `${url}${asQuery(query)}`,
    headers: body === undefined ? headers : { ...headers, ...type },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
}

/** All that a partnership holds, as text: what nobody of another may change. */
export async function everythingOf({ db }: TestApp, partnershipId: string): Promise<string> {
  const { prisma } = db;
  const where = { partnershipId };
  const rows = await Promise.all([
    prisma.partnership.findMany({ where: { id: partnershipId } }),
    prisma.agency.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.membership.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.plan.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.action.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.auditEvent.findMany({ where, orderBy: { id: 'asc' } }),
  ]);
  return JSON.stringify(rows);
}
