import type { Period } from '@ragstone/domain/time/period';
import type { FigureSource } from '../../db/figures/figure-sources.ts';
import { askedMonth, isFault } from '../../http/asked-month.ts';
import { refuseAsked } from '../../http/problem.ts';

/** Of the periods of a view, newest first, the one that ends with the month asked for; else the newest. */
export function askedPeriodOf(
  to: string | undefined,
  periods: readonly Period[],
  { name, months }: FigureSource,
): Period | undefined {
  if (to === undefined) return periods[0];
  const month = askedMonth('to', to);
  const found = periods.find((period) => period.to === month);
  if (found !== undefined) return found;
  const message = isFault(month)
    ? month.message
    : `No ${months === 3 ? 'period' : 'year'} of ${name} that is held ends with this month`;
  return refuseAsked('to', message);
}
