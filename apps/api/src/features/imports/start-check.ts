import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import type { CheckQueue } from './check-queue.ts';

type Asked = { importId: string; partnershipId: string };

const beginQuery = `
  UPDATE import SET state = 'checking', bytes_done = 0, bytes_total = 0, rows_done = 0, tries = 0,
    version = version + 1
  WHERE id = $1 AND state IN ('uploading', 'checked', 'refused', 'failed')`;

/** Puts the check of an import whose files have all arrived into the queue. */
export async function startCheck({ db }: Deps, queue: CheckQueue, asked: Asked): Promise<void> {
  const { importId: id, partnershipId } = asked;
  const row = await db.prisma.import.findFirst({
    where: { id, partnershipId },
    include: { uploads: true },
  });
  if (row === null) throw new ProblemError('not-found');
  const missing = row.uploads.find(({ sha256 }) => sha256 === null);
  if (missing !== undefined) {
    throw new ProblemError('conflict', { detail: `${missing.name} has not arrived yet.` });
  }
  const client = await db.pool.connect();
  let failure: unknown;
  try {
    await client.query('BEGIN');
    const begun = await client.query(beginQuery, [id]);
    if (begun.rowCount === 0) {
      const detail = 'It is being checked now, or was accepted or cancelled.';
      throw new ProblemError('conflict', { detail });
    }
    await queue.add(client, id);
    await client.query('COMMIT');
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // Closing it takes back what was begun.
    client.release(failure !== undefined);
  }
}
