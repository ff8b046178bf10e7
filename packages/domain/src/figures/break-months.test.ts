import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { breakMonths } from './break-months.ts';

const april = monthOf(2023, 4);
const year = { from: april - 3, to: april + 8 };

test('a line begins anew in the first month that is counted another way', () => {
  expect(breakMonths([{ kind: 'break', from: april }], year)).toEqual([april]);
});

test('each month of a change that took several stands by itself', () => {
  const change = { kind: 'break', from: april, to: april + 2 } as const;
  expect(breakMonths([change], year)).toEqual([april, april + 1, april + 2]);
});

test('what begins with the period, lies outside it or is no break parts nothing', () => {
  const notes = [
    { kind: 'break', from: year.from },
    { kind: 'break', from: year.to + 1 },
    { kind: 'caveat', from: april },
    { kind: 'unusable', from: april, to: april },
  ] as const;
  expect(breakMonths(notes, year)).toEqual([]);
});

test('no line joins two months on two sides of a break, whatever breaks there are', () => {
  const at = fc.integer({ min: year.from - 3, max: year.to + 3 });
  fc.assert(
    fc.property(fc.array(at, { maxLength: 4 }), (firsts) => {
      const found = breakMonths(
        firsts.map((from) => ({ kind: 'break', from })),
        year,
      );
      const within = firsts.filter((from) => from > year.from && from <= year.to);
      expect(new Set(found)).toEqual(new Set(within));
    }),
  );
});
