import { civilDate } from '@ragstone/domain/time/civil-date';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { monthsOf, type Period } from '@ragstone/domain/time/period';
import { held } from './span.ts';

/** One publication: which months it covers, and when it came out. */
export type Publication = {
  period: Period;
  publishedOn: string;
  notes: string;
  isRevised: boolean;
};

/** Months that were published twice: the second time with what had come to light since. */
export const revised: Period = { from: monthOf(2026, 1), to: monthOf(2026, 3) };

const firstTwoYears: Period = { from: held.from, to: held.from + 23 };

function quarterly(): Period[] {
  const starts = monthsOf({ from: firstTwoYears.to + 1, to: held.to }).filter(
    (month) => month % 3 === 0,
  );
  return starts.map((from) => ({ from, to: from + 2 }));
}

const published = (period: Period, notes: string): Publication => ({
  period,
  publishedOn: civilDate(period.to + 1, 14),
  notes,
  isRevised: false,
});

/** Two years at once, then a quarter at a time, the last on 14 October 2026. */
export const regularPublications: readonly Publication[] = [
  published(firstTwoYears, 'The first two years, published together.'),
  ...quarterly().map((period) => published(period, '')),
];

/** The restatement of January to March 2026, in August. */
export const revision: Publication = {
  period: revised,
  publishedOn: '2026-08-12',
  notes: 'Restates January to March 2026: some offences were recorded later or reclassified.',
  isRevised: true,
};

/** `2026-07-to-2026-09`, the way downloaded files name their months. */
export const periodName = ({ from, to }: Period): string => `${monthKey(from)}-to-${monthKey(to)}`;
