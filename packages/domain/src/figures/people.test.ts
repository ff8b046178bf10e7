import { describe, expect, test } from 'vitest';
import { ancestryOf, type Succession } from '../geography/history.ts';
import { monthOf } from '../time/month.ts';
import { type Estimate, peopleOf } from './people.ts';

const from = monthOf(2028, 4);
const successions: Succession<string>[] = [
  { predecessor: 'Sevenoaks', successor: 'West Kent', from, extent: 'whole' },
  { predecessor: 'Tunbridge Wells', successor: 'West Kent', from, extent: 'whole' },
  { predecessor: 'Swale', successor: 'East Kent', from, extent: 'part' },
];
const of = (...areas: string[]) => areas.map((area) => ancestryOf(area, successions));

const estimate = (midYear: number, number: number, publishedOn = '2027-10-08'): Estimate => ({
  number,
  midYear,
  source: 'ONS',
  publishedOn,
});
const held = new Map([
  ['Sevenoaks', [estimate(2026, 122), estimate(2025, 121)]],
  ['Tunbridge Wells', [estimate(2026, 118), estimate(2025, 117)]],
  ['Dover', [estimate(2027, 119, '2028-10-08'), estimate(2026, 118)]],
  ['Swale', [estimate(2026, 156)]],
]);

describe('the people of a rate', () => {
  test('are an area’s own by its newest estimate', () => {
    expect(peopleOf(of('Dover'), held)).toEqual({
      kind: 'estimated',
      estimate: estimate(2027, 119, '2028-10-08'),
      sums: [],
    });
  });

  test('are the sum of those that went into it whole, until it has an estimate of its own', () => {
    expect(peopleOf(of('West Kent'), held)).toEqual({
      kind: 'estimated',
      estimate: estimate(2026, 240),
      sums: [{ area: 'West Kent', of: ['Sevenoaks', 'Tunbridge Wells'] }],
    });
    const own = new Map([...held, ['West Kent', [estimate(2028, 241)]]]);
    expect(peopleOf(of('West Kent'), own)).toMatchObject({
      estimate: { number: 241 },
      sums: [],
    });
  });

  test('are of the newest year that all of them have', () => {
    expect(peopleOf(of('West Kent', 'Dover'), held)).toMatchObject({
      estimate: { number: 240 + 118, midYear: 2026 },
    });
  });

  test('are nobody’s where one lacks an estimate, or began with a part of another', () => {
    const without = new Map([...held].filter(([area]) => area !== 'Sevenoaks'));
    expect(peopleOf(of('West Kent'), without)).toEqual({ kind: 'no-estimate', of: ['Sevenoaks'] });
    expect(peopleOf(of('East Kent'), held)).toEqual({ kind: 'no-estimate', of: ['East Kent'] });
  });

  test('are not added up over years or releases', () => {
    const apart = new Map([...held, ['Dover', [estimate(2026, 118, '2029-01-01')]]]);
    expect(peopleOf(of('Dover', 'Swale'), apart)).toEqual({
      kind: 'no-common-year',
      of: ['Dover', 'Swale'],
    });
  });
});
