import { type Clock, londonDateOf, timeOnDate } from '../clock.ts';
import { dateText } from './civil-date.ts';
import type { Database } from './client.ts';

export type Installation = {
  demonstration: boolean;
  /** Today in London; in a demonstration the day on which its clock stands still. */
  today: string;
  /** Now; in a demonstration this time of day on the day on which its clock stands still. */
  now: Date;
};

export async function readInstallation(
  prisma: Database['prisma'],
  clock: Clock,
): Promise<Installation> {
  const { demonstration, standingDate } = await prisma.installation.findUniqueOrThrow({
    where: { id: 1 },
  });
  const now = clock.now();
  if (standingDate === null) return { demonstration, today: londonDateOf(now), now };
  const today = dateText(standingDate);
  return { demonstration, today, now: timeOnDate(today, now) };
}
