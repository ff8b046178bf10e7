import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { beginningNote } from './coverage-text.ts';

const april2028 = monthOf(2028, 4);

test('an area that began with parts of others says that its series begins with itself', () => {
  const beginning = { since: april2028, areas: ['East Kent'], split: ['Swale', 'Medway'] };
  const asked = { from: april2028 - 12, to: april2028 + 2 };
  expect(beginningNote(beginning, asked)).toBe(
    'East Kent began in April 2028 with a part of Swale and Medway: earlier figures are of other places and do not add up to its own.',
  );
  expect(beginningNote(beginning, { from: april2028, to: april2028 })).toBeUndefined();
});
