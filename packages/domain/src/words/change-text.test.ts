import { describe, expect, test } from 'vitest';
import { type Change, changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { changeSentence, daysNote } from './change-text.ts';
import { leftOutNote, missingNote } from './coverage-text.ts';
import { lineLabel, yearsLabel } from './period-text.ts';

const span = (fromYear: number, from: number, toYear: number, to: number): Period => ({
  from: monthOf(fromYear, from),
  to: monthOf(toYear, to),
});
const janToApr = span(2025, 1, 2025, 4);
const missing: Change = {
  kind: 'not-comparable',
  because: 'missing-months',
  missing: [monthOf(2024, 5), monthOf(2024, 6)],
  now: 3173,
};

describe('the sentence under a heading', () => {
  test.each([
    [
      2424,
      2121,
      '2,121 from January to April 2025, 303 fewer than the 2,424 of the same four months of 2024 (down 12.5%). That is much more than chance explains.',
    ],
    [
      308,
      368,
      '368 from January to April 2025, 60 more than the 308 of the same four months of 2024 (up 19.5%). That is more than chance explains.',
    ],
    [
      198,
      197,
      '197 from January to April 2025, 1 fewer than the 198 of the same four months of 2024 (down 0.5%). No clear change: so small a difference can be chance.',
    ],
    [198, 198, '198 from January to April 2025, as many as in the same four months of 2024.'],
    [
      17,
      9,
      '9 from January to April 2025, 8 fewer than the 17 of the same four months of 2024; too few for a percentage. No clear change: so small a difference can be chance.',
    ],
    [
      9,
      9,
      '9 from January to April 2025, as many as in the same four months of 2024; too few for a percentage.',
    ],
    [
      0,
      5,
      '5 from January to April 2025, after none in the same four months of 2024; too few for a percentage. That is more than chance explains.',
    ],
    [
      8,
      0,
      'None from January to April 2025, 8 fewer than the 8 of the same four months of 2024; too few for a percentage. That is more than chance explains.',
    ],
    [0, 0, 'None from January to April 2025, and none in the same four months of 2024.'],
  ])('from %i to %i', (before, now, sentence) => {
    const change = changeOf({ before, now, dispersion: 1 });
    expect(changeSentence(change, janToApr)).toBe(sentence);
  });

  test.each([
    [span(2025, 4, 2025, 4), '90 in April 2025, 10 fewer than the 100 of April 2024 (down 10%).'],
    [
      span(2024, 11, 2025, 3),
      '90 from November 2024 to March 2025, 10 fewer than the 100 of the same five months a year before (down 10%).',
    ],
    [
      span(2025, 10, 2026, 9),
      '90 in the 12 months to September 2026, 10 fewer than the 100 of the 12 months before (down 10%).',
    ],
    [span(2025, 4, 2026, 3), '90 in 2025-26, 10 fewer than the 100 of 2024-25 (down 10%).'],
    [
      span(2025, 4, 2025, 6),
      '90 from April to June 2025, 10 fewer than the 100 of the same three months of 2024 (down 10%).',
    ],
  ])('names the span %o', (now, sentence) => {
    const change = changeOf({ before: 100, now: 90, dispersion: 1 });
    expect(changeSentence(change, now)).toBe(
      `${sentence} No clear change: so small a difference can be chance.`,
    );
  });

  test('says where the check is weak, or cannot be made', () => {
    expect(changeSentence(changeOf({ before: 308, now: 368 }), janToApr)).toMatch(
      /chance explains\. The check is weak: too little is held/,
    );
    expect(changeSentence(changeOf({ before: 60, now: -1 }), janToApr)).toMatch(
      /cannot be said, because a figure is below 0\.$/,
    );
  });

  test('says where the counts of each day go the other way', () => {
    const exposure = { before: 29, now: 28 };
    const change = changeOf({ before: 40_000, now: 39_800, exposure, dispersion: 1 });
    expect(changeSentence(change, span(2025, 2, 2025, 2))).toBe(
      '39,800 in February 2025, 200 fewer than the 40,000 of February 2024 (down 0.5%). For each day it is higher.',
    );
  });

  test('says which months are missing', () => {
    expect(changeSentence(missing, span(2025, 1, 2025, 6))).toBe(
      'May and June 2024 are missing, so January to June 2025 (3,173) cannot be compared with the same six months of 2024.',
    );
    const one: Change = {
      kind: 'not-comparable',
      because: 'missing-months',
      missing: [monthOf(2024, 5)],
    };
    expect(changeSentence(one, span(2024, 7, 2025, 6))).toBe(
      'May 2024 is missing, so the 12 months to June 2025 cannot be compared with the 12 months before.',
    );
  });

  test('names a break, what is not usable, and months that do not match', () => {
    const change = { kind: 'not-comparable', now: 2121, before: 2424 } as const;
    const since = monthOf(2025, 2);
    expect(changeSentence({ ...change, because: 'series-break', since }, janToApr)).toBe(
      '2,121 from January to April 2025 and 2,424 in the same four months of 2024. They have been counted in another way since February 2025, so the two cannot be compared.',
    );
    expect(changeSentence({ kind: 'not-comparable', because: 'unusable' }, janToApr)).toBe(
      'The figures of January to April 2025 or of the same four months of 2024 are marked as not usable.',
    );
    expect(changeSentence({ kind: 'not-comparable', because: 'different-months' }, janToApr)).toBe(
      'Only spans of the same months of the year can be compared.',
    );
  });
});

describe('what must be known beside a change', () => {
  test('that the spans differ in days, because 2024 is a leap year', () => {
    expect(daysNote(janToApr)).toBe(
      'There are 120 days in January to April 2025, one fewer than in the same four months of 2024.',
    );
    expect(daysNote(span(2024, 2, 2024, 2))).toBe(
      'There are 29 days in February 2024, one more than in February 2023.',
    );
    expect(daysNote(span(2023, 7, 2024, 6))).toBe(
      'There are 366 days in the 12 months to June 2024, one more than in the 12 months before.',
    );
    expect(daysNote(span(2025, 4, 2025, 9))).toBeUndefined();
  });

  test('which months are missing', () => {
    expect(missingNote([])).toBeUndefined();
    expect(missingNote([monthOf(2024, 5)])).toBe(
      'May 2024 is missing: no file has been imported. The chart shows a gap.',
    );
    const months = [monthOf(2024, 5), monthOf(2024, 6), monthOf(2024, 9)];
    expect(missingNote(months)).toBe(
      'May and June 2024, September 2024 are missing: no file has been imported. The chart shows a gap.',
    );
  });

  test('which months are missing, across the end of a year', () => {
    expect(missingNote([monthOf(2024, 12), monthOf(2025, 1)])).toMatch(
      /^December 2024 and January 2025 are missing/,
    );
    expect(missingNote([monthOf(2024, 5), monthOf(2024, 9)])).toMatch(
      /^May 2024 and September 2024 are missing/,
    );
  });

  test('which months are left out of a comparison', () => {
    expect(leftOutNote(janToApr, janToApr)).toBeUndefined();
    expect(leftOutNote(span(2025, 1, 2025, 6), janToApr)).toBe(
      'May and June 2025 are left out of the comparison, because not every month has figures in both years.',
    );
  });
});

describe('the lines of a chart', () => {
  test.each([
    [span(2026, 4, 2026, 9), '2026-27'],
    [span(2026, 4, 2027, 3), '2026-27'],
    [span(2025, 1, 2025, 4), '2025'],
    [span(2025, 5, 2025, 9), '2025'],
    [span(2024, 11, 2025, 3), '2024-25'],
    [span(2025, 4, 2025, 12), '2025-26'],
    [span(2024, 10, 2025, 9), 'October 2024 to September 2025'],
  ])('%o is called %s', (period, label) => {
    expect(lineLabel(period)).toBe(label);
  });

  test('and the band of earlier years by its first and last', () => {
    const last = span(2024, 4, 2024, 9);
    expect(yearsLabel({ first: span(2021, 4, 2021, 9), last })).toBe('2021-22 to 2024-25');
    expect(yearsLabel({ first: last, last })).toBe('2024-25');
  });
});
