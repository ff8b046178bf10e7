import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { beforeAndAfter } from './before-after.ts';

const from = monthOf(2025, 4);
const flat = (before: number, after: number) =>
  new Map(
    Array.from({ length: 24 }, (_, at) => [from - 12 + at, at < 12 ? before : after] as const),
  );
const latest = from + 4;

test('known answer: 50 to 30 beside 40 to 38', () => {
  const areas = { target: { series: flat(10, 6) }, comparison: { series: flat(8, 7.6) } };
  const found = beforeAndAfter(areas, { from, latest });
  expect(found).toMatchObject({
    kind: 'compared',
    after: { from, to: latest },
    before: { from: from - 12, to: latest - 12 },
    target: { before: 50, after: 30 },
    comparison: { before: 40, after: 38 },
  });
  if (found.kind !== 'compared') throw new Error('not compared');
  expect(found.displacement.difference).toBeCloseTo(-18, 9);
  expect(found.displacement.z).toBeCloseTo(-1.432003, 6);
});

test('no more than a year after is looked at', () => {
  const areas = { target: { series: flat(10, 6) }, comparison: { series: flat(8, 7) } };
  const found = beforeAndAfter(areas, { from, latest: from + 40 });
  expect(found).toMatchObject({ kind: 'compared', after: { from, to: from + 11 } });
});

describe('cannot be said', () => {
  const target = { series: flat(10, 6) };
  const comparison = { series: flat(8, 7) };
  const because = (reason: string) => ({ kind: 'cannot-say', because: reason });

  test('before it began, and in its first two months', () => {
    const areas = { target, comparison };
    expect(beforeAndAfter(areas, { from, latest: from - 1 })).toEqual(because('not-begun'));
    expect(beforeAndAfter(areas, { from, latest: from + 1 })).toEqual(because('too-few-months'));
  });

  test('with a month missing in either area, or across a break of either', () => {
    const gap = new Map(comparison.series);
    gap.delete(from + 1);
    expect(beforeAndAfter({ target, comparison: { series: gap } }, { from, latest })).toEqual(
      because('cannot-be-compared'),
    );
    const notes = [{ kind: 'break' as const, from }];
    expect(beforeAndAfter({ target: { ...target, notes }, comparison }, { from, latest })).toEqual(
      because('cannot-be-compared'),
    );
  });

  test('where neither had any', () => {
    const none = { series: flat(0, 0) };
    expect(beforeAndAfter({ target: none, comparison: none }, { from, latest })).toEqual(
      because('none-counted'),
    );
  });
});
