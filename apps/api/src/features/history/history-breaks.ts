import type { HistoryBreak } from '@ragstone/contract/history';
import type { Annotation } from '@ragstone/domain/figures/annotation';
import { type Month, monthKey } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';

type Whose = HistoryBreak['of'][number];

/** The breaks after the first month shown, by their first month, with whose figures each parts. */
export function historyBreaks(
  shown: Period,
  notesOf: Record<Whose, readonly Annotation[]>,
): HistoryBreak[] {
  const whose = new Map<Month, Set<Whose>>();
  for (const each of ['own', 'with', 'group'] as const) {
    for (const { kind, from } of notesOf[each]) {
      if (kind !== 'break' || from <= shown.from || from > shown.to) continue;
      whose.set(from, (whose.get(from) ?? new Set()).add(each));
    }
  }
  return [...whose]
    .sort(([one], [other]) => one - other)
    .map(([from, of]) => ({ from: monthKey(from), of: [...of] }));
}
