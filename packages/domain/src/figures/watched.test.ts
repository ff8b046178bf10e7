import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { changeOf } from './change.ts';
import type { ControlSignal } from './control-signals.ts';
import { newsOf, watchedVerdict } from './watched.ts';

const latest = monthOf(2025, 8);
const signal = (from: number, to = latest): ControlSignal => ({
  kind: 'one-side',
  direction: 'higher',
  from,
  to,
});
const calm = { verdict: 'no-clear-change', signals: [] } as const;

test.each([
  [431, 512, 'higher'],
  [512, 431, 'lower'],
  [17, 9, 'no-clear-change'],
  [400, 400, 'no-clear-change'],
  [-1, 20, 'cannot-be-compared'],
])('the verdict of %i and %i is %s', (before, now, verdict) => {
  expect(watchedVerdict(changeOf({ before, now, dispersion: 1 }))).toBe(verdict);
});

test('what cannot be compared has no verdict', () => {
  expect(watchedVerdict({ kind: 'not-comparable', because: 'unusable' })).toBe(
    'cannot-be-compared',
  );
});

test('nothing is new where verdict and signals are those that were told', () => {
  expect(newsOf(calm, calm, latest)).toBeUndefined();
  const run = { ...calm, signals: [signal(latest - 7, latest - 1)] };
  const longer = { ...calm, signals: [signal(latest - 6)] };
  expect(newsOf(run, longer, latest)).toBeUndefined();
});

test('another verdict is news, and so is a signal of another kind, direction or time', () => {
  expect(newsOf(calm, { ...calm, verdict: 'lower' }, latest)).toEqual({
    isOtherVerdict: true,
    signals: [],
  });
  const told = { ...calm, signals: [signal(latest - 6)] };
  for (const other of [
    { ...signal(latest - 6), kind: 'trend' } as const,
    { ...signal(latest - 6), direction: 'lower' } as const,
  ]) {
    const now = { ...calm, signals: [...told.signals, other] };
    expect(newsOf(told, now, latest)).toEqual({ isOtherVerdict: false, signals: [other] });
  }
});

test('a signal that ended more than a year ago is history', () => {
  const old = { ...calm, signals: [signal(latest - 30, latest - 12)] };
  expect(newsOf(calm, old, latest)).toBeUndefined();
  const recent = { ...calm, signals: [signal(latest - 30, latest - 11)] };
  expect(newsOf(calm, recent, latest)?.signals).toHaveLength(1);
});
