import { idOf } from '../id.ts';
import type { Partnership } from '../people/partnership.ts';
import type { PlanYear } from '../work/work.ts';
import { planDates, type RoundDates } from './calendar.ts';

/** A plan's rows came to be when it was adopted. */
const draftedAt = (year: PlanYear) => `${planDates[year].adoptedOn}T10:00:00Z`;

export const planId = ({ slug }: Partnership, year: PlanYear): string =>
  idOf(`plan:${slug}:${year}`, draftedAt(year));

/** Ids of what a plan holds, by a name that is its own within the plan. */
export const idInPlan = ({ slug }: Partnership, year: PlanYear, name: string): string =>
  idOf(`${slug}:${year}:${name}`, draftedAt(year));

export const roundId = ({ slug }: Partnership, { year, quarter, opensOn }: RoundDates): string =>
  idOf(`round:${slug}:${year}:${quarter}`, `${opensOn}T09:00:00Z`);
