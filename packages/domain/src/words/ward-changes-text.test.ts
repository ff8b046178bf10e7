import { expect, test } from 'vitest';
import { wardChangesText } from './ward-changes-text.ts';

const ward = (name: string, before: number, now: number) => ({ name, before, now });

test('How many wards rose, fell and stayed, and where most, with both counts', () => {
  const wards = [
    ward('Ash', 3, 8),
    ward('Beech', 10, 2),
    ward('Cedar', 4, 4),
    ward('Dogwood', 5, 4),
  ];
  expect(wardChangesText(wards, 'crimes')).toBe(
    'Of 4 wards, 1 had more crimes than a year before, 2 fewer and 1 as many. The largest rise was in Ash, from 3 to 8; the largest fall was in Beech, from 10 to 2.',
  );
});

test('Wards that moved equally far are named up to three, then counted', () => {
  const two = [ward('Ash', 3, 5), ward('Beech', 10, 12), ward('Cedar', 4, 5)];
  expect(wardChangesText(two, 'crimes')).toBe(
    'All 3 wards had more crimes than a year before. The largest rise, of 2, was the same in Ash and Beech.',
  );
  const four = ['Ash', 'Beech', 'Cedar', 'Dogwood'].map((name) => ward(name, 2, 1));
  expect(wardChangesText([...four, ward('Elm', 0, 0)], 'crimes')).toBe(
    'Of 5 wards, 4 had fewer crimes than a year before and 1 as many. The largest fall, of 1, was the same in four wards.',
  );
});

test('Where nothing moved, nothing is called largest; of no wards nothing is said', () => {
  expect(wardChangesText([ward('Ash', 0, 0), ward('Beech', 1, 1)], 'crimes')).toBe(
    'Both wards had as many crimes as a year before.',
  );
  expect(wardChangesText([ward('Ash', 1, 0)], 'crimes')).toBe(
    'The one ward had fewer crimes than a year before. The largest fall was in Ash, from 1 to 0.',
  );
  expect(wardChangesText([], 'crimes')).toBeUndefined();
});
