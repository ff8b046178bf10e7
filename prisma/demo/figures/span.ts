import { monthOf } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';

/** Six years of months: the latest is the last that could be published before the standing day. */
export const held: Period = { from: monthOf(2020, 10), to: monthOf(2026, 9) };

/** The month that the force never supplied. */
export const missingMonth = monthOf(2023, 8);

/** From here on violence is recorded by another rule. */
export const breakMonth = monthOf(2023, 4);

/** The half years, October to March and April to September, that the story's totals are told in. */
export const halfYears: readonly Period[] = Array.from({ length: 12 }, (_, index) => ({
  from: held.from + index * 6,
  to: held.from + index * 6 + 5,
}));
