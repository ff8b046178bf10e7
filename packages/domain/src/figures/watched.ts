import type { Month } from '../time/month.ts';
import { type Change, clearVerdict } from './change.ts';
import type { ControlSignal } from './control-signals.ts';

/**
 * The verdict on the latest twelve months, as far as a watch tells one from another: how much more than
 * chance explains it is makes no other verdict.
 */
export type WatchedVerdict = 'higher' | 'lower' | 'no-clear-change' | 'cannot-be-compared';

/** What is found of an indicator in an area, as whoever watches it was last told. */
export type Watched = { verdict: WatchedVerdict; signals: readonly ControlSignal[] };

/** What is new since somebody was told: whether the verdict is another, and the signals they do not know. */
export type WatchNews = { isOtherVerdict: boolean; signals: ControlSignal[] };

/** The verdict that a watch knows of a change. */
export function watchedVerdict(change: Change): WatchedVerdict {
  if (change.kind === 'not-comparable' || change.verdict === undefined) return 'cannot-be-compared';
  const direction = clearVerdict(change)?.direction;
  return direction === 'higher' || direction === 'lower' ? direction : 'no-clear-change';
}

const isSame = (one: ControlSignal, other: ControlSignal) =>
  one.kind === other.kind &&
  one.direction === other.direction &&
  one.from <= other.to &&
  one.to >= other.from;

/**
 * What is new of a watched indicator; `undefined` where nothing is. A signal is one that its owner knows
 * where another of its kind and direction shares a month with it: a run that goes on, or that begins
 * elsewhere because what is usual has moved, is not told again. Only signals that reach into the twelve
 * months to `latest` count: older ones are history, seen anew because what is usual has moved.
 */
export function newsOf(told: Watched, now: Watched, latest: Month): WatchNews | undefined {
  const signals = now.signals.filter(
    (signal) => signal.to > latest - 12 && !told.signals.some((known) => isSame(known, signal)),
  );
  const isOtherVerdict = told.verdict !== now.verdict;
  return isOtherVerdict || signals.length > 0 ? { isOtherVerdict, signals } : undefined;
}
