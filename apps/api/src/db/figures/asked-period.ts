import type { Fault } from '@ragstone/contract/problem';
import type { Every } from '@ragstone/domain/figures/reading';
import { isPeriodOf, latestPeriod } from '@ragstone/domain/figures/source-period';
import type { Period } from '@ragstone/domain/time/period';
import { askedMonth, isFault } from '../../http/asked-month.ts';
import { ProblemError } from '../../http/problem.ts';
import type { FigureSource } from './figure-sources.ts';

const makes: Record<Every, string> = {
  1: 'Months from the first to the last, at most 12 of them',
  3: 'Figures of this source are of quarters: a quarter, or quarters that follow, at most 4 of them',
  12: 'Figures of this source are of 12 months, and are never shared out among shorter periods',
};

function refuseAll(errors: readonly Fault[]): never {
  const detail = errors.map(({ message }) => message).join('. ');
  throw new ProblemError('bad-request', { detail, errors: [...errors] });
}

/**
 * The period that an address names by its months, of those that the source's figures make; without
 * both the latest, `undefined` where nothing is held.
 */
export function askedPeriod(
  asked: { from?: string | undefined; to?: string | undefined },
  source: Pick<FigureSource, 'months' | 'held'>,
): Period | undefined {
  const from = askedMonth('from', asked.from);
  const to = askedMonth('to', asked.to);
  if (isFault(from) || isFault(to)) return refuseAll([from, to].filter(isFault));
  if (from === undefined && to === undefined) return latestPeriod(source.months, source.held);
  const first = from ?? (to ?? 0) - source.months + 1;
  const period = { from: first, to: to ?? first + source.months - 1 };
  if (isPeriodOf(source.months, period)) return period;
  return refuseAll([{ pointer: to === undefined ? 'from' : 'to', message: makes[source.months] }]);
}
