import { expect, test } from 'vitest';
import { changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import { quarterPeriod, yearEnding } from '../time/period.ts';
import {
  below0Text,
  notCountedText,
  readingChangeWords,
  readingWords,
  unusedCountText,
} from './reading-text.ts';

const quarter = quarterPeriod(2025, 2);

test('a reading says in its cell what it is, with the publisher’s own mark', () => {
  expect(readingWords({ kind: 'counted', count: 8008, below0: 0 })).toBe('8,008');
  expect(readingWords({ kind: 'counted', count: 0, below0: 0 })).toBe('0');
  expect(readingWords({ kind: 'counted', count: -3, below0: 1 })).toBe('\u22123');
  expect(readingWords({ kind: 'unusable', count: 107, below0: 0 })).toBe('107, not usable');
  expect(readingWords({ kind: 'withheld', status: 'suppressed', mark: '[u]' })).toBe(
    'Suppressed [u]',
  );
  expect(readingWords({ kind: 'withheld', status: 'not-supplied', mark: '' })).toBe('Not supplied');
  expect(readingWords({ kind: 'not-published' })).toBe('Not published');
  expect(readingWords({ kind: 'missing', missing: [] })).toBe('Missing');
});

test('why nothing can be said is a sentence', () => {
  expect(notCountedText({ kind: 'counted', count: 1, below0: 0 }, quarter)).toBeUndefined();
  expect(notCountedText({ kind: 'unusable', count: 107, below0: 0 }, quarter)).toBe(
    'The figures of July to September 2025 are marked as not usable.',
  );
  expect(notCountedText({ kind: 'withheld', status: 'not-supplied', mark: '[x]' }, quarter)).toBe(
    'Its publisher gives no figure for July to September 2025: not supplied (its mark: [x]).',
  );
  expect(notCountedText({ kind: 'not-published' }, yearEnding(monthOf(2022, 12)))).toBe(
    'No figure of it was published for the 12 months to December 2022.',
  );
  const missing = [monthOf(2025, 7), monthOf(2025, 8), monthOf(2025, 9)];
  expect(notCountedText({ kind: 'missing', missing }, quarter)).toBe(
    'July to September 2025 are missing: no release covers that time.',
  );
  expect(notCountedText({ kind: 'missing', missing: [] }, quarter)).toBe(
    'No figures of it are held.',
  );
});

test('counts below 0 are told of, also where the sum is not below 0', () => {
  expect(below0Text({ kind: 'counted', count: 7, below0: 1 })).toContain('took back more');
  expect(below0Text({ kind: 'counted', count: 7, below0: 0 })).toBeUndefined();
  expect(below0Text({ kind: 'not-published' })).toBeUndefined();
});

test('a table says in a few words why there is no change', () => {
  const counted = { kind: 'counted' as const, count: 60, below0: 0 };
  const missing = {
    kind: 'not-comparable' as const,
    because: 'missing-months' as const,
    missing: [],
  };
  expect(readingChangeWords(counted, missing)).toBe('No figure a year before');
  expect(readingChangeWords({ kind: 'not-published' }, missing)).toBe('Not comparable');
  expect(readingChangeWords(counted, changeOf({ before: 50, now: 60 }))).toBe('10 more (20%)');
});

test('a count that may not be used is said to be the published one', () => {
  expect(unusedCountText({ kind: 'unusable', count: 107, below0: 0 })).toBe(
    'The count that was published is 107.',
  );
  expect(unusedCountText({ kind: 'unusable', count: undefined, below0: 0 })).toBeUndefined();
  expect(unusedCountText({ kind: 'counted', count: 107, below0: 0 })).toBeUndefined();
});
