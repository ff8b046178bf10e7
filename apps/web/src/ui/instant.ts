/** Instants as people in the partnership read them: the product's dates are London's. */

const date = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** `20 October 2026`, from `2026-10-20T13:02:11.000Z`. */
export const dateOfInstant = (instant: string): string => date.format(Date.parse(instant));

/** `14:02` */
export const timeOfInstant = (instant: string): string => time.format(Date.parse(instant));
