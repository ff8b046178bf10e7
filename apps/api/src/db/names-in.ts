import type { Transaction } from './client.ts';

/** Names of people of this partnership only: who works in another one is not told here. */
export async function namesIn(
  tx: Transaction,
  partnershipId: string,
): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { memberships: { some: { partnershipId } } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
