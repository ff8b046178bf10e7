import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { breaksWithin, type FigureNote, notesAbout, unusableBy } from './annotation.ts';

const maidstone = 1;
const sevenoaks = 2;
const theft = 10;
const robbery = 11;

const unassigned: FigureNote = {
  kind: 'unusable',
  from: monthOf(2024, 1),
  areas: new Set([maidstone]),
  indicators: 'every',
};
const quarter = (year: number, first: number) => ({
  from: monthOf(year, first),
  to: monthOf(year, first + 2),
});

describe('a figure is unusable', () => {
  const at = (area: number, period: { from: number; to: number }, indicator = theft) =>
    unusableBy([unassigned], { area, indicator, period });

  test('in the areas that a note names, from its first month on', () => {
    expect(at(maidstone, quarter(2024, 1))).toBe(unassigned);
    expect(at(maidstone, quarter(2026, 1))).toBe(unassigned);
    expect(at(maidstone, quarter(2023, 10))).toBeUndefined();
    expect(at(sevenoaks, quarter(2025, 1))).toBeUndefined();
  });

  test('when any month of its period is', () => {
    const yearEndingJanuary = { from: monthOf(2023, 2), to: monthOf(2024, 1) };
    expect(at(maidstone, yearEndingJanuary)).toBe(unassigned);
    const ended = { ...unassigned, to: monthOf(2024, 3) };
    const figure = { area: maidstone, indicator: theft };
    expect(unusableBy([ended], { ...figure, period: quarter(2024, 1) })).toBe(ended);
    expect(unusableBy([ended], { ...figure, period: quarter(2024, 4) })).toBeUndefined();
  });

  test('of the indicators that a note names, and by the first note of several', () => {
    const ofTheft = { ...unassigned, indicators: new Set([theft]) };
    const period = quarter(2025, 4);
    const figure = { area: maidstone, period };
    expect(unusableBy([ofTheft], { ...figure, indicator: robbery })).toBeUndefined();
    expect(unusableBy([ofTheft, unassigned], { ...figure, indicator: theft })).toBe(ofTheft);
  });

  test('by no caveat and by no break', () => {
    const notes: FigureNote[] = [
      { ...unassigned, kind: 'caveat' },
      { ...unassigned, kind: 'break' },
    ];
    const figure = { area: maidstone, indicator: theft };
    expect(unusableBy(notes, { ...figure, period: quarter(2024, 1) })).toBeUndefined();
    expect(notesAbout(notes, figure)).toEqual(notes);
    expect(notesAbout(notes, { ...figure, area: sevenoaks })).toEqual([]);
  });
});

describe('a break that took months', () => {
  const slow = { kind: 'break', from: monthOf(2017, 6), to: monthOf(2018, 12) } as const;
  const year = (of: number) => ({ from: monthOf(of, 1), to: monthOf(of, 12) });
  const between = (now: number) => breaksWithin([slow], { now: year(now), before: year(now - 1) });

  test('lets none of its months be compared', () => {
    expect(between(2017)).toEqual([slow]);
    expect(between(2018)).toEqual([slow]);
    expect(between(2019)).toEqual([slow]);
  });

  test('is no matter before it began and after it ended', () => {
    expect(between(2016)).toEqual([]);
    expect(between(2020)).toEqual([]);
  });
});
