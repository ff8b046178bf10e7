import { addDays, daysBetween } from '@ragstone/domain/time/civil-date';
import { idOf } from '../id.ts';
import { agencyId, personId } from '../people/ids.ts';
import { authorFor, type Partnership } from '../people/partnership.ts';
import type { ReportRow } from '../plan-rows.ts';
import { type Random, randomFor } from '../random.ts';
import type { PlanYear, Work } from '../work/work.ts';
import { type Answer, answersOf } from './arc.ts';
import { type RoundDates, standingDate } from './calendar.ts';
import { roundId } from './ids.ts';
import { textsOf } from './texts.ts';
import { dateOf, workingTime } from './working-time.ts';

export type ReportedAction = { id: string; planId: string; work: Work; year: PlanYear };
type Written = Pick<ReportRow, 'savedAt' | 'submittedAt' | 'confirmedAt' | 'version'>;

const isSent = (state: ReportRow['state']) => state !== 'draft';
const isConfirmed = (state: ReportRow['state']) => state === 'confirmed' || state === 'overridden';

/** Written within the round and before the standing day, sent at once, confirmed a few days later. */
function timesOf(round: RoundDates, state: ReportRow['state'], random: Random): Written {
  const lastDay = round.isOpen ? addDays(standingDate, -6) : addDays(round.dueOn, -2);
  const savedOn = addDays(round.opensOn, random.between(3, daysBetween(round.opensOn, lastDay)));
  const savedAt = workingTime(savedOn, random);
  if (!isSent(state)) return { savedAt, version: random.between(1, 3) };
  if (!isConfirmed(state)) return { savedAt, submittedAt: savedAt, version: 2 };
  const confirmedAt = workingTime(addDays(dateOf(savedAt), random.between(1, 3)), random);
  return { savedAt, submittedAt: savedAt, confirmedAt, version: 3 };
}

function leadReport(
  partnership: Partnership,
  action: ReportedAction,
  [round, answer]: [RoundDates, Answer],
): ReportRow {
  const { work, year } = action;
  const name = `${partnership.slug}:${work.title}:${year}:${round.quarter}`;
  const random = randomFor(`report:${name}`);
  const times = timesOf(round, answer.state, random);
  const author = authorFor(partnership, work.lead);
  const texts = textsOf(work, year, answer);
  const hasDecision = isConfirmed(answer.state);
  return {
    id: idOf(`report:${name}`, times.savedAt),
    planId: action.planId,
    actionId: action.id,
    roundId: roundId(partnership, round),
    part: 'lead',
    agencyId: work.lead === undefined ? undefined : agencyId(partnership, work.lead),
    authorId: personId(author.person),
    writtenByOfficer: author.isOfficer,
    state: answer.state,
    lifecycle: answer.lifecycle,
    proposedRag: answer.proposedRag,
    ...texts,
    correctiveOn:
      texts.correctiveText === ''
        ? undefined
        : addDays(dateOf(times.savedAt), random.between(20, 75)),
    noChange: answer.isNoChange,
    ...times,
    confirmedBy: hasDecision ? personId(partnership.confirmer) : undefined,
    confirmedLifecycle: hasDecision ? answer.lifecycle : undefined,
    confirmedRag: hasDecision ? answer.confirmedRag : undefined,
    overrideReason: answer.state === 'overridden' ? (work.override ?? '') : '',
  };
}

/**
 * What a supporting agency adds to the latest reports: its newest text in the newest round. It is
 * confirmed together with the lead agency's.
 */
function supportReports(
  partnership: Partnership,
  action: ReportedAction,
  answered: readonly [RoundDates, Answer][],
): ReportRow[] {
  const { work, year } = action;
  const { support } = work;
  if (support === undefined || year !== 2026) return [];
  return answered.slice(-support.says.length).map(([round, answer], at) => {
    const name = `${partnership.slug}:${work.title}:${year}:${round.quarter}:support`;
    const state = isConfirmed(answer.state) ? 'confirmed' : 'submitted';
    const times = timesOf(round, state, randomFor(`report:${name}`));
    const author = authorFor(partnership, support.by);
    return {
      id: idOf(`report:${name}`, times.savedAt),
      planId: action.planId,
      actionId: action.id,
      roundId: roundId(partnership, round),
      part: 'support',
      agencyId: agencyId(partnership, support.by),
      authorId: personId(author.person),
      writtenByOfficer: author.isOfficer,
      state,
      doneText: support.says[at] ?? '',
      nextText: '',
      correctiveText: '',
      noChange: false,
      noChangeReason: '',
      ...times,
      confirmedBy: state === 'confirmed' ? personId(partnership.confirmer) : undefined,
      overrideReason: '',
    };
  });
}

/** All reports on an action of one plan. */
export function reportsOn(
  partnership: Partnership,
  action: ReportedAction,
  rounds: readonly RoundDates[],
): ReportRow[] {
  const answers = answersOf(action.work, action.year);
  const answered = rounds.flatMap((round): [RoundDates, Answer][] => {
    const answer = answers.find(({ quarter }) => quarter === round.quarter);
    return answer === undefined ? [] : [[round, answer]];
  });
  return [
    ...answered.map((each) => leadReport(partnership, action, each)),
    ...supportReports(partnership, action, answered),
  ];
}
