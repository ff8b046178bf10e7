import { newsOf, type Watched } from '@ragstone/domain/figures/watched';
import { type WatchNotice, watchNotice } from '@ragstone/domain/words/watch-text';
import { v7 as uuidv7 } from 'uuid';
import { readInstallation } from '../../db/installation.ts';
import type { ReleaseEvent } from '../../db/jobs/watch-key.ts';
import type { Deps } from '../../deps.ts';
import { type Finding, nothingFound, readFinding } from './finding.ts';
import { storedTold, toldOf } from './told.ts';
import { loadRelease, type ToldRelease, watchesTouchedBy } from './touched-watches.ts';

type Told = { told: Watched; now: Watched; notice: WatchNotice | undefined };

type About = {
  event: ReleaseEvent['event'];
  release: ToldRelease;
  names: { label: string; areaName: string };
  finding: Finding | undefined;
};

/** What an owner is told, if anything is new: nothing is said where no figure is left. */
function toldNow(told: Watched, { event, release, names, finding }: About): Told {
  const now = finding?.watched ?? nothingFound;
  const news = finding && newsOf(told, now, finding.latest);
  if (finding === undefined || news === undefined) return { told, now, notice: undefined };
  const { source, publishedOn } = release;
  const said = { ...names, ...finding, told, news, release: { source, publishedOn, event } };
  return { told, now, notice: watchNotice(said) };
}

/**
 * Writes what the owner of one watch is to be told, and that they know it: one transaction, so that a
 * worker that ends in between neither forgets it nor says it twice.
 */
async function tellOne({ db, config, clock }: Deps, watchId: string, about: About): Promise<void> {
  const { now: createdAt } = await readInstallation(db.prisma, clock);
  const { event, release } = about;
  await db.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM watch WHERE id = ${watchId}::uuid FOR UPDATE`;
    const watch = await tx.watch.findFirst({ where: { id: watchId, stoppedAt: null } });
    if (watch === null) return;
    const { now, notice } = toldNow(toldOf(watch.told), about);
    const of = { watchId, releaseId: release.id, event };
    if (notice !== undefined) {
      if ((await tx.watchNotice.count({ where: of })) > 0) return;
      const mail = config.mail === undefined ? 'none' : 'waiting';
      await tx.watchNotice.create({ data: { id: uuidv7(), ...of, ...notice, createdAt, mail } });
    }
    await tx.watch.update({ where: { id: watchId }, data: { told: storedTold(now) } });
  });
}

/** Tells all who watch what a release touches what has changed for them. */
export async function tellWatches(deps: Deps, { releaseId, event }: ReleaseEvent): Promise<void> {
  const { pool } = deps.db;
  const release = await loadRelease(pool, releaseId);
  for await (const { scope, watchIds } of watchesTouchedBy(pool, release)) {
    const names = { label: scope.indicator.label, areaName: scope.areaName };
    const finding = await readFinding(pool, scope);
    for (const id of watchIds) await tellOne(deps, id, { event, release, names, finding });
  }
}
