import type { Polarity } from '../figures/tone.ts';
import { addDays, type CivilDate, lastDayOf } from '../time/civil-date.ts';
import { type Month, quarterOf } from '../time/month.ts';
import type { Period } from '../time/period.ts';

/** How long a period of a return is, in months: a month or a quarter of the financial year. */
export type ReturnMonths = 1 | 3;

/** What a rate of an indicator would be per 1,000 of; some, such as cases, have no rate. */
export type ReturnDenominator = 'population' | 'households' | 'none';

/** What of a return indicator decides which periods are asked for, and when they are due. */
export type ReturnSchedule = {
  months: ReturnMonths;
  /** First month of the first period. */
  fromMonth: Month;
  /** Last month of the last period; `undefined` while the indicator is active. */
  toMonth?: Month | undefined;
  /** Days after the end of a period by which its figure is due. */
  dueDays: number;
};

/** Something that an agency counts itself and hands to its partnership. */
export type ReturnIndicator = ReturnSchedule & {
  label: string;
  unit: string;
  /** What is counted and what is not, in a sentence. */
  counts: string;
  polarity: Polarity;
  denominator: ReturnDenominator;
  /** Digits after the point that a figure may have. */
  decimals: number;
  /** Its figures are given in confidence unless the agency says otherwise. */
  isExempt: boolean;
};

/** The first month of the period of this length that a month lies in. */
export const periodStart = (month: Month, months: ReturnMonths): Month => month - (month % months);

/** The period of this length that a month lies in. */
export function periodOf(month: Month, months: ReturnMonths): Period {
  const from = periodStart(month, months);
  return { from, to: from + months - 1 };
}

/** The day by which the figure of a period is due. */
export const dueOn = (period: Period, dueDays: number): CivilDate =>
  addDays(lastDayOf(period.to), dueDays);

/** Whether a period begins where this frequency's do and is as long. */
export const isPeriodOf = ({ from, to }: Period, months: ReturnMonths): boolean =>
  to - from + 1 === months && periodStart(from, months) === from;

/** `Q2` of a quarter's period, for narrow places. */
export const quarterName = ({ from }: Period): string => `Q${quarterOf(from)}`;
