import { civilDate, lastDayOf } from '@ragstone/domain/time/civil-date';
import { monthOf } from '@ragstone/domain/time/month';
import { agencyId, partnershipId } from '../people/ids.ts';
import type { Partnership } from '../people/partnership.ts';
import type { ActionRow, MilestoneRow, SuccessMeasureRow } from '../plan-rows.ts';
import type { PlanYear, Work } from '../work/work.ts';
import { answersOf, quartersBeforeStart, standsAt } from './arc.ts';
import { idInPlan, planId } from './ids.ts';

export type Place = { partnership: Partnership; year: PlanYear; priority: number; number: number };

const earlierYear = (work: Work, year: PlanYear): PlanYear | undefined => {
  const earlier = year === 2024 ? undefined : year === 2025 ? 2024 : 2025;
  return earlier !== undefined && work.arc[earlier] !== undefined ? earlier : undefined;
};

export const actionId = (partnership: Partnership, year: PlanYear, work: Work): string =>
  idInPlan(partnership, year, `action:${work.title}`);

function startOf(work: Work, year: PlanYear): string {
  const quarters = Math.max(0, quartersBeforeStart(work, year));
  return work.start?.[year] ?? civilDate(monthOf(year, 4) + quarters * 3, 1);
}

export function actionRow(work: Work, { partnership, year, priority, number }: Place): ActionRow {
  const before = earlierYear(work, year);
  const confirmed = answersOf(work, year).filter(({ state }) => state !== 'draft').length;
  return {
    id: actionId(partnership, year, work),
    partnershipId: partnershipId(partnership.slug),
    planId: planId(partnership, year),
    priorityId: idInPlan(partnership, year, `priority:${priority}`),
    number,
    title: work.title,
    how: work.how,
    leadAgencyId: work.lead === undefined ? undefined : agencyId(partnership, work.lead),
    namedOfficer: work.officer ?? '',
    startOn: startOf(work, year),
    dueOn:
      work.every === undefined ? (work.due?.[year] ?? lastDayOf(monthOf(year + 1, 3))) : undefined,
    recurrence: work.every ?? '',
    funding: work.funding ?? '',
    fromAssessment: work.fromAssessment ?? false,
    restrictedText: work.restricted ?? '',
    ...standsAt(work, year),
    continuesId: before === undefined ? undefined : actionId(partnership, before, work),
    version: 1 + confirmed,
  };
}

export function measureRow(work: Work, { partnership, year }: Place): SuccessMeasureRow {
  const { indicator, unit = '', ...measure } = work.measure;
  const isCounted = measure.kind !== 'none-yet';
  return {
    id: idInPlan(partnership, year, `measure:${work.title}`),
    actionId: actionId(partnership, year, work),
    position: 1,
    ...measure,
    unit,
    frequency: isCounted ? 'quarterly' : '',
    source: !isCounted || indicator !== undefined ? '' : 'Counted by the lead agency',
    indicator,
    areaCode: indicator === undefined ? undefined : partnership.areaCode,
  };
}

/** Milestones of the latest plan; those of earlier years were not kept. */
export const milestoneRows = (work: Work, { partnership, year }: Place): MilestoneRow[] =>
  (year === 2026 ? (work.steps ?? []) : []).map((step, index) => ({
    id: idInPlan(partnership, year, `milestone:${work.title}:${index + 1}`),
    actionId: actionId(partnership, year, work),
    position: index + 1,
    ...step,
  }));
