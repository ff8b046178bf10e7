import { expect, test } from 'vitest';
import { isBlank } from './fault.ts';

test.each([
  ['nothing', ''],
  ['blanks and line ends', ' \t\r\n\u00a0'],
  ['a space of no width', '\u200b'],
  ['joiners and marks of direction', '\u2060\u200d\u202e'],
  ['a filler that looks like nothing', '\u3164'],
  ['an empty braille pattern', '\u2800'],
  ['control characters', '\u0007'],
])('%s says nothing', (_what, text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(['x', '\u200bx', '-', '–', '👩‍🚒', 'Ỳ', '\u202eabc'])('%j says something', (text) => {
  expect(isBlank(text)).toBe(false);
});
