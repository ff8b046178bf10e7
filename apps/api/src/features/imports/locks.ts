/**
 * Advisory locks of the import. Each is held by a transaction, so that it ends with the process
 * that held it, however that ended.
 */
const namespace = 7_470;

/** One check at a time: two would share the machine and both be late. */
export const oneCheckAtATime = `SELECT pg_advisory_xact_lock(${namespace}, 1)`;

/** Accepting and withdrawing, which change what is current, one after another. */
export const oneChangeAtATime = `SELECT pg_advisory_xact_lock(${namespace}, 2)`;

/** Held while an import is being checked; tells a check that runs from one that was killed. */
export const holdImport = `SELECT pg_advisory_xact_lock(${namespace + 1}, hashtext($1))`;
export const tryImport = `SELECT pg_try_advisory_xact_lock(${namespace + 1}, hashtext($1)) AS free`;
