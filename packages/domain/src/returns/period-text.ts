import { monthOfDate, parseCivilDate } from '../time/civil-date.ts';
import { type Month, monthOf, parseMonthKey } from '../time/month.ts';
import { type Period, parsePeriodKey, quarterPeriod } from '../time/period.ts';
import { parseFinancialYearLabel, parseMonthLabel } from '../time/period-label.ts';

const shortNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const oneMonth = (month: Month): Period => ({ from: month, to: month });

/** `Sep-26`, `Sept 2026`: what spreadsheets make of a month that somebody typed. */
function shortMonth(text: string): Period | undefined {
  const [, name = '', year = ''] = /^([a-z]{3})[a-z]*[\s-](\d{4}|\d{2})$/i.exec(text) ?? [];
  const place = shortNames.indexOf(name.toLowerCase());
  if (place < 0) return undefined;
  return oneMonth(monthOf(Number(year) + (year.length === 2 ? 2000 : 0), place + 1));
}

/** `01/09/2026`: the first day of a month stands for it, as a spreadsheet shows a date. */
function firstDay(text: string): Period | undefined {
  const [, month, year] = /^0?1\/(0?[1-9]|1[0-2])\/(\d{4})$/.exec(text) ?? [];
  return month === undefined ? undefined : oneMonth(monthOf(Number(year), Number(month)));
}

/** `Q2 2026-27`, `2026-27 Q2`, with the months in brackets or without. */
function quarter(text: string): Period | undefined {
  const plain = text.replace(/\s*\([^()]*\)\s*$/, '');
  const [, q, years] = /^Q([1-4])\s+(\d{4}-\d{2})$/i.exec(plain) ?? [];
  const [, otherYears, otherQ] = /^(\d{4}-\d{2})\s+Q([1-4])$/i.exec(plain) ?? [];
  const financialYear = parseFinancialYearLabel(years ?? otherYears ?? '');
  return financialYear === undefined
    ? undefined
    : quarterPeriod(financialYear, Number(q ?? otherQ));
}

/** `July to September 2026`. */
function span(text: string): Period | undefined {
  const [, first = '', last = ''] = /^(\w+) to (\w+ \d{4})$/.exec(text) ?? [];
  const to = parseMonthLabel(last);
  const from = to === undefined ? undefined : parseMonthLabel(`${first} ${Math.floor(to / 12)}`);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/**
 * The period that a cell of a return names: its key (`2026-09`, `FY2026-Q2`), its words (`September
 * 2026`, `Q2 2026-27`, `July to September 2026`), or what a spreadsheet makes of a month (`Sep-26`,
 * the first day of it). `undefined` for anything else; another day of a month is no month.
 */
export function parsePeriodText(text: string): Period | undefined {
  const tidy = text.trim().replaceAll(/\s+/g, ' ');
  const month = parseMonthKey(tidy) ?? parseMonthLabel(tidy);
  if (month !== undefined) return oneMonth(month);
  const date = parseCivilDate(tidy);
  if (date !== undefined) return date.day === 1 ? oneMonth(monthOfDate(tidy)) : undefined;
  return (
    parsePeriodKey(tidy.toUpperCase()) ??
    shortMonth(tidy) ??
    firstDay(tidy) ??
    quarter(tidy) ??
    span(tidy)
  );
}
