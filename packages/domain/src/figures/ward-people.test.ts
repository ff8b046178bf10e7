import { describe, expect, test } from 'vitest';
import type { Estimate } from './people.ts';
import { peopleOfWards } from './ward-people.ts';

const estimate = (midYear: number, number: number, publishedOn = '2021-09-16'): Estimate => ({
  number,
  midYear,
  source: 'ONS',
  publishedOn,
});
const part = (area: string, ...became: string[]) => ({ area, became });

describe('the people of wards', () => {
  test('are the sum of their small areas, of one year for all wards', () => {
    const held = new Map([
      ['a', [estimate(2022, 16), estimate(2020, 15)]],
      ['b', [estimate(2022, 11), estimate(2020, 10)]],
      ['c', [estimate(2020, 20)]],
    ]);
    const wards = new Map([
      ['North', [part('a'), part('b')]],
      ['South', [part('c')]],
    ]);
    const found = peopleOfWards(wards, held);
    expect(found.get('North')).toMatchObject({ estimate: { number: 25, midYear: 2020 } });
    expect(found.get('South')).toMatchObject({ estimate: { number: 20, midYear: 2020 } });
  });

  test('of one that lacks a small area are not known, and those of the others are', () => {
    const held = new Map([['a', [estimate(2020, 15)]]]);
    const wards = new Map([
      ['North', [part('a')]],
      ['South', [part('a2'), part('b')]],
      ['Empty', []],
    ]);
    const found = peopleOfWards(wards, held);
    expect(found.get('North')).toMatchObject({ estimate: { number: 15 } });
    expect(found.get('South')).toEqual({ kind: 'no-estimate', of: ['a2', 'b'] });
    expect(found.get('Empty')).toEqual({ kind: 'no-estimate', of: [] });
  });

  test('of a small area that was split are counted once', () => {
    const held = new Map([
      ['old', [estimate(2020, 30)]],
      ['a', [estimate(2020, 15)]],
    ]);
    const wards = new Map([['North', [part('a'), part('new1', 'old'), part('new2', 'old')]]]);
    expect(peopleOfWards(wards, held).get('North')).toMatchObject({ estimate: { number: 45 } });
  });

  test('of a small area made of two are those of both', () => {
    const held = new Map([
      ['old1', [estimate(2020, 30)]],
      ['old2', [estimate(2020, 12)]],
    ]);
    const wards = new Map([['North', [part('new', 'old1', 'old2')]]]);
    expect(peopleOfWards(wards, held).get('North')).toMatchObject({ estimate: { number: 42 } });
  });
});
