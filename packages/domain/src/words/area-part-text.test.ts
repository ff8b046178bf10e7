import { expect, test } from 'vitest';
import { areaPartText, areasInWords } from './area-part-text.ts';

const part = {
  what: 'ward',
  measure: 'people',
  year: 2020,
  count: 26,
  fresh: 26,
  held: 0,
  changed: 0,
} as const;

test('one area of a kind, and several', () => {
  expect(areasInWords('ward', 26)).toBe('26 wards');
  expect(areasInWords('lsoa', 1)).toBe('1 LSOA');
  expect(areasInWords('county', 2)).toBe('2 counties');
});

test('estimates say their mid-year, and whether they differ from what is held', () => {
  expect(areaPartText(part)).toBe('26 wards, people at the middle of 2020; new');
  expect(areaPartText({ ...part, held: 26 })).toBe(
    '26 wards, people at the middle of 2020; no figure differs from what is held',
  );
  expect(areaPartText({ ...part, measure: 'households', held: 20, changed: 3 })).toBe(
    '26 wards, households at the middle of 2020; 20 held already, 3 of them with another figure',
  );
});

test('links say what lies in what, or became it', () => {
  expect(
    areaPartText({
      ...part,
      what: 'lsoa',
      measure: 'part-of',
      into: 'ward',
      year: 2024,
      count: 1104,
    }),
  ).toBe('Which ward of 2024 each LSOA lies in: 1,104 links');
  expect(areaPartText({ ...part, what: 'lsoa', measure: 'became', into: 'lsoa', year: 2021 })).toBe(
    'Which LSOA of 2021 each LSOA became: 26 links',
  );
});

test('areas and outlines say how many of them were not known', () => {
  expect(areaPartText({ ...part, measure: 'outlines', year: 2025, fresh: 2 })).toBe(
    'Outlines of 26 wards of 2025; 2 not known before',
  );
  expect(areaPartText({ ...part, measure: 'areas', year: undefined, fresh: 0 })).toBe('26 wards');
});
