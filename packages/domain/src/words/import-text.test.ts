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

test('rows with another force’s code are told by place', () => {
  const question = {
    kind: 'misplaced-rows',
    rows: [{ place: 'row 210', name: 'Unassigned Gwent', force: 'Gwent' }],
  } as const;
  expect(importQuestion(question)).toBe('Unassigned Gwent belongs to Gwent');
  expect(importQuestionReason(question)).toContain('(row 210)');
});

test('a total that differs from its parts is said with both', () => {
  const total = { area: 'Kent', indicator: 'Burglary', whole: 5000, sumOfParts: 4990 } as const;
  const question = {
    kind: 'totals-disagree',
    totals: [{ ...total, place: 'row 12', parts: 'areas' }],
  } as const;
  expect(importQuestionReason(question)).toContain(
    'Kent, Burglary: 5,000, its parts 4,990 (row 12).',
  );
});

test('a figure of county size is said beside its force’s total, and a fall beside what was before', () => {
  const figures = [
    { area: 'Medway', period: 'April to June 2025', value: 27, usual: 6400, comparedWith: 'held' },
    { area: 'Sevenoaks', period: '2025-26', value: 17_700, usual: 26_000, comparedWith: 'force' },
  ] as const;
  const reason = importQuestionReason({ kind: 'implausible', figures });
  expect(reason).toContain('Medway, April to June 2025: 27, where 6,400 were before');
  expect(reason).toContain('Sevenoaks, 2025-26: 17,700 of its force’s 26,000');
});

test('of many unknown areas some are named and the others counted', () => {
  const areas = Array.from({ length: 7 }, (_, at) => ({ name: `A${at}`, force: 'B', rows: 10 }));
  const question = { kind: 'unknown-areas', areas } as const;
  expect(importQuestion(question)).toBe('A0, A1, A2, A3 and 3 other areas may be left out');
  expect(importQuestionReason(question)).toContain('(70 rows)');
});
