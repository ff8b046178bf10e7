import { expect, test } from 'vitest';
import { SeenFigures } from './seen-figures.ts';

const figures = (times: number) => {
  const seen = new SeenFigures();
  for (let time = 0; time < times; time += 1) {
    for (let area = 0; area < 3; area += 1) {
      for (let period = 0; period < 4; period += 1) {
        for (let indicator = 400; indicator >= 0; indicator -= 1) {
          seen.add({ area, indicator, period });
        }
      }
    }
  }
  return seen;
};

test('figures that differ by place, indicator or period are none twice', () => {
  expect(figures(1).isDoubled).toBe(false);
});

test('a figure that comes again is told, whatever came between', () => {
  expect(figures(2).isDoubled).toBe(true);
  const seen = figures(1);
  seen.add({ area: 2, indicator: 0, period: 3 });
  expect(seen.isDoubled).toBe(true);
});

test('an indicator with a number far above the ones before keeps them', () => {
  const seen = new SeenFigures();
  seen.add({ area: 0, indicator: 7, period: 0 });
  seen.add({ area: 0, indicator: 5000, period: 0 });
  expect(seen.isDoubled).toBe(false);
  seen.add({ area: 0, indicator: 7, period: 0 });
  expect(seen.isDoubled).toBe(true);
});
