import type { ReturnStanding } from '@ragstone/contract/return-fields';
import { ageLabel, dateLabel } from '@ragstone/domain/time/period-label';
import { messagesOf } from '../../messages/define-messages.ts';
import { returnsMessages } from './messages.ts';

type Open = Pick<ReturnStanding, 'late' | 'missing' | 'awaited'>;

/** The finding of a page of returns: what is late, what is missing, or what is to fill in before it is. */
export function headingOf({ late, missing, awaited }: Open, upToDate: string): string {
  const t = messagesOf(returnsMessages);
  if (late > 0 && missing > 0) return t.lateAndMissing(late, missing);
  if (late > 0) return t.late(late);
  if (missing > 0) return t.missing(missing);
  return awaited > 0 ? t.toFill(awaited) : upToDate;
}

/** When the next figures are due. */
export function dueTextOf(nextDue: string | undefined, today: string): string {
  const t = messagesOf(returnsMessages);
  return nextDue === undefined
    ? t.nothingDue
    : t.nextDue(dateLabel(nextDue), ageLabel(nextDue, today));
}
