import type { Month } from '../time/month.ts';
import { type Period, yearEarlier, yearEnding } from '../time/period.ts';
import type { Change } from './change.ts';
import type { Noted } from './rolling-year.ts';
import { changeBetween } from './year-on-year.ts';

/** The latest twelve months against the twelve before: where a series is going, whatever the season. */
export type DirectionOfTravel = { now: Period; change: Change };

/** The verdict of the twelve months to `latest` on the twelve before, or why there is none. */
export function directionOfTravel(noted: Noted, latest: Month): DirectionOfTravel {
  const now = yearEnding(latest);
  return { now, change: changeBetween({ ...noted, now, before: yearEarlier(now) }) };
}
