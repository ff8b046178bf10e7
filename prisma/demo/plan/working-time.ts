import { addDays, type CivilDate, daysBetween } from '@ragstone/domain/time/civil-date';
import type { Random } from '../random.ts';

const aMonday = '2024-01-01';

/** The day itself, or the Monday after a weekend. */
function workingDay(date: CivilDate): CivilDate {
  const weekday = (((daysBetween(aMonday, date) % 7) + 7) % 7) + 1;
  return weekday > 5 ? addDays(date, 8 - weekday) : date;
}

/** An instant in office hours of the day, or of the next working day. */
export function workingTime(date: CivilDate, random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [hour, minute, second] = [
    random.between(8, 15),
    random.between(0, 59),
    random.between(0, 59),
  ];
  return `${workingDay(date)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
}

/** The civil date of an instant in office hours, when London and Greenwich have the same day. */
export const dateOf = (instant: string): CivilDate => instant.slice(0, 10);
