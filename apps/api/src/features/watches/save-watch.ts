import { mostWatches, type Watch } from '@ragstone/contract/watches';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { type FigureScope, findScope, ownAreaCode } from '../../db/figures/scope.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { nothingFound, readFinding } from './finding.ts';
import { findWatch, listOwnWatches } from './queries.ts';
import { storedTold } from './told.ts';

type Asked = { indicator: string; area?: string | undefined };

/** One save of a person at a time: watches are counted before one more is made. */
const holdWatches = (tx: Transaction, { partnershipId, personId }: Actor) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`watch ${partnershipId} ${personId}`}, 0))`;

function auditWatch(
  tx: Transaction,
  actor: Actor,
  asked: { id: string; verb: 'add' | 'stop' } & { before?: Watch; after?: Watch },
) {
  const { partnershipId, personId } = actor;
  const { id, verb, ...versions } = asked;
  const subject = { subject: 'watch', subjectId: id, partnershipId, personId };
  return audit(tx, { ...subject, action: `watch:${verb}`, ...versions });
}

const ownAreaSql = `
  SELECT a.id FROM area a WHERE a.code = $2 AND EXISTS (
    SELECT FROM partnership_area p WHERE p.partnership_id = $1::uuid AND p.part = 'own'
      AND (p.area_id = a.id OR EXISTS (SELECT FROM area_link l
        WHERE l.child_id = a.id AND l.parent_id = p.area_id AND a.kind = 'district')))`;

/** Whose figures are watched, and the area's key; faults where it is none of the partnership's. */
async function scopeToWatch({ db }: Deps, { partnershipId }: Actor, asked: Asked) {
  const { indicator, area } = asked;
  const scope = await findScope(db.pool, { partnershipId, indicator, area });
  const found = 'unknown' in scope ? undefined : scope;
  if ('unknown' in scope) {
    const message = 'There is no such indicator that is counted by month';
    const noArea = 'There is no such area here';
    const isArea = scope.unknown === 'area';
    refuseFaults([
      { pointer: isArea ? '/area' : '/indicator', message: isArea ? noArea : message },
    ]);
  }
  if (found === undefined) throw new ProblemError('bad-request');
  // Without a code of its own it is the partnership's own districts together.
  if (found.areaCode === ownAreaCode) return { scope: found, areaId: null };
  const values = [partnershipId, found.areaCode];
  const { rows } = await db.pool.query<{ id: number }>(ownAreaSql, values);
  const [row] = rows;
  if (row === undefined) {
    const message = 'Only the partnership’s own districts can be watched';
    refuseFaults([{ pointer: '/area', message }]);
  }
  return { scope: found, areaId: row?.id ?? null };
}

const watchedNow = async ({ db }: Deps, scope: FigureScope) =>
  (await readFinding(db.pool, scope))?.watched ?? nothingFound;

/** Begins to watch; what is watched already is answered as it is. Its owner knows what is found now. */
export async function addWatch(deps: Deps, actor: Actor, asked: Asked): Promise<Watch> {
  const { db, clock } = deps;
  const { partnershipId, personId } = actor;
  const { scope, areaId } = await scopeToWatch(deps, actor, asked);
  const told = storedTold(await watchedNow(deps, scope));
  const key = { partnershipId, personId, indicatorId: scope.indicator.id, areaId };
  return db.prisma.$transaction(async (tx) => {
    await holdWatches(tx, actor);
    const there = await tx.watch.findFirst({ where: { ...key, stoppedAt: null } });
    const id = there?.id ?? uuidv7();
    if (there === null) {
      if ((await listOwnWatches(tx, actor)).length >= mostWatches) {
        const message = `You watch ${mostWatches} indicators, which is as many as there can be. Stop one first`;
        refuseFaults([{ pointer: '', message }]);
      }
      await tx.watch.create({ data: { id, ...key, createdAt: clock.now(), told } });
    }
    const watch = await loadOwn(tx, actor, id);
    if (there === null) await auditWatch(tx, actor, { id, verb: 'add', after: watch });
    return watch;
  });
}

/** The watch of the one who asks. That of another person is not there, as one that never was. */
async function loadOwn(tx: Transaction, actor: Actor, id: string): Promise<Watch> {
  const found = await findWatch(tx, { partnershipId: actor.partnershipId, id });
  if (found === undefined || !can(actor, 'watch:manage', found)) {
    throw new ProblemError('not-found');
  }
  return found.watch;
}

/** Stops a watch. Its row stays, and what was told. */
export async function stopWatch({ db, clock }: Deps, actor: Actor, id: string): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    const before = await loadOwn(tx, actor, id);
    const { count } = await tx.watch.updateMany({
      where: { id, stoppedAt: null },
      data: { stoppedAt: clock.now() },
    });
    if (count === 0) throw new ProblemError('not-found');
    await auditWatch(tx, actor, { id, verb: 'stop', before });
  });
}
