import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeDemonstration } from './make-demonstration.ts';

const demonstration = makeDemonstration();
const { people, plans } = demonstration;

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

test('The demonstration is the same whenever it is made', () => {
  expect(hashOf(makeDemonstration())).toBe(hashOf(demonstration));
});

test('No two rows have one id, and each id is a UUID of version 7', () => {
  const tables = [people, ...plans].flatMap((rows) => Object.values(rows) as { id?: string }[][]);
  const ids = tables.flat().flatMap(({ id }) => id ?? []);
  expect(ids.length).toBeGreaterThan(900);
  expect(new Set(ids).size).toBe(ids.length);
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !shape.test(id))).toEqual([]);
});

test('People of every role may sign in, partners of at least four agencies among them', () => {
  const [holmesdale] = people.partnerships;
  const own = people.memberships.filter(({ partnershipId }) => partnershipId === holmesdale?.id);
  const roles = own.map(({ role }) => role);
  expect(roles.filter((role) => role === 'officer')).toHaveLength(2);
  expect(roles).toContain('portfolio-holder');
  expect(new Set(own.flatMap(({ agencyId }) => agencyId ?? [])).size).toBeGreaterThanOrEqual(4);
  expect(people.people.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
});

test('Somebody belongs to both partnerships', () => {
  const count = (id: string) => people.memberships.filter(({ personId }) => personId === id).length;
  expect(people.people.filter(({ id }) => count(id) === 2).map(({ name }) => name)).toEqual([
    'Sam Okoro',
  ]);
});
