import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { allCrime, antiSocialBehaviour } from './all-crime.ts';
import { heldSpan, longestLikeForLike, missingMonths, monthState, spansOf } from './coverage.ts';
import { countOver, type Series, seriesOf, sumOfSeries } from './series.ts';

const jan = monthOf(2025, 1);
const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What is held of Sevenoaks in the published files: two parts of years with a gap between them. */
const held = new Set([
  ...months(monthOf(2024, 1), monthOf(2024, 4)),
  ...months(monthOf(2025, 1), monthOf(2025, 6)),
]);

const anySeries = fc
  .array(fc.tuple(fc.integer({ min: jan, max: jan + 23 }), fc.nat(500)))
  .map((entries): Series => new Map(entries));

describe('a series', () => {
  test('has 0 where the file came and nothing was in it, and nothing where no file came', () => {
    const series = seriesOf({ covered: [jan, jan + 1], counts: [{ month: jan, value: 7 }] });
    expect(series.get(jan)).toBe(7);
    expect(series.get(jan + 1)).toBe(0);
    expect(series.get(jan + 2)).toBeUndefined();
  });

  test('adds counts of one month, and leaves out counts of a month that is not covered', () => {
    const counts = [
      { month: jan, value: 7 },
      { month: jan, value: 2 },
      { month: jan + 5, value: 4 },
    ];
    expect([...seriesOf({ covered: [jan], counts })]).toEqual([[jan, 9]]);
  });

  test('is summed over a period only where every month is held', () => {
    const series: Series = new Map([
      [jan, 3],
      [jan + 1, 0],
      [jan + 3, 4],
    ]);
    expect(countOver(series, { from: jan, to: jan + 1 })).toEqual({ total: 3, missing: [] });
    expect(countOver(series, { from: jan, to: jan + 3 })).toEqual({
      total: undefined,
      missing: [jan + 2],
    });
  });
});

describe('the sum of series', () => {
  test('has a month only where every one of them has it', () => {
    const one: Series = new Map([
      [jan, 3],
      [jan + 1, 5],
    ]);
    const other: Series = new Map([
      [jan, 4],
      [jan + 2, 6],
    ]);
    expect([...sumOfSeries([one, other])]).toEqual([[jan, 7]]);
    expect(sumOfSeries([]).size).toBe(0);
    expect([...sumOfSeries([one])]).toEqual([...one]);
  });

  test('does not depend on the order, and adds up month by month', () => {
    fc.assert(
      fc.property(fc.array(anySeries, { minLength: 1, maxLength: 5 }), (members) => {
        const sum = sumOfSeries(members);
        expect(new Map([...sumOfSeries([...members].reverse())].sort())).toEqual(
          new Map([...sum].sort()),
        );
        for (const month of months(jan, jan + 23)) {
          const values = members.map((member) => member.get(month));
          const total = values.some((value) => value === undefined)
            ? undefined
            : values.reduce<number>((all, value) => all + (value ?? 0), 0);
          expect(sum.get(month)).toBe(total);
        }
      }),
    );
  });

  test('is all crime: 512 crimes and never the 227 incidents of anti-social behaviour beside them', () => {
    const june = monthOf(2014, 6);
    const burglary = { slug: 'burglary', series: new Map([[june, 112]]) };
    const other = { slug: 'other-crime', series: new Map([[june, 400]]) };
    const incidents = { slug: antiSocialBehaviour, series: new Map([[june, 227]]) };
    expect(allCrime([burglary, other]).get(june)).toBe(512);
    expect(() => allCrime([burglary, other, incidents])).toThrow('not crime');
  });
});

describe('what is held', () => {
  test('names the months that are missing, as spans', () => {
    const missing = missingMonths(held, { from: monthOf(2024, 1), to: monthOf(2025, 6) });
    expect(spansOf(missing)).toEqual([{ from: monthOf(2024, 5), to: monthOf(2024, 12) }]);
    expect(spansOf([jan, jan + 1, jan + 3])).toEqual([
      { from: jan, to: jan + 1 },
      { from: jan + 3, to: jan + 3 },
    ]);
    expect(spansOf([])).toEqual([]);
  });

  test('reaches from the first month to the last, in whichever order they come', () => {
    expect(heldSpan(held)).toEqual({ from: monthOf(2024, 1), to: monthOf(2025, 6) });
    expect(heldSpan([jan + 2, jan, jan + 1])).toEqual({ from: jan, to: jan + 2 });
    expect(heldSpan([])).toBeUndefined();
  });

  test('tells a gap from what is still to come', () => {
    const latest = monthOf(2025, 6);
    expect(monthState({ held, month: monthOf(2025, 6), latest })).toBe('counted');
    expect(monthState({ held, month: monthOf(2024, 5), latest })).toBe('missing');
    expect(monthState({ held, month: monthOf(2025, 7), latest })).toBe('not-yet-published');
  });

  test('is compared over the longest part that both years have: January to April 2025', () => {
    const year = { from: monthOf(2024, 7), to: monthOf(2025, 6) };
    expect(longestLikeForLike(held, year)).toEqual({
      now: { from: monthOf(2025, 1), to: monthOf(2025, 4) },
      before: { from: monthOf(2024, 1), to: monthOf(2024, 4) },
      months: 4,
      isWhole: false,
    });
    const whole = { from: monthOf(2025, 2), to: monthOf(2025, 3) };
    expect(longestLikeForLike(held, whole)).toMatchObject({ now: whole, isWhole: true });
    expect(
      longestLikeForLike(held, { from: monthOf(2024, 1), to: monthOf(2024, 4) }),
    ).toBeUndefined();
  });

  test('is compared over the later of two parts that are as long', () => {
    const gappy = new Set([jan - 12, jan, jan - 10, jan + 2]);
    expect(longestLikeForLike(gappy, { from: jan, to: jan + 2 })).toMatchObject({
      now: { from: jan + 2, to: jan + 2 },
    });
  });
});
