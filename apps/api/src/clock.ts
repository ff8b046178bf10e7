/** The one place where the machine's time is read. Everything else is given a time. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in London, `2026-10-20`. */
export const londonDateOf = (instant: Date): string => londonDate.format(instant);

export const minutesLater = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000);

/** The same time of day on another date: where a demonstration's date stands still, its hours go on. */
export const timeOnDate = (date: string, instant: Date): Date =>
  new Date(`${date}${instant.toISOString().slice(10)}`);
