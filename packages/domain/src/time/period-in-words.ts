import { type Month, monthOf } from './month.ts';
import { financialYearPeriod, type Period, quarterPeriod, yearEnding } from './period.ts';
import { monthName, parseFinancialYearLabel } from './period-label.ts';

/** How long the periods of a table are, in months. */
export type PeriodLength = 1 | 3 | 12;

const january = monthOf(2000, 1);
const names = Array.from({ length: 12 }, (_, at) => monthName(january + at).toLowerCase());

/** The calendar month, from 1 on, of a name or its first three letters. */
function calendarMonthNamed(name: string): number | undefined {
  const wanted = name
    .toLowerCase()
    .replace('.', '')
    .replace(/^sept$/, 'sep');
  const at = names.findIndex((full) => full === wanted || full.slice(0, 3) === wanted);
  return at < 0 ? undefined : at + 1;
}

/** A year of four digits, or of the two that follow a month's name: 25 is 2025. */
const yearOfDigits = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** `2025-06`, `2025-06-01`, `06/2025`, `01/06/2025`, `June 2025`, `Jun-25`. */
function monthInWords(text: string): Month | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})(?:-01)?$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return soundMonth(Number(year), Number(month));
  const [, numbered, ofYear] = /^(?:0?1\/)?(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (numbered !== undefined) return soundMonth(Number(ofYear), Number(numbered));
  const [, name = '', digits = ''] = /^([a-z]{3,9}\.?)[\s-]+(\d{4}|\d{2})$/i.exec(text) ?? [];
  return soundMonth(yearOfDigits(digits), calendarMonthNamed(name) ?? 0);
}

const soundMonth = (year: number, month: number): Month | undefined =>
  year >= 1900 && year < 2200 && month >= 1 && month <= 12 ? monthOf(year, month) : undefined;

/** The financial year of `2025/26`, `2025-26`, `2025/2026` or `FY2025`. */
function financialYearIn(text: string): number | undefined {
  const [, plain] = /^FY ?(\d{4})$/i.exec(text) ?? [];
  if (plain !== undefined) return Number(plain);
  const [, first, second = ''] = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(text) ?? [];
  return parseFinancialYearLabel(`${first}-${second.slice(-2)}`);
}

/**
 * `FY2025-Q1`, `Q1 2025/26`, `2025-26 Q1`, `April to June 2025`. `Q1 2025` is none: the first quarter
 * of 2025 is January to March to some and April to June to others.
 */
function quarterInWords(text: string): Period | undefined {
  const [, before = '', quarter, after = ''] = /^(.*?)[\s-]*\bQ([1-4])\b\s*(.*)$/i.exec(text) ?? [];
  if (quarter !== undefined) {
    const year = financialYearIn(`${before}${after}`.trim());
    return year === undefined ? undefined : quarterPeriod(year, Number(quarter));
  }
  const [, first = '', last = ''] = /^([a-z.]+)\s*(?:-|–|to)\s*(.+)$/i.exec(text) ?? [];
  const to = monthInWords(last);
  const from = calendarMonthNamed(first);
  if (to === undefined || from === undefined) return undefined;
  const span = { from: to - 2, to };
  return ((span.from % 12) + 12) % 12 === from - 1 ? span : undefined;
}

/** `2025/26`, `FY2025`, `YE2025-06`, `year ending June 2025`, `12 months to June 2025`, `2024`. */
function yearInWords(text: string): Period | undefined {
  const [, ending] = /^(?:year ending|year to|12 months to|YE)\s*(.+)$/i.exec(text) ?? [];
  if (ending !== undefined) {
    const to = monthInWords(ending);
    return to === undefined ? undefined : yearEnding(to);
  }
  const financialYear = financialYearIn(text);
  if (financialYear !== undefined) return financialYearPeriod(financialYear);
  const first = /^\d{4}$/.test(text) ? soundMonth(Number(text), 1) : undefined;
  return first === undefined ? undefined : { from: first, to: first + 11 };
}

/**
 * The period that people write in a table whose periods are `length` months long. `undefined` where
 * the text names none of that length, or could be either of two.
 */
export function parsePeriodInWords(text: string, length: PeriodLength): Period | undefined {
  const tidy = text.trim().replaceAll(/\s+/g, ' ');
  switch (length) {
    case 1: {
      const month = monthInWords(tidy);
      return month === undefined ? undefined : { from: month, to: month };
    }
    case 3:
      return quarterInWords(tidy);
    case 12:
      return yearInWords(tidy);
  }
}
