import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import {
  ancestryOf,
  areasIn,
  goingOn,
  type Succession,
  splitsIn,
  standingIn,
  sumsIn,
} from './history.ts';

const april2028 = monthOf(2028, 4);
const april2030 = monthOf(2030, 4);

const became = (
  predecessor: string,
  successor: string,
  more: Partial<Succession<string>> = {},
): Succession<string> => ({ predecessor, successor, from: april2028, extent: 'whole', ...more });

/** The areas that add up to one, and where one of them began with parts of others. */
function historyOf(area: string, successions: readonly Succession<string>[]) {
  const ancestry = ancestryOf(area, successions);
  return { areas: areasIn(ancestry), splits: splitsIn(ancestry) };
}

describe('the history of an area', () => {
  test('is its own where nothing went before it', () => {
    expect(historyOf('Sevenoaks', [])).toEqual({ areas: ['Sevenoaks'], splits: [] });
  });

  test('is that of all areas which went into it whole', () => {
    const merged = [became('Sevenoaks', 'West Kent'), became('Tunbridge Wells', 'West Kent')];
    expect(historyOf('West Kent', merged)).toEqual({
      areas: ['West Kent', 'Sevenoaks', 'Tunbridge Wells'],
      splits: [],
    });
    expect(historyOf('Sevenoaks', merged).areas).toEqual(['Sevenoaks']);
  });

  test('goes back over several changes, and over a border that moved a few homes', () => {
    const twice = [
      became('Sevenoaks', 'West Kent', { extent: 'nearly-all' }),
      became('West Kent', 'Kent', { from: april2030 }),
    ];
    expect(historyOf('Kent', twice).areas).toEqual(['Kent', 'West Kent', 'Sevenoaks']);
  });

  test('begins with itself where one that went before was split, and says which', () => {
    const split = [
      became('Sevenoaks', 'West Kent'),
      became('Swale', 'West Kent', { extent: 'part' }),
      became('Swale', 'East Kent', { extent: 'part' }),
    ];
    expect(historyOf('West Kent', split)).toEqual({
      areas: ['West Kent'],
      splits: [{ area: 'West Kent', since: april2028, split: ['Swale'] }],
    });
  });

  test('goes back no further than a split of what went before', () => {
    const chain = [
      became('Swale', 'East Kent', { extent: 'part' }),
      became('East Kent', 'Kent', { from: april2030 }),
    ];
    expect(historyOf('Kent', chain)).toEqual({
      areas: ['Kent', 'East Kent'],
      splits: [{ area: 'East Kent', since: april2028, split: ['Swale'] }],
    });
  });

  test('is no circle', () => {
    expect(() => historyOf('A', [became('B', 'A'), became('A', 'B')])).toThrow('become itself');
  });
});

describe('what there is of an area in a month', () => {
  const chain = [
    became('Sevenoaks', 'West Kent'),
    became('Tunbridge Wells', 'West Kent'),
    became('West Kent', 'Kent', { from: april2030 }),
    became('Swale', 'East Kent', { extent: 'part' }),
    became('Swale', 'Mid Kent', { extent: 'part' }),
  ];

  test('is itself until the month before its successor begins', () => {
    expect(standingIn('Sevenoaks', april2028 - 1, chain)).toEqual({ kind: 'itself' });
    expect(standingIn('Kent', april2030, chain)).toEqual({ kind: 'itself' });
  });

  test('is what all of it went into, and later what that went into', () => {
    const since = april2028;
    expect(standingIn('Sevenoaks', april2028, chain)).toEqual({
      kind: 'successor',
      area: 'West Kent',
      since,
    });
    expect(standingIn('Sevenoaks', april2030, chain)).toEqual({
      kind: 'successor',
      area: 'Kent',
      since,
    });
  });

  test('is its parts where it was split, or where that was which all of it went into', () => {
    const split = { kind: 'split', into: ['East Kent', 'Mid Kent'], since: april2028 };
    expect(standingIn('Swale', april2030, chain)).toEqual(split);
    const later = [
      became('Sevenoaks', 'Swale', { from: april2028 - 12 }),
      ...chain.filter(({ predecessor }) => predecessor === 'Swale'),
    ];
    expect(standingIn('Sevenoaks', april2028, later)).toEqual({ ...split, since: april2028 - 12 });
  });

  test('is no circle', () => {
    const circle = [became('A', 'B'), became('B', 'A')];
    expect(() => standingIn('A', april2028, circle)).toThrow('become itself');
  });

  test('is told with the sums that it is of, the latest first', () => {
    expect(sumsIn(ancestryOf('Kent', chain))).toEqual([
      { area: 'Kent', since: april2030, of: ['West Kent'] },
      { area: 'West Kent', since: april2028, of: ['Sevenoaks', 'Tunbridge Wells'] },
    ]);
  });
});

describe('areas together', () => {
  const merged = [
    became('Sevenoaks', 'West Kent'),
    became('Tunbridge Wells', 'West Kent'),
    became('West Kent', 'Kent', { from: april2030 }),
    became('Dover', 'Kent', { from: april2030 }),
  ];

  test('go on as what all of them and nothing else went into', () => {
    expect(goingOn(['Sevenoaks', 'Tunbridge Wells'], merged)).toEqual([
      'Sevenoaks',
      'Tunbridge Wells',
      'West Kent',
    ]);
    expect(goingOn(['Dover', 'Sevenoaks', 'Tunbridge Wells'], merged)).toContain('Kent');
  });

  test('do not where others went in too, or only a part did', () => {
    expect(goingOn(['Sevenoaks'], merged)).toEqual(['Sevenoaks']);
    const part = [became('Swale', 'East Kent', { extent: 'part' })];
    expect(goingOn(['Swale'], part)).toEqual(['Swale']);
  });
});
