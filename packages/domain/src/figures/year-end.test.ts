import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import type { Annotation } from './annotation.ts';
import { yearEnd } from './year-end.ts';

const april = monthOf(2022, 4);
const table = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
].flat();
const thisYear = april + 36;
const held = (soFar: readonly number[]) =>
  new Map([...table, ...soFar].map((count, at) => [april + at, count] as const));
const fiveMonths = [60, 60, 60, 60, 60];
const latest = thisYear + 4;

test('known answer: 300 in the first five months, spread as in the first table', () => {
  const end = yearEnd({ series: held(fiveMonths) }, latest);
  expect(end).toMatchObject({ kind: 'projected', count: 300, earlierYears: 3 });
  if (end.kind !== 'projected') throw new Error('not projected');
  expect(end.dispersion).toBeCloseTo(0.76519393, 8);
  expect(end.share).toBeCloseTo(0.40712223, 8);
  expect(end.expected).toBeCloseTo(736.879433, 6);
});

test('a year of which all months are held came to what it came to', () => {
  expect(yearEnd({ series: held([]) }, thisYear - 1)).toMatchObject({
    kind: 'complete',
    count: 695,
  });
});

describe('cannot be said', () => {
  const cannot = (because: string) => ({ kind: 'cannot-say', because });
  const breakAt = (from: number): Annotation[] => [{ kind: 'break', from }];

  test('in April, and before three months', () => {
    expect(yearEnd({ series: held([60]) }, thisYear)).toMatchObject({
      ...cannot('too-few-months'),
      count: 60,
    });
    expect(yearEnd({ series: held([60, 60]) }, thisYear + 1)).toMatchObject(
      cannot('too-few-months'),
    );
  });

  test('with a gap in the year so far, which is not 0', () => {
    const series = held(fiveMonths);
    series.delete(thisYear + 2);
    expect(yearEnd({ series }, latest)).toMatchObject(cannot('missing-months'));
  });

  test('with a break in the year; with one at its beginning there are no earlier years', () => {
    const series = held(fiveMonths);
    expect(yearEnd({ series, notes: breakAt(thisYear + 2) }, latest)).toMatchObject(
      cannot('series-break'),
    );
    expect(yearEnd({ series, notes: breakAt(thisYear) }, latest)).toMatchObject(
      cannot('too-few-earlier-years'),
    );
  });

  test('with a break in the year before, and a gap in each earlier year', () => {
    const series = held(fiveMonths);
    expect(yearEnd({ series, notes: breakAt(thisYear - 3) }, latest)).toMatchObject(
      cannot('too-few-earlier-years'),
    );
    for (const at of [3, 15, 27]) series.delete(april + at);
    expect(yearEnd({ series }, latest)).toMatchObject(cannot('too-few-earlier-years'));
  });

  test('where there were none so far, fewer than none, or none in earlier years', () => {
    const none = held([0, 0, 0, 0, 0]);
    expect(yearEnd({ series: none }, latest)).toMatchObject(cannot('none-so-far'));
    expect(yearEnd({ series: held([0, 0, -1]) }, thisYear + 2)).toMatchObject(cannot('below-zero'));
    const first = new Map(
      [...held(fiveMonths)].map(([month, count]) => [month, month < thisYear ? 0 : count]),
    );
    expect(yearEnd({ series: first }, latest)).toMatchObject(cannot('earlier-years-say-nothing'));
  });

  test('of figures that are not to be used', () => {
    const notes: Annotation[] = [{ kind: 'unusable', from: thisYear + 1, to: thisYear + 1 }];
    expect(yearEnd({ series: held(fiveMonths), notes }, latest)).toMatchObject(cannot('unusable'));
  });
});
