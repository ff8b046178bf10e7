/**
 * What the clock in London shows, by the rule itself and not by any library's time zones: Summer
 * Time Order 2002, from 01:00 GMT of the last Sunday in March to 01:00 GMT of the last in October.
 */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
};

/** The civil date in London, `2026-10-20`. */
export function dateInLondon(instant: Date): string {
  const year = instant.getUTCFullYear();
  const isSummer = +instant >= lastSunday(year, 3) && +instant < lastSunday(year, 10);
  return new Date(+instant + (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

/** The first instant of a day in London, as written there: `2026-10-20`. */
export function midnightInLondon(date: string): Date {
  const utc = new Date(`${date}T00:00:00Z`);
  const hourBefore = new Date(+utc - 3_600_000);
  return dateInLondon(hourBefore) === date ? hourBefore : utc;
}

/** The days on which a date may go wrong: changes of the clock, ends of year, month and leap day. */
export const hardDays = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2026-12-31',
  '2027-01-01',
  '2027-03-31',
  '2027-04-01',
  '2026-06-30',
  '2026-07-01',
  '2028-02-29',
  '2028-03-01',
];
