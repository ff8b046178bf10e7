import { type Clock, londonDateOf } from '../clock.ts';
import { dateText } from './civil-date.ts';
import type { Database } from './client.ts';

export type Installation = {
  demonstration: boolean;
  /** Today in London; in a demonstration the day on which its clock stands still. */
  today: string;
};

export async function readInstallation(
  prisma: Database['prisma'],
  clock: Clock,
): Promise<Installation> {
  const row = await prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  return {
    demonstration: row.demonstration,
    today: row.standingDate === null ? londonDateOf(clock.now()) : dateText(row.standingDate),
  };
}
