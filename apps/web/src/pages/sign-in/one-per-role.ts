import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { listDemonstrationPeople } from '@ragstone/contract/session';

export type People = AnswerOf<typeof listDemonstrationPeople>['people'];

/** The first of each role who belongs to one partnership alone, and everybody else. */
export function onePerRole(people: People): { first: People; others: People } {
  const roles = new Set(people.flatMap(({ memberships }) => memberships.map(({ role }) => role)));
  const first = [...roles].flatMap(
    (role) =>
      people.find(({ memberships: [only, ...more] }) => only?.role === role && more.length === 0) ??
      [],
  );
  return { first, others: people.filter((person) => !first.includes(person)) };
}
