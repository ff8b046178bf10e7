import { isUnderWay, type Lifecycle } from './lifecycle.ts';
import type { Rag } from './rag.ts';

/** How an action stands, from what needs attention first to what needs none. */
export const standings = [
  'red',
  'amber',
  'no-update',
  'not-rated',
  'not-started',
  'green',
  'complete',
  'closed-not-achieved',
  'cancelled',
] as const;

/** The one value that pill, counts, filter and bar of an action all use. */
export type Standing = (typeof standings)[number];

/** What a round asked of an action and got, when all is said: a draft is no answer. */
export type RoundAnswer = {
  /** 1 to 4. */
  quarter: number;
  isClosed: boolean;
  answer: 'not-asked' | 'none' | 'draft' | 'submitted' | 'confirmed';
};

/**
 * Whether the lead agency has been silent: the last closed round that asked had no report by its
 * close, and no later report has been confirmed since.
 */
export function isSilent(answers: readonly RoundAnswer[]): boolean {
  const last = answers
    .filter(({ isClosed, answer }) => (isClosed ? answer !== 'not-asked' : answer === 'confirmed'))
    .reduce<RoundAnswer | undefined>(
      (latest, next) => (latest && latest.quarter > next.quarter ? latest : next),
      undefined,
    );
  return last !== undefined && (last.answer === 'none' || last.answer === 'draft');
}

/** What is known of an action now. `rag` is the last confirmed one, `undefined` where there is none. */
export type StandingFacts = { lifecycle: Lifecycle; rag?: Rag | undefined; isSilent: boolean };

/**
 * How an action stands. Work under way is red, amber, green or not rated; silence in the last closed
 * round stands instead of its RAG, which is never carried forward.
 */
export function standingOf({ lifecycle, rag, isSilent }: StandingFacts): Standing {
  if (!isUnderWay(lifecycle)) return lifecycle;
  if (isSilent) return 'no-update';
  return rag ?? 'not-rated';
}

/** Whether an action counts as on track: complete, or under way and rated green. */
export const isOnTrack = (standing: Standing): boolean =>
  standing === 'complete' || standing === 'green';

/**
 * Whether an action stands red or amber and its last confirmed report does not say what brings it back,
 * as when an officer rated it worse than its agency did. `undefined` is no report at all.
 */
export const lacksCorrectiveAction = (
  standing: Standing,
  correctiveText: string | undefined,
): boolean => (standing === 'red' || standing === 'amber') && (correctiveText ?? '').trim() === '';
