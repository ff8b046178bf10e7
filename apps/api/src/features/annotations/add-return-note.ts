import type { AnnotationView } from '@ragstone/contract/annotations';
import type { BodyOf } from '@ragstone/contract/endpoint';
import type * as contract from '@ragstone/contract/return-notes';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Fault } from '@ragstone/domain/fault';
import { audit } from '../../db/audit.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { askedMonths, noteColumns } from './asked-note.ts';
import { listAnnotations } from './queries.ts';

type Asked = BodyOf<typeof contract.addReturnNote>;

/** What is wrong with the indicators that a note names; `known` are those of the partnership. */
function indicatorFaults(asked: readonly string[], known: ReadonlySet<string>): Fault[] {
  const pointer = '/indicators';
  if (asked.length === 0) return [{ pointer, message: 'Choose at least one indicator' }];
  return asked
    .filter((slug) => !known.has(slug))
    .map((slug) => ({ pointer, message: `There is no indicator ${slug}` }));
}

/** Writes a note on returns that the actor may fill in, for their partnership alone. */
export async function addReturnNote(
  { db, clock }: Deps,
  actor: Actor,
  asked: Asked,
): Promise<AnnotationView> {
  const { partnershipId, personId } = actor;
  return db.prisma.$transaction(async (tx) => {
    const indicators = await tx.returnIndicator.findMany({
      where: { partnershipId, slug: { in: asked.indicators } },
      select: { id: true, slug: true, agencyId: true },
    });
    for (const { agencyId } of indicators) {
      authorise(actor, 'returns:fill', { ownerAgencyId: agencyId });
    }
    const known = new Set(indicators.map(({ slug }) => slug));
    refuseFaults([...askedMonths(asked).faults, ...indicatorFaults(asked.indicators, known)]);
    const { id } = await tx.annotation.create({
      data: {
        ...noteColumns(asked),
        ofAreas: 'every', // a return is about all of its partnership's area
        ofIndicators: 'returns',
        partnershipId,
        addedAt: clock.now(),
        addedBy: personId,
      },
    });
    await tx.annotationReturn.createMany({
      data: indicators.map((each) => ({ annotationId: id, partnershipId, indicatorId: each.id })),
    });
    const [written] = await listAnnotations(tx, actor, id);
    if (written === undefined) throw new ProblemError('not-found');
    const subject = { subject: 'annotation', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'annotation:add', after: written });
    return written;
  });
}
