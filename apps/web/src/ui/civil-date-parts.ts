/** The three boxes of a date, as typed. */
export type DateParts = { day: string; month: string; year: string };

/** `2026-10-20` as day 20, month 10, year 2026; anything else is kept whole in the day's box. */
export function partsOf(value: string): DateParts {
  const [year, month, day, ...rest] = value.split('-');
  if (day === undefined || rest.length > 0) return { day: value, month: '', year: '' };
  const short = (part: string | undefined) => (part ?? '').replace(/^0(?=\d)/, '');
  return { day: short(day), month: short(month), year: year ?? '' };
}

/**
 * The parts as a civil date. What is not a date stays as it was typed, between hyphens, so that
 * nothing typed is lost and the server can say what is wrong with it. Three empty boxes are ''.
 */
export function joinDate({ day, month, year }: DateParts): string {
  if (day === '' && month === '' && year === '') return '';
  const two = (part: string) => (/^\d$/.test(part) ? `0${part}` : part);
  return `${year}-${two(month)}-${two(day)}`;
}
