/**
 * Accepting and withdrawing releases, which change what is current, one after another: a lock that
 * ends with the transaction that holds it.
 */
export const oneChangeAtATime = 'SELECT pg_advisory_xact_lock(7470, 2)';
