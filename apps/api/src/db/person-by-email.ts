import type { Transaction } from './client.ts';

export type PersonByEmail = { id: string; passwordHash: string | null; isDisabled: boolean };

/**
 * Whose address this is, large and small letters alike; `undefined` for nobody's. In SQL of our own:
 * Prisma compares without case by ILIKE, for which `_` and `%` stand for any characters, so that one
 * address would find another's account.
 */
export async function findPersonByEmail(
  tx: Transaction,
  email: string,
): Promise<PersonByEmail | undefined> {
  const rows = await tx.$queryRaw<PersonByEmail[]>`
    SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled"
    FROM person WHERE lower(email) = lower(${email.trim()})`;
  return rows[0];
}
