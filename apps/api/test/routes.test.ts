import { allEndpoints } from '@ragstone/contract/all-endpoints';
import type { Endpoint } from '@ragstone/contract/endpoint';
import { mayEver, type Role } from '@ragstone/domain/access/policy';
import Fastify from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { guardRoutes } from '../src/http/access.ts';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
});

test('the server serves exactly the endpoints of the contract', () => {
  const served = Object.entries(held.app.swagger().paths ?? {}).flatMap(([path, operations]) =>
    Object.keys(operations ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const agreed = allEndpoints.map(
    ({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(served.filter((each) => !each.startsWith('HEAD')).sort()).toEqual(agreed.sort());
});

test('a route without access stops the server at start', () => {
  const app = Fastify();
  guardRoutes(app, { db: held.db, clock: held.clock, config: held.config });
  expect(() => app.get('/api/open', async () => 'open')).toThrow('does not state its access');
});

test('a permission without a partnership stops the server at start', () => {
  const app = Fastify();
  guardRoutes(app, { db: held.db, clock: held.clock, config: held.config });
  const config = { access: { kind: 'permission', permission: 'people:manage' } } as const;
  expect(() => app.get('/api/all-people', { config }, async () => '')).toThrow('no partnership');
});

/** The endpoint's address with a row that does not exist in every other place. */
const addressOf = (endpoint: Endpoint, slug: string) =>
  endpoint.url.replace(':partnership', slug).replaceAll(/:\w+/g, () => uuidv7());

const ask = async (personId: string | undefined, endpoint: Endpoint, slug: string) => {
  const sends = endpoint.schema.body === undefined ? {} : { payload: {} };
  const request = { method: endpoint.method, url: addressOf(endpoint, slug), ...sends };
  return (await held.as(personId, request)).status;
};

const personOfRole: Record<Role, 'officer' | 'portfolioHolder' | 'partner'> = {
  officer: 'officer',
  'portfolio-holder': 'portfolioHolder',
  partner: 'partner',
};

const permitted = allEndpoints.flatMap((endpoint) =>
  endpoint.config.access.kind === 'permission'
    ? [[`${endpoint.method} ${endpoint.url}`, endpoint, endpoint.config.access.permission] as const]
    : [],
);

describe.each(permitted)('%s', (_name, endpoint, permission) => {
  test('asks strangers to sign in', async () => {
    expect(await ask(undefined, endpoint, 'here')).toBe(401);
  });

  test('is not found by members of another partnership, whatever their role', async () => {
    for (const person of ['officer', 'portfolioHolder', 'partner'] as const) {
      expect(await ask(elsewhere[person], endpoint, 'here')).toBe(404);
    }
  });

  test.each(['officer', 'portfolio-holder', 'partner'] as const)('as %s', async (role) => {
    const status = await ask(here[personOfRole[role]], endpoint, 'here');
    // A role that may sometimes gets as far as its body (422) or a row that does not exist (404).
    if (mayEver(role, permission))
      expect([200, 201, 202, 204, 400, 404, 409, 415, 422]).toContain(status);
    else expect(status).toBe(403);
  });
});

const personal = allEndpoints
  .filter((endpoint) => endpoint.config.access.kind === 'signed-in')
  .map((endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint] as const);

test.each(personal)('%s asks strangers to sign in', async (_name, endpoint) => {
  expect(await ask(undefined, endpoint, 'here')).toBe(401);
});

describe('OpenAPI', () => {
  test('describes each endpoint with a summary, its permission and how it fails', () => {
    for (const operations of Object.values(held.app.swagger().paths ?? {})) {
      for (const operation of Object.values(operations ?? {})) {
        expect(operation).toMatchObject({ summary: expect.any(String) });
        expect(operation).toHaveProperty('responses.default');
      }
    }
  });
});
