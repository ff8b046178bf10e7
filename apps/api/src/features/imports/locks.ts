import type { Transaction } from '../../db/client.ts';

/**
 * Advisory locks of the import. Each is held by a transaction, so that it ends with the process
 * that held it, however that ended.
 */
const namespace = 7_470;

/** One check at a time: two would share the machine and both be late. */
export const oneCheckAtATime = `SELECT pg_advisory_xact_lock(${namespace}, 1)`;

/** Whichever process holds this works on the queue of checks, and no other does. */
export const takeQueue = `SELECT pg_try_advisory_xact_lock(${namespace}, 3) AS taken`;

/** Tells the import of a command at work from one whose process was killed. */
export const markCommand = `
  SELECT true AS taken FROM pg_advisory_xact_lock_shared(${namespace + 1}, hashtext($1))`;
export const tryCommand = `SELECT pg_try_advisory_xact_lock(${namespace + 1}, hashtext($1)) AS free`;

/**
 * Holds the import's row until the transaction ends, so that accepting and cancelling follow one
 * another. False where somebody holds it already: an accept may take minutes, which nobody waits for.
 */
export async function holdImport(tx: Transaction, importId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM import WHERE id = ${importId}::uuid FOR UPDATE SKIP LOCKED`;
  return rows.length === 1;
}

export const isBeingChanged = {
  detail: 'It is being accepted or cancelled at this moment. Look again in a minute.',
};
