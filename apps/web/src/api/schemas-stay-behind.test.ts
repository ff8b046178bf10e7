import { allEndpoints } from '@ragstone/contract/all-endpoints';
import { readSession } from '@ragstone/contract/session';
import { expect, test } from 'vitest';
import { z } from 'zod';

// This package's own resolution puts the stand-in where zod would be, as it does in the browser.

test('every endpoint of the contract can be loaded without the schema library', () => {
  expect(allEndpoints.length).toBeGreaterThan(0);
  expect(allEndpoints.every(({ url }) => url.startsWith('/api/'))).toBe(true);
});

test('an endpoint comes to the browser without its schemas', () => {
  expect(readSession.schema).not.toHaveProperty('response');
});

test('a schema used in the browser stops at once', () => {
  expect(() => z.object({}).parse({})).toThrow('does not hold schemas');
});
