import { expect, test } from 'vitest';
import { fillUrl } from './endpoint-url.ts';

test('parameters are filled in and made safe for an address', () => {
  expect(
    fillUrl('/api/partnerships/:partnership/actions/:reference', {
      partnership: 'holmesdale',
      reference: '2.3/../9',
    }),
  ).toBe('/api/partnerships/holmesdale/actions/2.3%2F..%2F9');
});

test('a list is repeated and what has no value is left out', () => {
  expect(fillUrl('/api/plan', {}, { agency: ['a', 'b'], rag: undefined, overdue: true })).toBe(
    '/api/plan?agency=a&agency=b&overdue=true',
  );
});

test('a missing parameter stops before anything is sent', () => {
  expect(() => fillUrl('/api/plans/:id', {})).toThrow('needs id');
});
