import type { ReleaseSummary } from '@ragstone/contract/releases';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { dateLabel, spanLabel } from '@ragstone/domain/time/period-label';
import { counted, listInWords } from '@ragstone/domain/words/list';
import { messagesOf } from '../../messages/define-messages.ts';
import { releaseMessages } from './release-messages.ts';

/** The day of an instant. */
export const dayOf = (instant: string): string => dateLabel(instant.slice(0, 10));

export const spanOfKeys = (from: string, to: string): string =>
  spanLabel({ from: parseMonthKey(from) ?? 0, to: parseMonthKey(to) ?? 0 });

/** Periods as they are called: `June 2025`, `April to June 2025`. */
export function periodOfKey(key: string, months: number): string {
  const from = parseMonthKey(key) ?? 0;
  return spanLabel({ from, to: from + Math.max(months, 1) - 1 });
}

/** What a release covers: `Kent Police, January to April 2024`; gaps are told on its own page. */
export function coversInWords({ covered }: Pick<ReleaseSummary, 'covered'>): string {
  const t = messagesOf(releaseMessages);
  if (covered === undefined) return t.noPeriods;
  const { isOfForces, names, places, from, to } = covered;
  const number = isOfForces
    ? counted(places, t.oneForce, t.forces)
    : counted(places, t.area, t.areas);
  const who = names.length === 0 ? number : listInWords(names);
  return t.covers(who, spanOfKeys(from, to));
}

/** How a release stands: whether it counts, in part, or no more. */
export function standingOf({ covered, withdrawn }: ReleaseSummary): string {
  const t = messagesOf(releaseMessages);
  if (withdrawn !== undefined) return t.withdrawn;
  if (covered === undefined) return t.accepted;
  const { current, parts } = covered;
  if (current === 0) return t.superseded;
  return current === parts ? t.current : t.partlyCurrent(String(current), String(parts));
}
