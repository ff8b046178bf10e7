import { expect, test } from 'vitest';
import { loneDots } from './lone-dot.tsx';

test('a line without lone places asks for no marks at all', () => {
  expect(loneDots(new Set(), '#000')).toBe(false);
});

test('a lone place is marked, and its neighbours are not', () => {
  const dots = loneDots(new Set([3]), '#000');
  const markAt = (at: number) =>
    dots === false ? undefined : dots({ cx: 1, cy: 2, payload: { at } }).type;
  expect([2, 3, 4].map(markAt)).toEqual(['g', 'circle', 'g']);
});
