import { expect, test } from 'vitest';
import { onePerRole, type People } from './one-per-role.ts';

type Person = People[number];
type Role = Person['memberships'][number]['role'];

const person = (name: string, ...roles: Role[]): Person => ({
  id: name,
  name,
  memberships: roles.map((role, at) => ({
    role,
    partnership: { id: `${at}`, name: `Partnership ${at}`, slug: `partnership-${at}` },
  })),
});

test('the first of each role is offered at once, whoever belongs to several places with the others', () => {
  const people = [
    person('Alex', 'officer'),
    person('Priya', 'officer'),
    person('Sam', 'partner', 'partner'),
    person('Dilys', 'partner'),
  ];
  const { first, others } = onePerRole(people);
  expect(first.map(({ name }) => name)).toEqual(['Alex', 'Dilys']);
  expect(others.map(({ name }) => name)).toEqual(['Priya', 'Sam']);
});
