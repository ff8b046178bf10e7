import { expect, test } from 'vitest';
import { seasonHeading, seasonText } from './season-text.ts';

const months = [0.9, 0.8, 1.1, 1, 1.1, 1.15, 1.25, 1.2, 0.9, 0.95, 0.75, 0.9].map((factor, at) => ({
  calendarMonth: ((at + 3) % 12) + 1,
  factor,
}));
const found = { kind: 'found', months, years: 3, isMoreThanChance: true } as const;

test('which month has most and which fewest', () => {
  expect(seasonHeading(found)).toBe('October usually has the most');
  expect(seasonText(found)).toBe(
    'In the last three complete years October had 1.25 times as many as an average month, and February 0.75 times.',
  );
});

test('a season that chance explains is none', () => {
  const doubtful = { ...found, isMoreThanChance: false };
  expect(seasonHeading(doubtful)).toBe('No month stands out in a usual year');
  expect(seasonText(doubtful)).toMatch(
    /Differences of this size can be chance and the length of months\.$/,
  );
});

test('what cannot be said', () => {
  const because = 'too-few-years';
  expect(seasonHeading({ kind: 'cannot-say', because })).toBe(
    'Whether there is a season cannot be said',
  );
  expect(seasonText({ kind: 'cannot-say', because })).toBe(
    'It cannot be said, because fewer than two complete years were counted alike.',
  );
  expect(seasonText({ kind: 'cannot-say', because: 'none-counted' })).toBe(
    'It cannot be said, because there were none in the years held.',
  );
});
