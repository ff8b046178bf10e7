import type { Fault } from '@ragstone/contract/problem';
import { type Month, monthOf, parseMonthKey } from '@ragstone/domain/time/month';

/** A month that an address names, or what is wrong with it; `undefined` where it names none. */
export function askedMonth(
  pointer: 'from' | 'to',
  text: string | undefined,
): Month | Fault | undefined {
  if (text === undefined) return undefined;
  const month = parseMonthKey(text);
  // Months of other centuries are months, but no police force counted anything in them.
  if (month !== undefined && month >= monthOf(1990, 1) && month <= monthOf(2199, 12)) return month;
  const shown = text.length > 0 ? `“${text}”` : 'An empty text';
  return { pointer, message: `${shown} is not a month. Write it as 2025-06` };
}

export const isFault = (end: Month | Fault | undefined): end is Fault => typeof end === 'object';
