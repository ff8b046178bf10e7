import type pg from 'pg';
import { minutesLater } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { reopen } from './import-row.ts';
import { tryImport } from './locks.ts';
import { dropOrphans } from './staging.ts';

/** Lets every import be checked again whose process was killed in the middle of its check. */
export async function reopenAbandoned(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM import WHERE state = 'checking'",
  );
  for (const { id } of rows) {
    const taken = await pool.query<{ free: boolean }>(tryImport, [id]);
    if (taken.rows[0]?.free === true) await reopen(pool, id);
  }
}

/**
 * At the server's start: what a crash left in the middle may be checked again, and what nobody has
 * touched for a week gives its room back.
 */
export async function tidyImports({ db, clock }: Deps): Promise<void> {
  await reopenAbandoned(db.pool);
  const hoursAgo = (hours: number) => minutesLater(clock.now(), -60 * hours);
  const old = {
    state: { in: ['uploading', 'checked', 'refused'] },
    OR: [
      { createdAt: { lt: hoursAgo(7 * 24) } },
      // Nobody comes back to the import of a command that was killed.
      { partnershipId: null, createdAt: { lt: hoursAgo(1) } },
    ],
  };
  await db.prisma.$transaction(async (tx) => {
    await tx.uploadChunk.deleteMany({ where: { upload: { import: old } } });
    await tx.import.updateMany({ where: old, data: { state: 'cancelled' } });
  });
  await dropOrphans(db.pool);
}
