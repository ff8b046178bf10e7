import { expect, test } from 'vitest';
import { namePlaces } from './name-places.ts';

const picture = { width: 400, height: 300 };

test('a name that would lie on one before it is left out', () => {
  const names = [
    { code: 'a', name: 'Swanley', middle: [200, 100] as const },
    { code: 'b', name: 'Hextable', middle: [210, 105] as const },
    { code: 'c', name: 'Seal', middle: [200, 160] as const },
  ];
  expect(namePlaces(names, picture).map(({ code }) => code)).toEqual(['a', 'c']);
});

test('a name at the border is moved into the picture; one wider than it is left out', () => {
  const [first] = namePlaces([{ code: 'a', name: 'Swanley', middle: [0, 300] }], picture);
  expect(first?.x).toBeGreaterThan(20);
  expect(first?.y).toBeLessThan(300);
  expect(namePlaces([{ code: 'a', name: 'x'.repeat(80), middle: [9, 9] }], picture)).toEqual([]);
});
