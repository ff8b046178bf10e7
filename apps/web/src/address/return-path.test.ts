import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test.each([
  '/p/holmesdale',
  '/p/holmesdale/plan/2026-27/2.3',
  '/p/holmesdale/trends?indicator=burglary&from=2026-04#table',
  '/account',
])('%s is a page to return to', (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'https://elsewhere.example/p/holmesdale',
  '//elsewhere.example/p/holmesdale',
  '/\\elsewhere.example',
  '/p/holmesdale/../../api/session',
  '/sign-in?to=/sign-in',
  '/api/partnerships/holmesdale/trends.csv',
  'javascript:alert(1)',
])('%s is not, and leads to the first page', (path) => {
  expect(safeReturnPath(path)).toBe('/');
});
