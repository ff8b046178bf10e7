import type { CoverageRow } from '@ragstone/contract/coverage';
import { parseMonthKey } from '@ragstone/domain/time/month';

/** Periods after one another that one release held. */
export type Run = {
  from: number;
  to: number;
  release: number;
  publishedOn: string;
  received: number;
  expected: number;
};

/** The releases that held a place's periods, one after another, the latest first. */
export function runsOfReleases({
  months,
  periods,
}: Pick<CoverageRow, 'months' | 'periods'>): Run[] {
  const runs: Run[] = [];
  // Mid-years are a year apart and last no time.
  const length = months === 0 ? 12 : months;
  for (const { from: key, release, publishedOn, received, expected } of periods) {
    const from = parseMonthKey(key) ?? 0;
    const last = runs.at(-1);
    const goesOn = last?.release === release && last.to + 1 === from && last.received === received;
    if (goesOn) last.to = from + length - 1;
    else runs.push({ from, to: from + length - 1, release, publishedOn, received, expected });
  }
  return runs.reverse();
}
