import { describe, expect, test } from 'vitest';
import { type Change, changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import { changeHeading, verbAfter } from './change-heading.ts';

const janToApr = { from: monthOf(2025, 1), to: monthOf(2025, 4) };
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

  test.each([
    [2424, 2121, 1, 'Burglary is lower than last year, by much more than chance explains'],
    [308, 368, 1, 'Burglary is higher than last year, by more than chance explains'],
    [308, 368, 4, 'Burglary shows no clear change from last year'],
    [308, 308, 1, 'Burglary is the same as last year'],
    [308, -1, 1, 'Burglary is lower than last year'],
  ])(
    'says of %i and %i how sure one can be where they vary by %d',
    (before, now, dispersion, heading) => {
      expect(headingOf(changeOf({ before, now, dispersion }))).toBe(heading);
    },
  );

  test.each([
    [17, 9, 'Burglary went from 17 to 9: no clear change'],
    [26, 13, 'Burglary went down from 26 to 13, by more than chance explains'],
    [0, 30, 'Burglary went up from 0 to 30, by much more than chance explains'],
    [9, 9, 'Burglary stayed at 9'],
    [9, -1, 'Burglary went from 9 to −1'],
  ])('gives the counts %i and %i, because the base is under 50', (before, now, heading) => {
    expect(headingOf(changeOf({ before, now }))).toBe(heading);
  });

  test('says where the counts of each day go the other way', () => {
    const exposure = { before: 29, now: 28 };
    expect(headingOf(changeOf({ before: 40_000, now: 39_800, exposure }))).toBe(
      'Burglary is lower than last year, but higher for each day',
    );
  });

  test('speaks of several as several', () => {
    const change = changeOf({ before: 100, now: 101 });
    expect(changeHeading('Drugs', { change, now: janToApr, latest })).toBe(
      'Drugs show no clear change from last year',
    );
  });

  test('says that there is no comparison', () => {
    expect(headingOf(missing)).toBe('Burglary cannot be compared with last year');
  });

  test('does not call a span last year that is further back', () => {
    const change = changeOf({ before: 2424, now: 2121 });
    expect(changeHeading('Crime', { change, now: janToApr, latest: latest + 2 })).toBe(
      'Crime is lower than a year before, by much more than chance explains',
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
