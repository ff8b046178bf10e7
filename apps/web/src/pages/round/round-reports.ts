import type { Report } from '@ragstone/contract/progress';
import type { RoundSlot } from '@ragstone/contract/rounds';

/** A report with the action that it is on. */
export type SlotReport = { slot: RoundSlot; report: Report };

/** Every report of the round in the order of the plan, the lead agency's before its supporters'. */
export const reportsIn = (slots: readonly RoundSlot[]): SlotReport[] =>
  slots.flatMap((slot) =>
    [...(slot.report === undefined ? [] : [slot.report]), ...slot.supportingReports].map(
      (report) => ({ slot, report }),
    ),
  );

/** What an officer has yet to confirm. */
export const waitingIn = (slots: readonly RoundSlot[]): SlotReport[] =>
  reportsIn(slots).filter(({ report }) => report.state === 'submitted');

/** What was confirmed, as it stood or with something else in its place. */
export const decidedIn = (slots: readonly RoundSlot[]): SlotReport[] =>
  reportsIn(slots).filter(({ report }) => report.decision !== undefined);

/** The actions on which the lead agency has sent nothing. A draft is not sent. */
export const unansweredIn = (slots: readonly RoundSlot[]): RoundSlot[] =>
  slots.filter(({ report }) => report === undefined || report.state === 'draft');

/** How many of them are a lead agency's, and how many a supporting agency's text. */
export function partsOf(reports: readonly SlotReport[]): { leads: number; texts: number } {
  const leads = reports.filter(({ report }) => report.part === 'lead').length;
  return { leads, texts: reports.length - leads };
}
