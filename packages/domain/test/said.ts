import { expect } from 'vitest';

const neverSaid = /NaN|Infinity|undefined|null|\[object|[-−]0(?![\d.,])/;

/** What is never said of figures, whatever they are: what only a program understands, or an empty sentence. */
export function expectSaid(text: string): void {
  expect(text.trim(), 'nothing is said').not.toBe('');
  expect(text).not.toMatch(neverSaid);
}

/** Says that it cannot be said, and why. */
export function expectCannotSay(text: string): void {
  expectSaid(text);
  expect(text).toMatch(/[Cc]annot/);
  expect(text).toMatch(/because|: |, so|are missing|is missing/);
  expect(text).not.toMatch(/\d%/);
}
