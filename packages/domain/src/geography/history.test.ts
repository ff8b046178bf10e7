import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { historyOf, type Succession } from './history.ts';

const april2028 = monthOf(2028, 4);
const april2030 = monthOf(2030, 4);

const became = (
  predecessor: string,
  successor: string,
  more: Partial<Succession<string>> = {},
): Succession<string> => ({ predecessor, successor, from: april2028, extent: 'whole', ...more });

describe('the history of an area', () => {
  test('is its own where nothing went before it', () => {
    expect(historyOf('Sevenoaks', [])).toEqual({ areas: ['Sevenoaks'], split: [] });
  });

  test('is that of all areas which went into it whole', () => {
    const merged = [became('Sevenoaks', 'West Kent'), became('Tunbridge Wells', 'West Kent')];
    expect(historyOf('West Kent', merged)).toEqual({
      areas: ['West Kent', 'Sevenoaks', 'Tunbridge Wells'],
      split: [],
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
      since: april2028,
      split: ['Swale'],
    });
  });

  test('goes back no further than a split of what went before', () => {
    const chain = [
      became('Swale', 'East Kent', { extent: 'part' }),
      became('East Kent', 'Kent', { from: april2030 }),
    ];
    expect(historyOf('Kent', chain)).toEqual({
      areas: ['Kent', 'East Kent'],
      since: april2028,
      split: ['Swale'],
    });
  });

  test('is no circle', () => {
    expect(() => historyOf('A', [became('B', 'A'), became('A', 'B')])).toThrow('become itself');
  });
});
