/**
 * Advisory locks of the import. Each is held by a transaction, so that it ends with the process
 * that held it, however that ended.
 */
const namespace = 7_470;

/** One check at a time: two would share the machine and both be late. */
export const oneCheckAtATime = `SELECT pg_advisory_xact_lock(${namespace}, 1)`;

/** Accepting and withdrawing, which change what is current, one after another. */
export const oneChangeAtATime = `SELECT pg_advisory_xact_lock(${namespace}, 2)`;

/** Tells an import whose check runs or waits its turn from one whose process was killed. */
export const markImport = `SELECT pg_advisory_xact_lock_shared(${namespace + 1}, hashtext($1))`;
export const tryImport = `SELECT pg_try_advisory_xact_lock(${namespace + 1}, hashtext($1)) AS free`;
