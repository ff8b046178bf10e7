import type { Fault } from '@ragstone/contract/problem';
import {
  currentYearTo,
  defaultSpan,
  isSpan,
  longestSpan,
} from '@ragstone/domain/figures/default-span';
import { type Month, monthOf } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import { askedMonth, isFault } from '../../http/asked-month.ts';

type Asked = { from?: string | undefined; to?: string | undefined };

/** Stands in for the latest month held where nothing is: no figure will be shown of it. */
const anyMonth = monthOf(2000, 4);

/**
 * The months that an address asks for; `held` are those with figures, in order. Without both ends it
 * is the span that trends begin with; a last month alone is shown from its April, a first alone for
 * as long as a view may be.
 */
export function askedSpan(asked: Asked, held: readonly Month[]): Period | { faults: Fault[] } {
  const from = askedMonth('from', asked.from);
  const to = askedMonth('to', asked.to);
  if (isFault(from) || isFault(to)) return { faults: [from, to].filter(isFault) };
  const latest = held.at(-1) ?? anyMonth;
  if (from === undefined && to === undefined) return defaultSpan(new Set(held), latest);
  const first = from ?? currentYearTo(to ?? latest).from;
  const last = to ?? Math.max(first, Math.min(latest, first + longestSpan - 1));
  if (isSpan(first, last)) return { from: first, to: last };
  const isBackwards = first > last;
  const message = isBackwards
    ? 'The first month lies after the last'
    : `A trend shows at most ${longestSpan} months, these are ${last - first + 1}`;
  return { faults: [{ pointer: isBackwards ? 'from' : 'to', message }] };
}
