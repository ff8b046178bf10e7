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
  | { kind: 'unknown-districts'; districts: Districts }
  | { kind: 'period-not-over'; periods: readonly string[] }
  | { kind: 'unknown-areas'; areas: readonly { name: string; force: string; rows: number }[] }
  | { kind: 'misplaced-rows'; rows: readonly { place: string; name: string; force: string }[] }
  | { kind: 'totals-disagree'; totals: readonly Disagreement[] }
  | { kind: 'mid-year'; midYear: number; files: readonly string[] }
  | { kind: 'implausible'; figures: readonly Implausible[] };

/** A total, and what its parts add up to. `place` is its cell or row. */
type Disagreement = {
  place: string;
  area: string;
  indicator: string;
  whole: number;
  sumOfParts: number;
  parts: 'offences' | 'areas';
};

/** A figure far from what it is compared with: what is held of the area, or its force's total. */
type Implausible = {
  area: string;
  period: string;
  value: number;
  usual: number;
  comparedWith: 'held' | 'force';
};

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

/** The first of a list in words, each as it is said, and how many more there are. */
function firstInWords<T>(all: readonly T[], words: (each: T) => string, more: string): string {
  if (all.length <= mostNamed) return listInWords(all.map(words));
  const first = all.slice(0, mostNamed - 1);
  const others = `${formatCount(all.length - first.length)} other ${more}`;
  return listInWords([...first.map(words), others]);
}

const disagreementText = ({ area, indicator, whole, sumOfParts, place }: Disagreement) =>
  `${area}, ${indicator}: ${formatCount(whole)}, its parts ${formatCount(sumOfParts)} (${place})`;

const implausibleText = ({ area, period, value, usual, comparedWith }: Implausible) =>
  comparedWith === 'held'
    ? `${area}, ${period}: ${formatCount(value)}, where ${formatCount(usual)} were before`
    : `${area}, ${period}: ${formatCount(value)} of its force’s ${formatCount(usual)}`;

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
    case 'period-not-over':
      return `${listInWords(question.periods)} may be imported before it is over`;
    case 'unknown-areas':
      return `${firstInWords(question.areas, ({ name }) => name, 'areas')} may be left out`;
    case 'misplaced-rows':
      return `${firstInWords(question.rows, ({ name, force }) => `${name} belongs to ${force}`, 'rows belong to the force that is named')}`;
    case 'totals-disagree':
      return 'Totals that differ from the sum of their parts are right as published';
    case 'mid-year':
      return `The estimates are of the middle of ${question.midYear}`;
    case 'implausible':
      return 'Figures far from the usual are right as published';
  }
}

/** Why it is asked. */
export function importQuestionReason(question: ImportQuestion): string {
  switch (question.kind) {
    case 'published-on': {
      const origin = question.from === 'today' ? 'today' : 'the date of the file itself';
      return `Downloads do not say when they were published; this is ${origin}. Of two publications of one period, the later one counts.`;
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
    case 'period-not-over':
      return 'Its figures are not complete yet.';
    case 'unknown-areas': {
      const rows = question.areas.reduce((sum, area) => sum + area.rows, 0);
      return `Ragstone does not know them under these names (${formatCount(rows)} rows). Nothing of theirs is imported.`;
    }
    case 'misplaced-rows':
      return `The code beside them is another force’s (${firstInWords(question.rows, ({ place }) => place, 'places')}). By the name, the force’s total adds up.`;
    case 'totals-disagree':
      return `${firstInWords(question.totals, disagreementText, 'totals')}. Every figure is kept as published; none is worked out from the others.`;
    case 'mid-year':
      return `${listInWords(question.files)} does not say its year. Where it is another one, choose it first.`;
    case 'implausible':
      return `${firstInWords(question.figures, implausibleText, 'figures')}. Figures of a county, or offences that a force gave to no partnership, look like this. Where the publisher’s notes say so, mark them as unusable afterwards.`;
  }
}

/** What accepting would do to a force's month. */
export const monthEffectText = {
  new: 'new',
  same: 'no figure differs',
  changed: 'replaces what is held',
  older: 'kept, but a later publication is held and counts',
} as const;
