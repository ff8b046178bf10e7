import { expect, test } from 'vitest';
import { isProblem, problemFrom } from './problem-error.ts';

test('a problem keeps its slug, its words and its faults', () => {
  const error = problemFrom(
    422,
    JSON.stringify({
      type: '/problems/invalid-input',
      title: 'There is a problem with what was sent',
      status: 422,
      errors: [{ pointer: '/title', message: 'Enter a title' }],
    }),
  );
  expect(isProblem(error, 'invalid-input')).toBe(true);
  expect(error.faults).toEqual([{ pointer: '/title', message: 'Enter a title' }]);
});

test('an answer of some proxy is an unknown failure with its status', () => {
  const error = problemFrom(502, '<html>Bad gateway</html>');
  expect([error.slug, error.problem.status]).toEqual(['unknown', 502]);
});
