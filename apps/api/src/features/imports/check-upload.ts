import { sourceOfUpload } from '../../db/chunk-source.ts';
import { dateText, dateTextOrUndefined } from '../../db/civil-date.ts';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { runCheck } from './check-import.ts';
import { offeredDate } from './questions.ts';
import type { Check } from './reading.ts';

/** Checks the uploaded files of an import. */
export async function checkUpload(
  deps: Deps,
  { importId, signal, progress }: Pick<Check, 'importId' | 'signal' | 'progress'>,
): Promise<void> {
  const { db } = deps;
  const row = await db.prisma.import.findUniqueOrThrow({
    where: { id: importId },
    include: { uploads: { orderBy: { position: 'asc' } } },
  });
  const { today } = await readInstallation(db.prisma, deps.clock);
  const fileDates = row.uploads.flatMap(({ fileDate }) =>
    fileDate === null ? [] : [dateText(fileDate)],
  );
  const sources = row.uploads.map(({ id, name, bytes }) =>
    sourceOfUpload(db.pool, { id, name, bytes: Number(bytes) }),
  );
  await runCheck(deps, {
    importId,
    partnershipId: row.partnershipId ?? undefined,
    sources,
    publishedOn: offeredDate({ given: dateTextOrUndefined(row.publishedOn), fileDates, today }),
    today,
    signal,
    progress,
  });
}
