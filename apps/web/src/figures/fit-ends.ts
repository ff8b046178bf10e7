import { type Month, monthKey, parseMonthKey } from '@ragstone/domain/time/month';

type Ends = { from: string; to: string };

/** Two ends that a view can show: the one just chosen stays, the other gives way. */
export function fitEnds(chosen: 'from' | 'to', { from, to }: Ends): Ends {
  const first = parseMonthKey(from);
  const last = parseMonthKey(to);
  if (first === undefined || last === undefined) return { from, to };
  if (first <= last && last - first < 12) return { from, to };
  const move = (month: Month) => monthKey(month);
  if (first > last) return chosen === 'from' ? { from, to: from } : { from: to, to };
  return chosen === 'from' ? { from, to: move(first + 11) } : { from: move(last - 11), to };
}
