import { expect, test } from 'vitest';
import { importQuestion, importQuestionReason } from './import-text.ts';

const unknown = (...districts: [name: string, rows: number][]) =>
  ({
    kind: 'unknown-districts',
    districts: districts.map(([name, rows]) => ({ name, rows })),
  }) as const;

test('a few unknown districts are named, with their rows together', () => {
  const question = unknown(['Bexley', 31], ['City of London', 12_407]);
  expect(importQuestion(question)).toBe(
    'Bexley and City of London may stay without district figures',
  );
  expect(importQuestionReason(question)).toContain('(12,438 rows)');
});

test('of many unknown districts the largest are named and the others counted', () => {
  const question = unknown(
    ['Barnet', 53],
    ['Brent', 63],
    ['Camden', 130],
    ['Ealing', 52],
    ['Newham', 86],
    ['Westminster', 195],
  );
  expect(importQuestion(question)).toBe(
    'Westminster, Camden, Newham, Brent and 2 other districts may stay without district figures',
  );
});

test('the date of publication is asked for, with where it comes from', () => {
  const question = { kind: 'published-on', publishedOn: '2025-08-01', from: 'file-date' } as const;
  expect(importQuestion(question)).toBe('The files were published on 1 August 2025');
  expect(importQuestionReason(question)).toContain('this is the date of the file itself');
});
