import type { ActionFields } from '@ragstone/contract/actions';
import type { Fault } from '@ragstone/contract/problem';
import { faultsInAction } from '@ragstone/domain/plan/action';
import { v7 as uuidv7 } from 'uuid';
import { dateValueOrNull } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import type { Write } from '../../db/write.ts';
import { refuseFaults } from '../../http/problem.ts';

type Measure = ActionFields['successMeasures'][number];

/** The published figures that measures are bound to, by slug and code, with what is not known. */
async function bindingsOf(tx: Transaction, measures: readonly Measure[]) {
  const slugs = measures.flatMap(({ indicator }) => indicator ?? []);
  const codes = measures.flatMap(({ area }) => area ?? []);
  const [indicators, areas] = [
    await tx.indicator.findMany({ where: { slug: { in: slugs } } }),
    await tx.area.findMany({ where: { code: { in: codes } } }),
  ];
  const indicatorIds = new Map(indicators.map(({ slug, id }) => [slug, id]));
  const areaIds = new Map(areas.map(({ code, id }) => [code, id]));
  const faults = measures.flatMap(({ indicator, area }, at): Fault[] => [
    ...(indicator !== undefined && !indicatorIds.has(indicator)
      ? [{ pointer: `/successMeasures/${at}/indicator`, message: 'There is no such indicator' }]
      : []),
    ...(area !== undefined && !areaIds.has(area)
      ? [{ pointer: `/successMeasures/${at}/area`, message: 'There is no such area' }]
      : []),
  ]);
  return { indicatorIds, areaIds, faults };
}

/** An action's own columns and lists as the tables hold them. Throws `invalid-input` with all faults. */
export async function actionColumns({ tx, actor, today }: Write, fields: ActionFields) {
  const { partnershipId } = actor;
  const { indicatorIds, areaIds, faults } = await bindingsOf(tx, fields.successMeasures);
  // An agency of another partnership is as unknown as one that does not exist.
  const agencies = await tx.agency.findMany({ where: { partnershipId }, select: { id: true } });
  const agencyIds = new Set(agencies.map(({ id }) => id));
  refuseFaults([...faultsInAction(fields, { agencyIds, today }), ...faults]);
  return {
    own: {
      title: fields.title.trim(),
      how: fields.how.trim(),
      leadAgencyId: fields.leadAgencyId ?? null,
      namedOfficer: fields.namedOfficer.trim(),
      startOn: dateValueOrNull(fields.startOn),
      dueOn: dateValueOrNull(fields.dueOn),
      recurrence: fields.recurrence ?? '',
      funding: fields.funding.trim(),
      fromAssessment: fields.fromAssessment,
      restrictedText: fields.restrictedText.trim(),
      lifecycle: fields.lifecycle,
    },
    measures: fields.successMeasures.map((measure, position) => ({
      id: uuidv7(),
      position,
      kind: measure.kind,
      text: measure.text.trim(),
      baseline: measure.baseline ?? null,
      target: measure.target ?? null,
      direction: measure.direction ?? null,
      unit: measure.unit.trim(),
      frequency: measure.frequency,
      source: measure.source.trim(),
      indicatorId: indicatorIds.get(measure.indicator ?? '') ?? null,
      areaId: areaIds.get(measure.area ?? '') ?? null,
    })),
    milestones: fields.milestones.map(({ title, dueOn, doneOn }, position) => ({
      id: uuidv7(),
      position,
      title: title.trim(),
      dueOn: dateValueOrNull(dueOn),
      doneOn: dateValueOrNull(doneOn),
    })),
    supporters: [...new Set(fields.supportingAgencyIds)],
  };
}
export type ActionColumns = Awaited<ReturnType<typeof actionColumns>>;
