import { expect, test } from 'vitest';
import {
  funnelHeading,
  funnelNotes,
  funnelSentence,
  funnelStandingWords,
  notJudgedSentence,
  notJudgedWords,
} from './funnel-text.ts';

const group = { of: 12, rate: 3.2149, isWidened: false };

test('an area is said to be higher than chance explains, with both rates', () => {
  const area = { name: 'Sevenoaks', rate: 4.0438, standing: 'higher' } as const;
  expect(funnelSentence(area, group)).toBe(
    'Beside the 3.21 of all 12 areas together, the rate of Sevenoaks (4.04 for each 1,000) is higher than chance explains.',
  );
  expect(funnelHeading('Burglary', [area, { name: 'Dover', standing: 'within' }], false)).toBe(
    'Burglary: the rate of Sevenoaks is higher than chance explains and the rate of Dover is within what chance explains',
  );
});

test('within widened limits it is the usual differences, not chance alone', () => {
  expect(funnelStandingWords('within', false)).toBe('within what chance explains');
  expect(funnelStandingWords('within', true)).toBe('within the usual range of these areas');
  expect(funnelStandingWords('much-lower', true)).toBe('much lower than chance explains');
});

test('what cannot be said has its reason', () => {
  expect(notJudgedWords('no-people')).toBe(
    'Cannot say, because there is no number of people to hold its count against',
  );
  expect(notJudgedSentence(undefined, 'too-few-areas')).toBe(
    'Cannot say whether chance explains how these areas differ, because fewer than three areas can be ranked.',
  );
  expect(notJudgedSentence('Dover', 'no-count')).toBe(
    'Cannot say whether chance explains the rate of Dover, because it has no count that can be compared.',
  );
  expect(funnelHeading('Burglary', [], false)).toBe(
    'Burglary: cannot say whether chance explains the rate of your area',
  );
});

test('the other areas beyond the limits are named, and how the limits were made is told', () => {
  const others = [
    { name: 'Thanet', standing: 'much-higher' },
    { name: 'Dover', standing: 'within' },
    { name: 'Swale', standing: 'higher' },
    { name: 'Maidstone', standing: 'lower' },
  ] as const;
  const notes = funnelNotes(others, false);
  expect(notes.slice(0, 2)).toEqual([
    'Of the other areas, higher than chance explains: Thanet and Swale.',
    'Of the other areas, lower than chance explains: Maidstone.',
  ]);
  expect(notes[2]).toContain('95 of 100');
  expect(funnelNotes([], true)).toEqual([expect.stringContaining('widened')]);
});
