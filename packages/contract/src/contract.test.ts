import { mayEver, permissions, roles } from '@ragstone/domain/access/policy';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { allEndpoints } from './all-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

type Definition = z.core.$ZodTypeDef & Record<string, unknown>;

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition;

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

/** Every schema inside a schema, itself first, each with the path that leads to it. */
function* parts(schema: z.core.$ZodType, path = ''): Generator<[string, Definition]> {
  const definition = definitionOf(schema);
  yield [path === '' ? '/' : path, definition];
  for (const [name, value] of Object.entries(definition)) {
    const nested = name === 'shape' ? Object.entries(value as object) : [[name, value] as const];
    for (const [key, inner] of nested) {
      if (isSchema(inner)) yield* parts(inner, `${path}/${key}`);
      else if (Array.isArray(inner)) {
        for (const [at, each] of inner.entries()) {
          if (isSchema(each)) yield* parts(each, `${path}/${key}/${at}`);
        }
      }
    }
  }
}

const requestSchemas = ({ schema }: Endpoint) =>
  [schema.params, schema.querystring, schema.body].filter((each) => each !== undefined);
const answerSchemas = ({ schema }: Endpoint) =>
  Object.values(schema.response).filter((each) => each !== undefined);

const named = allEndpoints.map(
  (endpoint) => [`${endpoint.method} ${endpoint.url}`, endpoint] as const,
);

test('no two endpoints share a method and an address', () => {
  const names = named.map(([name]) => name);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(named)('%s', (_name, endpoint) => {
  const placeholders = [...endpoint.url.matchAll(/:(\w+)/g)].map((match) => match[1]).sort();

  test('names exactly the parameters of its address', () => {
    const params = endpoint.schema.params;
    expect(params === undefined ? [] : Object.keys(params.shape).sort()).toEqual(placeholders);
  });

  test('holds no transform, default or catch: what is checked is what was sent', () => {
    for (const schema of [...requestSchemas(endpoint), ...answerSchemas(endpoint)]) {
      for (const [path, { type }] of parts(schema)) {
        expect([path, type]).not.toEqual([path, 'pipe']);
        expect(['transform', 'default', 'prefault', 'catch', 'any']).not.toContain(type);
      }
    }
  });

  test('refuses fields that it does not name', () => {
    for (const schema of requestSchemas(endpoint)) {
      for (const [path, definition] of parts(schema)) {
        if (definition.type !== 'object') continue;
        const rest = definition['catchall'];
        const isStrict = isSchema(rest) && definitionOf(rest).type === 'never';
        expect([path, isStrict]).toEqual([path, true]);
      }
    }
  });

  test('drops fields from its answers that it does not name', () => {
    for (const schema of answerSchemas(endpoint)) {
      for (const [path, definition] of parts(schema)) {
        if (definition.type !== 'object') continue;
        expect([path, definition['catchall']]).toEqual([path, undefined]);
      }
    }
  });

  test('bounds every text that may be sent', () => {
    for (const schema of requestSchemas(endpoint)) {
      for (const [path, definition] of parts(schema)) {
        if (definition.type !== 'string') continue;
        const checks = (definition['checks'] ?? []) as z.core.$ZodCheck[];
        const kinds = checks.map((check) => check._zod.def.check);
        const isFormatted = definition['format'] !== undefined || kinds.includes('string_format');
        expect([path, isFormatted || kinds.includes('max_length')]).toEqual([path, true]);
      }
    }
  });

  test('is within a partnership exactly when it asks a permission, and somebody may hold it', () => {
    const { access } = endpoint.config;
    const inPartnership = endpoint.url.startsWith('/api/partnerships/:partnership');
    expect(access.kind === 'permission').toBe(inPartnership);
    if (access.kind !== 'permission') return;
    expect(permissions).toContain(access.permission);
    expect(roles.some((role) => mayEver(role, access.permission))).toBe(true);
  });

  test('changes nothing by GET and sends no body with it', () => {
    if (endpoint.method === 'GET') expect(endpoint.schema.body).toBeUndefined();
  });
});
