import { monthOf } from '@ragstone/domain/time/month';
import { expect, test } from 'vitest';
import { runsOfReleases } from './runs-of-releases.ts';

const held = (from: string, release: number) => ({
  from,
  release,
  state: 'received' as const,
  rows: 1,
  publishedOn: '2026-01-01',
  received: 1,
  expected: 1,
});

test('months after one another of one release are one run; a gap or another release begins anew', () => {
  const periods = [held('2025-01', 1), held('2025-02', 1), held('2025-04', 1), held('2025-05', 2)];
  expect(
    runsOfReleases({ months: 1, periods }).map(({ from, to, release }) => [from, to, release]),
  ).toEqual([
    [monthOf(2025, 5), monthOf(2025, 5), 2],
    [monthOf(2025, 4), monthOf(2025, 4), 1],
    [monthOf(2025, 1), monthOf(2025, 2), 1],
  ]);
});

test('quarters are as long as they are', () => {
  const periods = [held('2025-01', 1), held('2025-04', 1)];
  expect(runsOfReleases({ months: 3, periods })).toMatchObject([
    { from: monthOf(2025, 1), to: monthOf(2025, 6) },
  ]);
});
