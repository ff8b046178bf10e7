import { describe, expect, test } from 'vitest';
import { type Change, changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import {
  changeHeading,
  changeLede,
  changeSentence,
  changeWords,
  daysNote,
  verbAfter,
} from './change-text.ts';
import { leftOutNote, missingNote } from './coverage-text.ts';
import { lineLabel, yearsLabel } from './period-text.ts';

const span = (fromYear: number, from: number, toYear: number, to: number): Period => ({
  from: monthOf(fromYear, from),
  to: monthOf(toYear, to),
});
const janToApr = span(2025, 1, 2025, 4);
const latest = janToApr.to;
const missing: Change = {
  kind: 'not-comparable',
  because: 'missing-months',
  missing: [monthOf(2024, 5), monthOf(2024, 6)],
  now: 3173,
};

describe('the heading of a chart', () => {
  const headingOf = (change: Change) =>
    changeHeading('Burglary', { change, now: janToApr, latest });

  test('says higher, lower or the same, and nothing of chance', () => {
    expect(headingOf(changeOf(2424, 2121))).toBe('Burglary is lower than last year');
    expect(headingOf(changeOf(308, 368))).toBe('Burglary is higher than last year');
    expect(headingOf(changeOf(308, 308))).toBe('Burglary is the same as last year');
  });

  test('gives the counts where the base is under 50', () => {
    expect(headingOf(changeOf(17, 9))).toBe('Burglary went from 17 to 9');
    expect(headingOf(changeOf(9, 9))).toBe('Burglary stayed at 9');
  });

  test('says that there is no comparison', () => {
    expect(headingOf(missing)).toBe('Burglary cannot be compared with last year');
  });

  test('does not call a span last year that is further back', () => {
    const change = changeOf(2424, 2121);
    expect(changeHeading('Crime', { change, now: janToApr, latest: latest + 2 })).toBe(
      'Crime is lower than a year before',
    );
  });

  test.each([
    ['Burglary', 'is'],
    ['Drugs', 'are'],
    ['Violence and sexual offences', 'are'],
    ['Possession of weapons', 'is'],
    ['Theft from the person', 'is'],
    ['Domestic abuse reports', 'are'],
    ['Lawlessness', 'is'],
    ['Anti-social behaviour', 'is'],
  ])('%s %s', (label, verb) => {
    expect(verbAfter(label)).toBe(verb);
  });
});

describe('the sentence under a heading', () => {
  test.each([
    [
      2424,
      2121,
      '2,121 from January to April 2025, 303 fewer than the 2,424 of the same four months of 2024 (down 12.5%).',
    ],
    [
      308,
      368,
      '368 from January to April 2025, 60 more than the 308 of the same four months of 2024 (up 19.5%).',
    ],
    [
      198,
      197,
      '197 from January to April 2025, 1 fewer than the 198 of the same four months of 2024 (down 0.5%).',
    ],
    [198, 198, '198 from January to April 2025, as many as in the same four months of 2024.'],
    [
      17,
      9,
      '9 from January to April 2025, 8 fewer than the 17 of the same four months of 2024; too few for a percentage.',
    ],
    [
      9,
      9,
      '9 from January to April 2025, as many as in the same four months of 2024; too few for a percentage.',
    ],
    [
      0,
      5,
      '5 from January to April 2025, after none in the same four months of 2024; too few for a percentage.',
    ],
    [
      8,
      0,
      'None from January to April 2025, 8 fewer than the 8 of the same four months of 2024; too few for a percentage.',
    ],
    [0, 0, 'None from January to April 2025, and none in the same four months of 2024.'],
  ])('from %i to %i', (before, now, sentence) => {
    expect(changeSentence(changeOf(before, now), janToApr)).toBe(sentence);
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
    expect(changeSentence(changeOf(100, 90), now)).toBe(sentence);
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

describe('a change in a few words', () => {
  test.each([
    [changeOf(2424, 2121), '303 fewer (12.5%)'],
    [changeOf(431, 512), '81 more (18.8%)'],
    [changeOf(90, 90), 'The same number'],
    [changeOf(17, 9), '17 to 9, too few for a percentage'],
    [missing, 'Months are missing'],
    [{ kind: 'not-comparable', because: 'unusable' } as const, 'Not comparable'],
  ])('%o is %s', (change, words) => {
    expect(changeWords(change)).toBe(words);
  });

  test.each([
    [changeOf(6757, 6412), 'Burglary is 6,412, down 5.1% from 6,757.'],
    [changeOf(431, 512), 'Burglary is 512, up 18.8% from 431.'],
    [changeOf(90, 90), 'Burglary is 90, the same as the year before.'],
    [changeOf(17, 9), 'Burglary is 9, from 17: too few for a percentage.'],
    [missing, 'Burglary cannot be compared with the year before.'],
  ])('and under a headline: %o', (change, words) => {
    expect(changeLede('Burglary', change)).toBe(words);
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
