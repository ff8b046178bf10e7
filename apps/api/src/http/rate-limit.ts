import { createHash } from 'node:crypto';
import type pg from 'pg';
import { minutesLater } from '../clock.ts';
import { ProblemError } from './problem.ts';
import { senderOf } from './sender.ts';

const windowMinutes = 15;

/**
 * How many of each kind there may be in fifteen minutes, over all processes of the API: attempts to
 * sign in to an account, attempts by a sender, wrong keys and addresses that are not there by a sender,
 * imports begun and files of figures taken away by a person.
 */
const limits = {
  account: 20,
  address: 100,
  key: 100,
  missing: 600,
  import: 60,
  export: 300,
} as const;
type Kind = keyof typeof limits;

const count = `
  INSERT INTO rate_limit (key, window_start, attempts) VALUES ($1, $2, 1)
  ON CONFLICT (key) DO UPDATE SET
    attempts = CASE WHEN rate_limit.window_start <= $3 THEN 1 ELSE rate_limit.attempts + 1 END,
    window_start = CASE WHEN rate_limit.window_start <= $3 THEN $2 ELSE rate_limit.window_start END
  RETURNING attempts`;

// Addresses of people and machines are not kept in clear for counting.
const keyOf = (kind: Kind, value: string) =>
  `${kind}:${createHash('sha256').update(value.toLowerCase()).digest('hex')}`;

/** Counts one more and refuses it when there have been too many, whether or not it would succeed. */
export async function countOne(
  pool: pg.Pool,
  { kind, by, now }: { kind: Kind; by: string; now: Date },
): Promise<void> {
  const counted = [keyOf(kind, by), now, minutesLater(now, -windowMinutes)];
  const { rows } = await pool.query<{ attempts: number }>(count, counted);
  if ((rows[0]?.attempts ?? 0) > limits[kind]) {
    throw new ProblemError('too-many-requests', {
      detail: `There have been too many attempts. Wait ${windowMinutes} minutes and try again.`,
    });
  }
}

/** Counts an attempt to sign in, or to use a link, by its sender and by the account it is for. */
export async function countAttempt(
  pool: pg.Pool,
  { account, address, now }: { account?: string; address: string; now: Date },
): Promise<void> {
  await countOne(pool, { kind: 'address', by: senderOf(address), now });
  if (account !== undefined) await countOne(pool, { kind: 'account', by: account, now });
}

/** Forgets the attempts on an account once its owner is in. */
export async function forgetAttempts(pool: pg.Pool, account: string): Promise<void> {
  await pool.query('DELETE FROM rate_limit WHERE key = $1', [keyOf('account', account)]);
}
