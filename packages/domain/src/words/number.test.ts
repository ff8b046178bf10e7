import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, inSentence, listInWords, numberWord } from './list.ts';
import {
  formatCount,
  formatDifference,
  formatNumber,
  formatPercent,
  formatPercentChange,
} from './number.ts';

describe('figures as people read them', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1441, '1,441'],
    [1_234_567, '1,234,567'],
    [-303, '\u2212303'],
  ])('%i is %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  test('a difference has its sign, with a real minus', () => {
    expect(formatDifference(5)).toBe('+5');
    expect(formatDifference(-1303)).toBe('\u22121,303');
    expect(formatDifference(0)).toBe('0');
  });

  test('a count leads back to its number', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = formatCount(value).replaceAll(',', '').replace('\u2212', '-');
        expect(Number(text)).toBe(value);
      }),
    );
  });

  test('a number keeps at most two decimals', () => {
    expect(formatNumber(66.27)).toBe('66.27');
    expect(formatNumber(-1234.5)).toBe('\u22121,234.5');
    expect(formatNumber(430)).toBe('430');
  });

  test('a percentage has at most one decimal', () => {
    expect(formatPercent((-303 / 2424) * 100)).toBe('12.5%');
    expect(formatPercent((60 / 308) * 100)).toBe('19.5%');
    expect(formatPercent((-1 / 198) * 100)).toBe('0.5%');
    expect(formatPercent(6)).toBe('6%');
    expect(formatPercent(1900)).toBe('1,900%');
    expect(formatPercent(0)).toBe('0%');
  });

  test('a percentage that is not nothing is not shown as nothing', () => {
    expect(formatPercent(-0.02)).toBe('less than 0.1%');
  });

  test('a percentage in a table has its sign', () => {
    expect(formatPercentChange(-12.5)).toBe('\u221212.5%');
    expect(formatPercentChange(19.48)).toBe('+19.5%');
    expect(formatPercentChange(0)).toBe('0%');
  });

  test('what rounds to nothing has no sign, and a small percentage is not nothing', () => {
    expect(formatPercentChange(-0.02)).toBe('less than 0.1%');
    expect(formatNumber(-0.001)).toBe('0');
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const all = [formatCount, formatNumber, formatDifference, formatPercentChange];
        for (const format of all) expect(format(value)).not.toMatch(/^[\u2212+]0%?$/);
      }),
    );
  });
});

describe('lists in a sentence', () => {
  test('have commas and an and', () => {
    expect(listInWords([])).toBe('');
    expect(listInWords(['a'])).toBe('a');
    expect(listInWords(['a', 'b'])).toBe('a and b');
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('count in words up to ten', () => {
    expect([0, 1, 4, 10, 11].map(numberWord)).toEqual(['no', 'one', 'four', 'ten', '11']);
    expect(counted(1, 'month', 'months')).toBe('1 month');
    expect(counted(0, 'month', 'months')).toBe('0 months');
  });

  test('have labels in small letters, abbreviations as they are', () => {
    expect(inSentence('Vehicle crime')).toBe('vehicle crime');
    expect(inSentence('ASB')).toBe('ASB');
    expect(inSentence('')).toBe('');
  });
});
