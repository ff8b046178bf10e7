import type { CivilDate } from '../time/civil-date.ts';
import type { Period } from '../time/period.ts';
import { monthLabel, periodLabel } from '../time/period-label.ts';
import { isPeriodOf, type ReturnSchedule } from './indicator.ts';
import { hasEnded } from './periods.ts';

/** More than any agency counts; a longer number is a slip of the hand or two numbers run together. */
export const largestReturnValue = 99_999_999;

/** Why a period takes no figure of this indicator; `undefined` where it does. */
export function periodFault(
  period: Period,
  { months, fromMonth, toMonth }: ReturnSchedule,
  today: CivilDate,
): string | undefined {
  const name = periodLabel(period);
  if (!isPeriodOf(period, months)) {
    const wanted = months === 1 ? 'months' : 'quarters';
    return `${name} is not a period of this indicator, which is counted by ${wanted}`;
  }
  if (period.from < fromMonth) return `${name} lies before the first period that is asked for`;
  if (toMonth !== undefined && period.to > toMonth) {
    return `${name} lies after the last period that is asked for`;
  }
  if (!hasEnded(period, today)) {
    return `${name} has not ended: it can be filled in from ${monthLabel(period.to + 1)} on`;
  }
  return undefined;
}

/** Why a number cannot be a figure of this indicator; `undefined` where it can. */
export function valueFault(value: number, { decimals }: { decimals: number }): string | undefined {
  if (!Number.isFinite(value)) return 'This is not a number';
  if (value < 0) return 'A count cannot be less than 0';
  if (value > largestReturnValue) return 'The number is too long to be a count';
  const scale = 10 ** decimals;
  if (Math.abs(Math.round(value * scale) - value * scale) > 1e-6) {
    if (decimals === 0) return 'This indicator is counted in whole numbers';
    return `At most ${decimals} ${decimals === 1 ? 'digit' : 'digits'} after the point`;
  }
  return undefined;
}

const typedNumber = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d*\.?\d+$|^\d+\.?$/;

/**
 * The number that somebody typed, thousands commas and blanks around it allowed; `undefined` where
 * it is none. A minus is read, so that it can be refused for what it is.
 */
export function parseReturnValue(text: string): number | undefined {
  const tidy = text.trim().replace('\u2212', '-');
  const isNegative = tidy.startsWith('-');
  const digits = isNegative ? tidy.slice(1) : tidy;
  if (digits.length > 30 || !typedNumber.test(digits)) return undefined;
  const number = Number(digits.replaceAll(',', ''));
  return isNegative ? -number : number;
}
