import type pg from 'pg';
import { type Clock, minutesLater } from '../../clock.ts';
import { errorText } from '../../error-text.ts';

const day = 24 * 60;

/**
 * Deletes what no longer counts: sessions and links that have run out, and attempts of yesterday.
 * What happened with them stays in the audit. Nothing waits for this; it keeps the tables small.
 */
export async function forgetExpired(pool: pg.Pool, now: Date): Promise<void> {
  const yesterday = minutesLater(now, -day);
  await pool.query('DELETE FROM session WHERE expires_at < $1', [now]);
  await pool.query('DELETE FROM set_up_link WHERE expires_at < $1', [now]);
  await pool.query('DELETE FROM rate_limit WHERE window_start < $1', [yesterday]);
}

/** Forgets now and every hour, while the process lives. What fails is done an hour later. */
export function keepTidy(pool: pg.Pool, clock: Clock): void {
  const tidy = () =>
    forgetExpired(pool, clock.now()).catch((error: unknown) => {
      console.error(`Expired sessions could not be deleted: ${errorText(error)}`);
    });
  void tidy();
  setInterval(tidy, 60 * 60_000).unref();
}
