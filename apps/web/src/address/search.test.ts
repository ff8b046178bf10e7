import { expect, test } from 'vitest';
import { choiceOf, listOf, parseSearch, stringifySearch, textOf } from './search.ts';

test('an address reads back as it was written', () => {
  const search = { indicator: 'burglary', agency: ['a', 'b'], from: '2026-04', year: '2026' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('what has no value is not written', () => {
  expect(stringifySearch({ find: '', agency: [], rag: undefined })).toBe('');
});

test('one value can be read as a list and a list as its first value', () => {
  const search = parseSearch('?agency=a&rag=red&rag=amber');
  expect(listOf(search, 'agency')).toEqual(['a']);
  expect(textOf(search, 'rag')).toBe('red');
  expect(listOf(search, 'absent')).toEqual([]);
});

test('a value that is not a choice is as good as none', () => {
  expect(choiceOf({ rag: 'purple' }, 'rag', ['red', 'amber'])).toBeUndefined();
  expect(choiceOf({ rag: 'amber' }, 'rag', ['red', 'amber'])).toBe('amber');
});
