import { type Judged, type Verdict, verdictOf } from './verdict.ts';

type Base = Omit<Judged, 'now'>;

/** The nearest counts above and below a base that would be told from chance. */
export type DetectableChange = {
  rise: number;
  /** Absent where even none would not be told from chance. */
  fall: number | undefined;
};

const isTold = (verdict: Verdict | undefined, direction: Verdict['direction']) =>
  verdict !== undefined &&
  verdict.direction === direction &&
  verdict.strength !== 'no-clear-change';

/** The first of `from`, `from + step` ... that holds, where all after it hold too. */
function firstOf(from: number, step: 1 | -1, holds: (count: number) => boolean): number {
  let reach = 1;
  while (!holds(from + step * reach)) reach *= 2;
  let [fails, held] = [Math.floor(reach / 2), reach];
  while (held - fails > 1) {
    const middle = Math.floor((fails + held) / 2);
    if (holds(from + step * middle)) held = middle;
    else fails = middle;
  }
  return from + step * held;
}

/**
 * What could have been seen: the smallest rise and fall from this base that the verdict would tell
 * from chance, as counts. `undefined` where the base is negative or not whole.
 */
export function detectableChange(base: Base): DetectableChange | undefined {
  const verdictAt = (now: number) => verdictOf({ ...base, now });
  if (verdictAt(0) === undefined) return undefined;
  const { exposure } = base;
  const equal = Math.floor(base.before * (exposure ? exposure.now / exposure.before : 1));
  const falls = (now: number) => now < 0 || isTold(verdictAt(now), 'lower');
  return {
    rise: firstOf(equal, 1, (now) => isTold(verdictAt(now), 'higher')),
    fall: isTold(verdictAt(0), 'lower') ? firstOf(equal + 1, -1, falls) : undefined,
  };
}
