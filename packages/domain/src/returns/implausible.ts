import type { Month } from '../time/month.ts';
import { formatNumber } from '../words/number.ts';

const jump = 10;
/** Smaller numbers go up and down tenfold by themselves: from 1 to 12 is nothing to ask about. */
const leastDifference = 20;

/**
 * Whether a figure is so far from the one before it that a digit may have slipped: ten times as much
 * or a tenth, and at least 20 away. Such a figure is asked about, never refused.
 */
export function isImplausible(value: number, before: number | undefined): boolean {
  if (before === undefined) return false;
  const [less, more] = value < before ? [value, before] : [before, value];
  return more - less >= leastDifference && more >= jump * Math.max(less, 1);
}

/** The value of the nearest period before this one that has any. */
export function valueBefore(values: ReadonlyMap<Month, number>, from: Month): number | undefined {
  let nearest: Month | undefined;
  for (const month of values.keys()) {
    if (month < from && (nearest === undefined || month > nearest)) nearest = month;
  }
  return nearest === undefined ? undefined : values.get(nearest);
}

/** The question that is asked about such a figure. */
export const implausibleText = (value: number, before: number): string =>
  `${formatNumber(value)} is far from ${formatNumber(before)}, the figure before it. Is it right?`;
