import { expect, test } from 'vitest';
import type { Place } from '../figures/standings.ts';
import { profileText } from './profile-text.ts';

const placed = (label: string, rank: number, range = { lowest: rank, highest: rank }, of = 12) => ({
  label,
  isTotal: label === 'All crime',
  place: { rank, range, lower: rank - 1, higher: of - rank, of } satisfies Place,
});

test('the total and what it hides are said together', () => {
  const indicators = [placed('All crime', 1), placed('Burglary', 12), placed('Drugs', 6)];
  expect(profileText('Sevenoaks', indicators)).toBe(
    'Of 12 areas Sevenoaks has the lowest rate for all crime, and the highest for burglary.',
  );
  // Where the total is the lowest, one more that is says nothing new.
  const more = [...indicators, placed('Vehicle crime', 12), placed('Robbery', 1)];
  expect(profileText('Sevenoaks', more)).toBe(
    'Of 12 areas Sevenoaks has the lowest rate for all crime, and the highest for burglary and vehicle crime.',
  );
  expect(profileText('Sevenoaks', [placed('All crime', 3), ...more.slice(1)])).toBe(
    'Of 12 areas Sevenoaks has the 3rd lowest rate for all crime, and the highest for burglary and vehicle crime, and the lowest for robbery.',
  );
  expect(profileText('Sevenoaks', [placed('All crime', 12), ...more.slice(1)])).toBe(
    'Of 12 areas Sevenoaks has the highest rate for all crime, and the lowest for robbery.',
  );
});

test('more than four are counted', () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map((label) => placed(label, 12));
  expect(profileText('Sevenoaks', [placed('All crime', 1), ...many])).toBe(
    'Of 12 areas Sevenoaks has the lowest rate for all crime, and the highest for five others.',
  );
});

test('a first or last place that chance may have made is not named', () => {
  const doubtful = placed('Robbery', 12, { lowest: 4, highest: 12 });
  const low = placed('Drugs', 1, { lowest: 1, highest: 9 });
  expect(profileText('Sevenoaks', [doubtful, low])).toBeUndefined();
});

test('only places among as many areas are said together', () => {
  const among9 = placed('Burglary', 9, { lowest: 9, highest: 9 }, 9);
  expect(profileText('Sevenoaks', [placed('All crime', 1), among9])).toBe(
    'Of 12 areas Sevenoaks has the lowest rate for all crime.',
  );
});

test('nothing is said among fewer than three areas, or where nothing can be ranked', () => {
  const two = { lowest: 1, highest: 1 };
  expect(profileText('Sevenoaks', [placed('All crime', 1, two, 2)])).toBeUndefined();
  const unknown = { label: 'All crime', isTotal: true, place: undefined };
  expect(profileText('Sevenoaks', [unknown])).toBeUndefined();
});
