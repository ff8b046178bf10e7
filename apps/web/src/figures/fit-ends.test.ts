import { expect, test } from 'vitest';
import { fitEnds } from './fit-ends.ts';

test('ends that a view can show stay as they are', () => {
  const ends = { from: '2025-04', to: '2026-03' };
  expect(fitEnds('to', ends)).toEqual(ends);
});

test('a span over twelve months gives way at the other end', () => {
  const ends = { from: '2025-04', to: '2026-09' };
  expect(fitEnds('to', ends)).toEqual({ from: '2025-10', to: '2026-09' });
  expect(fitEnds('from', ends)).toEqual({ from: '2025-04', to: '2026-03' });
});

test('an end that passes the other takes it along', () => {
  const ends = { from: '2026-05', to: '2026-04' };
  expect(fitEnds('from', ends)).toEqual({ from: '2026-05', to: '2026-05' });
  expect(fitEnds('to', ends)).toEqual({ from: '2026-04', to: '2026-04' });
});

test('nonsense from an address is left for the server to name', () => {
  const ends = { from: '2026-13', to: 'soon' };
  expect(fitEnds('to', ends)).toEqual(ends);
});
