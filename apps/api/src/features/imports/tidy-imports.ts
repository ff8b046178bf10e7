import { minutesLater } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { tryCommand } from './locks.ts';
import { dropOrphans } from './staging.ts';

/** Imports of commands whose process was killed: nobody comes back to them. */
async function abandonedByCommands({ db }: Deps): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    "SELECT id FROM import WHERE partnership_id IS NULL AND state NOT IN ('accepted', 'cancelled')",
  );
  const abandoned: string[] = [];
  for (const { id } of rows) {
    const tried = await db.pool.query<{ free: boolean }>(tryCommand, [id]);
    if (tried.rows[0]?.free === true) abandoned.push(id);
  }
  return abandoned;
}

/** At the server's start: what a killed command left goes, and what nobody has touched for a week. */
export async function tidyImports(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const old = {
    state: { in: ['uploading', 'checked', 'refused', 'failed'] },
    createdAt: { lt: minutesLater(clock.now(), -60 * 24 * 7) },
  };
  const left = { OR: [old, { id: { in: await abandonedByCommands(deps) } }] };
  await db.prisma.$transaction(async (tx) => {
    await tx.uploadChunk.deleteMany({ where: { upload: { import: left } } });
    await tx.import.updateMany({ where: left, data: { state: 'cancelled' } });
  });
  await dropOrphans(db.pool);
}
