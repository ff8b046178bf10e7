import type { RoundAnswer } from './status.ts';

/** What a round got on an action that it asked about. A draft is no answer, but its writer has begun. */
export type SlotAnswer = Exclude<RoundAnswer['answer'], 'not-asked'>;

type ReportState = 'draft' | 'submitted' | 'confirmed' | 'overridden';
type Slot<A> = {
  leadAgency?: A | undefined;
  /** The lead agency's report; `undefined` where nothing was written. */
  report?: { state: ReportState } | undefined;
};

/** How a round stands on one action. What an officer decided otherwise is confirmed as well. */
export function answerOf(report: Slot<unknown>['report']): SlotAnswer {
  if (report === undefined) return 'none';
  return report.state === 'overridden' ? 'confirmed' : report.state;
}

/** The counts of a round or of one agency in it. The four answers add up to `asked`. */
export type RoundTally = Record<SlotAnswer, number> & {
  asked: number;
  /** Submitted and confirmed. */
  answered: number;
};

/** Counts what was asked and what came of it. An empty list gives zeros. */
export function tallyRound(slots: readonly Slot<unknown>[]): RoundTally {
  const tally = { none: 0, draft: 0, submitted: 0, confirmed: 0 };
  for (const { report } of slots) tally[answerOf(report)] += 1;
  return { ...tally, asked: slots.length, answered: tally.submitted + tally.confirmed };
}

export type AgencyTally<A> = RoundTally & {
  /** `undefined` for the actions that nobody leads. */
  agency: A | undefined;
};

/** The same for each lead agency, by its short name; the actions that nobody leads come last. */
export function tallyByAgency<A extends { id: string; shortName: string }>(
  slots: readonly Slot<A>[],
): AgencyTally<A>[] {
  const groups = new Map<string | undefined, Slot<A>[]>();
  for (const slot of slots) {
    const id = slot.leadAgency?.id;
    groups.set(id, [...(groups.get(id) ?? []), slot]);
  }
  return [...groups.values()]
    .map((group) => ({ agency: group[0]?.leadAgency, ...tallyRound(group) }))
    .sort((one, other) => {
      if (one.agency === undefined || other.agency === undefined) {
        return Number(one.agency === undefined) - Number(other.agency === undefined);
      }
      return one.agency.shortName.localeCompare(other.agency.shortName, 'en-GB');
    });
}
