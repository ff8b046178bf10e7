import type { CheckedMonth, Question } from '@ragstone/contract/import-report';
import { lastDayOf, monthOfDate } from '@ragstone/domain/time/civil-date';
import { parseMonthKey } from '@ragstone/domain/time/month';
import type { DistrictCount } from './street/cells.ts';

/** Real files hold up to about twenty rows a month from beyond the force's border. */
const strayRows = 20;

export type PublishedOn = { date: string; from: 'given' | 'file-date' | 'today' };

type Asked = {
  months: readonly CheckedMonth[];
  districts: readonly DistrictCount[];
  /** Names of the forces of the partnership's own districts. */
  expectedForces: readonly string[];
  publishedOn: PublishedOn;
  today: string;
};

const different = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What a person must say is right before the figures may be accepted. */
export function questionsOf(asked: Asked): Question[] {
  const { months, districts, expectedForces, publishedOn, today } = asked;
  const questions: Question[] = [];
  const forces = different(months.map((each) => each.force.name));
  const others = forces.filter((name) => !expectedForces.includes(name));
  if (others.length > 0) {
    questions.push({ kind: 'other-force', forces: others, expected: [...expectedForces] });
  }
  const keys = different(months.map((each) => each.month));
  const open = keys.filter((key) => !isOver(key, today));
  if (open.length > 0) questions.push({ kind: 'month-not-over', months: open });
  const unknown = districts.filter(({ code, most }) => code === null && most > strayRows);
  if (unknown.length > 0) {
    const named = unknown.map(({ name, rows }) => ({ name, rows }));
    questions.push({ kind: 'unknown-districts', districts: named });
  }
  return [...questions, ...dateQuestion(publishedOn)];
}

/** A date that nobody gave is asked about. */
export const dateQuestion = ({ date, from }: PublishedOn): Question[] =>
  from === 'given' ? [] : [{ kind: 'published-on', publishedOn: date, from }];

function isOver(key: string, day: string): boolean {
  const month = parseMonthKey(key);
  return month !== undefined && lastDayOf(month) < day;
}

/** The date to offer: the given one, else the newest file's, else today's. */
export function offeredDate(asked: {
  given: string | undefined;
  fileDates: readonly string[];
  today: string;
}): PublishedOn {
  const { given, fileDates, today } = asked;
  if (given !== undefined) return { date: given, from: 'given' };
  const newest = fileDates.toSorted().at(-1);
  return newest === undefined || newest > today
    ? { date: today, from: 'today' }
    : { date: newest, from: 'file-date' };
}

/** A date that is only offered is replaced by today's where the files are younger than it. */
export function soundDate(
  { publishedOn, today }: { publishedOn: PublishedOn; today: string },
  months: readonly string[],
): PublishedOn {
  if (publishedOn.from === 'given') return publishedOn;
  return publishedOnFault(publishedOn.date, { months, today }) === undefined
    ? publishedOn
    : { date: today, from: 'today' };
}

/** What is wrong with a date of publication; `undefined` when nothing is. */
export function publishedOnFault(
  publishedOn: string,
  asked: { months: readonly string[]; today: string },
): string | undefined {
  if (publishedOn > asked.today) return 'The date of publication must not be in the future';
  const first = monthOfDate(publishedOn);
  const later = asked.months.find((key) => (parseMonthKey(key) ?? 0) > first);
  return later === undefined
    ? undefined
    : `The files hold figures of ${later}, so they cannot have been published before that`;
}
