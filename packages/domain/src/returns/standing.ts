import { type CivilDate, compareDates } from '../time/civil-date.ts';
import type { Month } from '../time/month.ts';
import { dueOn, type ReturnSchedule } from './indicator.ts';
import { absenceOf, periodRunning, periodsAsked } from './periods.ts';

/** How an indicator's return stands on a day. */
export type ReturnStanding = {
  /** Periods that have ended and are asked for. */
  asked: number;
  /** Of them, with a figure. */
  received: number;
  provisional: number;
  /** Without a figure: not due yet, due and looked for, due and passed over. They add up to the rest. */
  awaited: number;
  late: number;
  missing: number;
  /** When the next figure is due that is not here yet; `undefined` where nothing more is asked for. */
  nextDue: CivilDate | undefined;
};

type Held = { status: 'provisional' | 'final' };

const earlier = (one: CivilDate | undefined, other: CivilDate): CivilDate =>
  one !== undefined && compareDates(one, other) <= 0 ? one : other;

/** Counts the periods of one indicator by how they stand; `held` are its figures by first month. */
export function standingOfReturn(
  schedule: ReturnSchedule,
  held: ReadonlyMap<Month, Held>,
  today: CivilDate,
): ReturnStanding {
  const counts = { asked: 0, received: 0, provisional: 0, awaited: 0, late: 0, missing: 0 };
  let nextDue: CivilDate | undefined;
  for (const period of periodsAsked(schedule, today)) {
    counts.asked += 1;
    const figure = held.get(period.from);
    if (figure !== undefined) {
      counts.received += 1;
      if (figure.status === 'provisional') counts.provisional += 1;
      continue;
    }
    const absence = absenceOf(period, schedule, today);
    counts[absence] += 1;
    if (absence === 'awaited') nextDue = earlier(nextDue, dueOn(period, schedule.dueDays));
  }
  const running = periodRunning(schedule, today);
  if (running !== undefined) nextDue = earlier(nextDue, dueOn(running, schedule.dueDays));
  return { ...counts, nextDue };
}

/** The standings of several indicators together. */
export function sumOfStandings(standings: readonly ReturnStanding[]): ReturnStanding {
  const none: ReturnStanding = {
    asked: 0,
    received: 0,
    provisional: 0,
    awaited: 0,
    late: 0,
    missing: 0,
    nextDue: undefined,
  };
  return standings.reduce((sum, each) => {
    const { nextDue } = each;
    return {
      asked: sum.asked + each.asked,
      received: sum.received + each.received,
      provisional: sum.provisional + each.provisional,
      awaited: sum.awaited + each.awaited,
      late: sum.late + each.late,
      missing: sum.missing + each.missing,
      nextDue: nextDue === undefined ? sum.nextDue : earlier(sum.nextDue, nextDue),
    };
  }, none);
}
