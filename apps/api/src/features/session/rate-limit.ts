import { createHash } from 'node:crypto';
import type pg from 'pg';
import { minutesLater } from '../../clock.ts';
import { ProblemError } from '../../http/problem.ts';
import { senderOf } from './sender.ts';

const windowMinutes = 15;

/** How many attempts each may make in fifteen minutes, over all processes of the API. */
const limits = { account: 20, address: 100 } as const;

const count = `
  INSERT INTO rate_limit (key, window_start, attempts) VALUES ($1, $2, 1)
  ON CONFLICT (key) DO UPDATE SET
    attempts = CASE WHEN rate_limit.window_start <= $3 THEN 1 ELSE rate_limit.attempts + 1 END,
    window_start = CASE WHEN rate_limit.window_start <= $3 THEN $2 ELSE rate_limit.window_start END
  RETURNING attempts`;

// Addresses of people and machines are not kept in clear for counting.
const keyOf = (kind: keyof typeof limits, value: string) =>
  `${kind}:${createHash('sha256').update(value.toLowerCase()).digest('hex')}`;

/** Counts an attempt and refuses it when there have been too many, whether or not it would succeed. */
export async function countAttempt(
  pool: pg.Pool,
  attempt: { account?: string; address: string; now: Date },
): Promise<void> {
  const values = { address: senderOf(attempt.address), account: attempt.account };
  const since = minutesLater(attempt.now, -windowMinutes);
  for (const kind of ['address', 'account'] as const) {
    const value = values[kind];
    if (value === undefined) continue;
    const counted = [keyOf(kind, value), attempt.now, since];
    const { rows } = await pool.query<{ attempts: number }>(count, counted);
    if ((rows[0]?.attempts ?? 0) > limits[kind]) {
      throw new ProblemError('too-many-requests', {
        detail: `There have been too many attempts. Wait ${windowMinutes} minutes and try again.`,
      });
    }
  }
}

/** Forgets the attempts on an account once its owner is in. */
export async function forgetAttempts(pool: pg.Pool, account: string): Promise<void> {
  await pool.query('DELETE FROM rate_limit WHERE key = $1', [keyOf('account', account)]);
}
