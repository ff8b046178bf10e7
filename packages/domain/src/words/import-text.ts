import type { CivilDate } from '../time/civil-date.ts';
import { parseMonthKey } from '../time/month.ts';
import { dateLabel, monthLabel } from '../time/period-label.ts';
import { listInWords } from './list.ts';
import { formatCount } from './number.ts';

/** Something about an import that only a person can say is right. */
export type ImportQuestion =
  | { kind: 'published-on'; publishedOn: CivilDate; from: 'file-date' | 'today' }
  | { kind: 'other-force'; forces: readonly string[]; expected: readonly string[] }
  | { kind: 'month-not-over'; months: readonly string[] }
  | { kind: 'unknown-districts'; districts: Districts };

const monthInWords = (key: string): string => {
  const month = parseMonthKey(key);
  return month === undefined ? key : monthLabel(month);
};

/** Months in a sentence: `January 2024, February 2024 and March 2024`. Takes month keys. */
export const monthsInWords = (keys: readonly string[]): string =>
  listInWords(keys.map(monthInWords));

/** Of a long list the largest are named and the others counted: a file of a whole country has hundreds. */
const mostNamed = 5;

type Districts = readonly { name: string; rows: number }[];

function districtsInWords(districts: Districts): string {
  if (districts.length <= mostNamed) return listInWords(districts.map(({ name }) => name));
  const largest = [...districts].sort((a, b) => b.rows - a.rows).slice(0, mostNamed - 1);
  const others = `${formatCount(districts.length - largest.length)} other districts`;
  return listInWords([...largest.map(({ name }) => name), others]);
}

/** The statement to be confirmed, as the label of a checkbox. */
export function importQuestion(question: ImportQuestion): string {
  switch (question.kind) {
    case 'published-on':
      return `The files were published on ${dateLabel(question.publishedOn)}`;
    case 'other-force':
      return `Figures of ${listInWords(question.forces)} belong here too`;
    case 'month-not-over':
      return `${monthsInWords(question.months)} may be imported before the month is over`;
    case 'unknown-districts':
      return `${districtsInWords(question.districts)} may stay without district figures`;
  }
}

/** Why it is asked. */
export function importQuestionReason(question: ImportQuestion): string {
  switch (question.kind) {
    case 'published-on': {
      const origin = question.from === 'today' ? 'today' : 'the date of the file itself';
      return `Downloads do not say when they were published; this is ${origin}. Of two publications of a month, the later one counts.`;
    }
    case 'other-force': {
      const own = listInWords(question.expected);
      const expected = own === '' ? 'No force of your own is known.' : `Your own force is ${own}.`;
      return `${expected} What other forces record is kept beside, and never enters a district's own total.`;
    }
    case 'month-not-over':
      return 'Its figures are not complete yet.';
    case 'unknown-districts': {
      const rows = question.districts.reduce((sum, district) => sum + district.rows, 0);
      return `Ragstone does not know these districts yet (${formatCount(rows)} rows). Their figures are kept by small area (LSOA) alone.`;
    }
  }
}

/** What accepting would do to a force's month. */
export const monthEffectText = {
  new: 'new',
  same: 'no figure differs',
  changed: 'replaces what is held',
  older: 'kept, but a later publication is held and counts',
} as const;
