import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import {
  beginningNote,
  endedText,
  notMadeUpText,
  standsForNote,
  sumNote,
  sumOfPeopleText,
} from './history-text.ts';

const april2028 = monthOf(2028, 4);

test('an area that began with parts of others says that its series begins with itself', () => {
  const beginning = { since: april2028, areas: ['East Kent'], split: ['Swale', 'Medway'] };
  const asked = { from: april2028 - 12, to: april2028 + 2 };
  expect(beginningNote(beginning, asked)).toBe(
    'East Kent began in April 2028 with a part of Swale and Medway: earlier figures are of other places and do not add up to its own.',
  );
  expect(beginningNote(beginning, { from: april2028, to: april2028 })).toBeUndefined();
});

const asked = { from: april2028 - 12, to: april2028 + 2 };

test('a series over a merger says that its earlier figures are a sum, and of what', () => {
  const merged = { area: 'West Kent', since: april2028, of: ['Sevenoaks', 'Tunbridge Wells'] };
  expect(sumNote(merged, asked)).toBe(
    'West Kent began in April 2028: earlier figures are the sum of Sevenoaks and Tunbridge Wells.',
  );
  expect(sumNote(merged, { from: april2028, to: april2028 })).toBeUndefined();
  expect(sumNote({ area: 'Barnsley', since: april2028, of: ['Barnsley'] }, asked)).toBe(
    'Barnsley began in April 2028 with a code of its own: earlier figures are those of Barnsley as it was before.',
  );
});

test('an area that ended says what became of it', () => {
  const since = april2028;
  expect(endedText('Sevenoaks', { kind: 'successor', area: 'West Kent', since })).toBe(
    'Sevenoaks ended in March 2028, and is now part of West Kent.',
  );
  expect(endedText('Swale', { kind: 'split', into: ['East Kent', 'Mid Kent'], since })).toBe(
    'Swale ended in March 2028, and was split between East Kent and Mid Kent.',
  );
  expect(endedText('Swale', { kind: 'split', into: ['East Kent'], since })).toBe(
    'Swale ended in March 2028: only a part of it went into East Kent.',
  );
  expect(endedText('Swale', { kind: 'itself' })).toBeUndefined();
});

test('a place that stands for others names them, and not one of its own name', () => {
  const gone = [{ name: 'Sevenoaks', since: april2028 }];
  expect(standsForNote('West Kent', gone)).toBe(
    'Sevenoaks ended in March 2028: West Kent, which all of it went into, stands in its place.',
  );
  expect(standsForNote('Sevenoaks', gone)).toBeUndefined();
});

test('what is added up of people, and what is not of partnership areas, is said', () => {
  expect(sumOfPeopleText('West Kent', ['Sevenoaks', 'Tunbridge Wells'])).toBe(
    'West Kent has no estimate of its own for this time: its people are the sum of Sevenoaks and Tunbridge Wells.',
  );
  expect(
    notMadeUpText('North Kent', [{ name: 'Dartford', csps: ['Dartford and Gravesham'] }]),
  ).toBe(
    'No figures of partnership areas add up to North Kent: Dartford is counted in Dartford and Gravesham.',
  );
  expect(notMadeUpText('North Kent', [{ name: 'North Kent', csps: [] }])).toBe(
    'No figures of partnership areas add up to North Kent.',
  );
});
