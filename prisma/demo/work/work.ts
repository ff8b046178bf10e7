import type { Recurrence } from '@ragstone/domain/plan/action';
import type { AgencyKey } from '../people/agencies.ts';

/** The plans that the demonstration holds, by the first calendar year of each. */
export type PlanYear = 2024 | 2025 | 2026;

/** How an action is known to work. With `indicator` its values come from Holmesdale's figures. */
export type Measure = {
  kind: 'output' | 'outcome' | 'none-yet';
  text: string;
  baseline?: number;
  target?: number;
  direction?: 'lower' | 'higher';
  unit?: string;
  indicator?: string;
};

export type Step = { title: string; dueOn: string; doneOn?: string };

/**
 * One line of work through the years. `arc` has a letter for each quarter's round:
 * G A R as reported and confirmed, g a r the same as "no change", C complete, Z closed and not
 * achieved, K cancelled, N not started and nothing to report, X no report came, D reported green
 * and overridden to amber, E reported green and overridden to red, - nothing asked any more.
 * In the open round a mark follows: ! confirmed, ? sent, ~ a draft; _ nothing yet.
 */
export type Work = {
  title: string;
  how: string;
  lead?: AgencyKey;
  with?: readonly AgencyKey[];
  officer?: string;
  every?: Recurrence;
  arc: Partial<Record<PlanYear, string>>;
  /** By year where it is not the last day of March; an action that recurs has none. */
  due?: Partial<Record<PlanYear, string>>;
  /** By year where it is not the first day of the first quarter without N. */
  start?: Partial<Record<PlanYear, string>>;
  funding?: string;
  fromAssessment?: true;
  restricted?: string;
  measure: Measure;
  /** Of the latest plan it is in. */
  steps?: readonly Step[];
  /** What a quarter's report says was done; {3-6} becomes a number. */
  done: readonly string[];
  next: readonly string[];
  /** What went wrong in amber and red quarters, and what brings it back. */
  trouble?: readonly { done: string; fix: string }[];
  override?: string;
  ending?: string;
  /** What a supporting agency adds, in some rounds. */
  support?: { by: AgencyKey; says: readonly string[] };
};

/** A priority with its lines of work. The order within each year gives the references. */
export type Strand = {
  number: number;
  title: string;
  earlierTitle?: string;
  aim: string;
  headline?: string;
  works: readonly Work[];
};
