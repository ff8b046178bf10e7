import type { AnnotationView } from '@ragstone/contract/annotations';
import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { type AskedNote, askedMonths, askedSubjects, noteColumns } from './asked-note.ts';
import { listAnnotations } from './queries.ts';

/** Writes a note with all that it is about, for every partnership of the installation. */
export async function addAnnotation(
  { db, clock }: Deps,
  actor: Actor,
  asked: AskedNote,
): Promise<AnnotationView> {
  const { partnershipId, personId } = actor;
  return db.prisma.$transaction(async (tx) => {
    const { faults } = askedMonths(asked);
    const { areas, indicators, schemeId, ...subjects } = await askedSubjects(tx, asked);
    refuseFaults([...faults, ...subjects.faults]);
    const { id } = await tx.annotation.create({
      data: {
        ...noteColumns(asked),
        ofAreas: asked.ofAreas,
        ofIndicators: asked.ofIndicators,
        schemeId,
        releaseId: asked.release ?? null,
        addedAt: clock.now(),
        addedBy: personId,
        areas: { create: areas.map((area) => ({ areaId: area.id })) },
        indicators: { create: indicators.map((each) => ({ indicatorId: each.id })) },
      },
    });
    const [written] = await listAnnotations(tx, actor, id);
    if (written === undefined) throw new ProblemError('not-found');
    const subject = { subject: 'annotation', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'annotation:add', after: written });
    return written;
  });
}
