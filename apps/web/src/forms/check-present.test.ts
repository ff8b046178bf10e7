import { expect, test } from 'vitest';
import { checkPresent } from './check-present.ts';

const missing = { name: 'Enter a name', email: 'Enter an e-mail address' };

test('a field that is empty or blank is told by its own words, one after another', () => {
  expect(checkPresent({ name: ' ', email: '', role: '' }, missing)).toEqual([
    { pointer: '/name', message: 'Enter a name' },
    { pointer: '/email', message: 'Enter an e-mail address' },
  ]);
});

test('what was typed is left for the server to judge', () => {
  expect(checkPresent({ name: '0', email: 'nobody', role: '' }, missing)).toEqual([]);
});
