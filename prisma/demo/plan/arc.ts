import { isEnded, type Lifecycle } from '@ragstone/domain/plan/lifecycle';
import type { Rag } from '@ragstone/domain/plan/rag';
import type { PlanYear, Work } from '../work/work.ts';

/** What the lead agency reported in a quarter, and what the officer made of it. */
export type Answer = {
  quarter: number;
  lifecycle: Lifecycle;
  proposedRag?: Rag;
  confirmedRag?: Rag;
  isNoChange: boolean;
  state: 'draft' | 'submitted' | 'confirmed' | 'overridden';
};

const rags: Readonly<Record<string, [proposed: Rag, confirmed: Rag]>> = {
  G: ['green', 'green'],
  A: ['amber', 'amber'],
  R: ['red', 'red'],
  D: ['green', 'amber'],
  E: ['green', 'red'],
};

const endings: Readonly<Record<string, Lifecycle>> = {
  C: 'complete',
  Z: 'closed-not-achieved',
  K: 'cancelled',
};

const marks: Readonly<Record<string, Answer['state']>> = { '?': 'submitted', '~': 'draft' };

/** The stage of work of an action that is being worked on. */
export const underWay = (work: Work): Lifecycle =>
  work.every === undefined ? 'in-progress' : 'ongoing';

function answerOf(
  work: Work,
  quarter: number,
  [letter = '', mark = '']: string,
): Answer | undefined {
  const ending = endings[letter];
  const state = marks[mark] ?? 'confirmed';
  if (ending !== undefined) return { quarter, lifecycle: ending, isNoChange: false, state };
  const rating = rags[letter.toUpperCase()];
  if (rating === undefined) return undefined;
  const [proposedRag, confirmedRag] = rating;
  return {
    quarter,
    lifecycle: underWay(work),
    proposedRag,
    confirmedRag,
    isNoChange: letter !== letter.toUpperCase(),
    state: proposedRag === confirmedRag ? state : 'overridden',
  };
}

const lettersOf = (work: Work, year: PlanYear): string[] =>
  work.arc[year]?.match(/[A-Za-z_-][!?~]?/g) ?? [];

/** The reports of a year in the order of their quarters; quarters without one are left out. */
export const answersOf = (work: Work, year: PlanYear): Answer[] =>
  lettersOf(work, year).flatMap((letter, index) => answerOf(work, index + 1, letter) ?? []);

/** How many quarters of the year pass before an action begins. */
export const quartersBeforeStart = (work: Work, year: PlanYear): number =>
  lettersOf(work, year).findIndex((letter) => letter !== 'N');

/** Stage and rating as last confirmed; before any report those that the year began with. */
export function standsAt(work: Work, year: PlanYear): { lifecycle: Lifecycle; rag?: Rag } {
  const last = answersOf(work, year)
    .filter(({ state }) => state === 'confirmed' || state === 'overridden')
    .at(-1);
  if (last === undefined) {
    return { lifecycle: work.arc[year]?.startsWith('N') ? 'not-started' : underWay(work) };
  }
  const { lifecycle, confirmedRag } = last;
  return confirmedRag === undefined || isEnded(lifecycle)
    ? { lifecycle }
    : { lifecycle, rag: confirmedRag };
}
