import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { quarterPeriod } from '../time/period.ts';
import { parseReturnValue, periodFault, valueFault } from './figure-faults.ts';
import { isImplausible, valueBefore } from './implausible.ts';
import { periodOf } from './indicator.ts';
import { leftOutText, publicFigures } from './public-figures.ts';

const today = '2026-10-20';
const monthly = { months: 1, fromMonth: monthOf(2026, 4), dueDays: 20 } as const;
const month = (calendarMonth: number) => periodOf(monthOf(2026, calendarMonth), 1);

describe('a period takes a figure', () => {
  test('once it has ended', () => {
    expect(periodFault(month(9), monthly, today)).toBeUndefined();
    expect(periodFault(month(10), monthly, today)).toBe(
      'October 2026 has not ended: it can be filled in from November 2026 on',
    );
  });

  test('of no year that a calendar has not', () => {
    expect(periodFault(quarterPeriod(9999, 4), { ...monthly, months: 3 }, today)).toContain(
      'not ended',
    );
  });

  test('of its own frequency alone', () => {
    expect(periodFault(quarterPeriod(2026, 1), monthly, today)).toContain('counted by months');
    const quarterly = { ...monthly, months: 3 } as const;
    expect(periodFault(month(4), quarterly, today)).toContain('counted by quarters');
    const between = { from: monthOf(2026, 5), to: monthOf(2026, 7) };
    expect(periodFault(between, quarterly, today)).toContain('counted by quarters');
    expect(periodFault(quarterPeriod(2026, 1), quarterly, today)).toBeUndefined();
  });

  test('from the first to the last that are asked for', () => {
    expect(periodFault(month(3), monthly, today)).toContain('before the first');
    const ended = { ...monthly, toMonth: monthOf(2026, 5) };
    expect(periodFault(month(5), ended, today)).toBeUndefined();
    expect(periodFault(month(6), ended, today)).toContain('after the last');
  });
});

describe('a value', () => {
  test('of 0 is one; below 0, too long or with too many digits it is none', () => {
    expect(valueFault(0, { decimals: 0 })).toBeUndefined();
    expect(valueFault(-1, { decimals: 0 })).toContain('less than 0');
    expect(valueFault(2.5, { decimals: 0 })).toContain('whole numbers');
    expect(valueFault(2.5, { decimals: 1 })).toBeUndefined();
    expect(valueFault(2.25, { decimals: 1 })).toContain('1 digit');
    expect(valueFault(0.1 + 0.2, { decimals: 1 })).toBeUndefined();
    expect(valueFault(100_000_000, { decimals: 0 })).toContain('too long');
    expect(valueFault(Number.NaN, { decimals: 0 })).toContain('not a number');
  });

  test.each([
    ['12', 12],
    [' 1,234 ', 1234],
    ['0', 0],
    ['3.5', 3.5],
    ['.5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
  ])('is read from %j', (text, number) => {
    expect(parseReturnValue(text)).toBe(number);
  });

  test.each(['', '1,23', '12a', '1e3', 'about 5', '5-6', '--3', '=1+1', 'Infinity', '0x10'])(
    'is not read from %j',
    (text) => {
      expect(parseReturnValue(text)).toBeUndefined();
    },
  );

  test('is read again from whatever number was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        expect(parseReturnValue(String(number))).toBe(number);
        expect(parseReturnValue(number.toLocaleString('en-GB'))).toBe(number);
      }),
    );
  });
});

describe('a value is asked about', () => {
  test('when it is ten times the one before or a tenth, and not merely small', () => {
    expect(isImplausible(400, 40)).toBe(true);
    expect(isImplausible(399, 40)).toBe(false);
    expect(isImplausible(4, 40)).toBe(true);
    expect(isImplausible(12, 1)).toBe(false);
    expect(isImplausible(30, 0)).toBe(true);
    expect(isImplausible(0, 0)).toBe(false);
    expect(isImplausible(5000, undefined)).toBe(false);
  });

  test('against the nearest earlier period that has one', () => {
    const values = new Map([
      [10, 5],
      [12, 7],
      [15, 9],
    ]);
    expect(valueBefore(values, 14)).toBe(7);
    expect(valueBefore(values, 12)).toBe(5);
    expect(valueBefore(values, 10)).toBeUndefined();
  });
});

describe('what is published', () => {
  const figures = [
    { value: 4, isExempt: false },
    { value: 9, isExempt: true },
    { value: 0, isExempt: false },
  ];

  test('leaves exempt figures out and says how many', () => {
    const open = publicFigures(figures);
    expect(open.figures.map(({ value }) => value)).toEqual([4, 0]);
    expect(open.leftOut).toBe(1);
    expect(leftOutText(open.leftOut)).toBe('1 figure was given in confidence and is left out.');
    expect(leftOutText(3)).toBe('3 figures were given in confidence and are left out.');
    expect(leftOutText(0)).toBeUndefined();
  });

  test('never holds an exempt figure, and every figure is either shown or counted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ isExempt: fc.boolean() })), (some) => {
        const open = publicFigures(some);
        expect(open.figures.some(({ isExempt }) => isExempt)).toBe(false);
        expect(open.figures.length + open.leftOut).toBe(some.length);
      }),
    );
  });
});
