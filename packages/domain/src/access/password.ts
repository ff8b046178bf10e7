import type { Fault } from '../fault.ts';
import { commonPasswords } from './common-passwords.ts';

/** Length in characters as people count them, ends included. */
export const passwordLength = { min: 12, max: 128 } as const;

/** Where a password was entered and whose it is to be. */
export type PasswordOwner = { pointer: string; name: string; email: string };

/** Letters and digits alone, in small letters: `Rag-Stone!` is no better than `ragstone`. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const plainLetters = (text: string) => plain(text).replaceAll(/\p{N}/gu, '');

const isRepeated = (text: string) => /^(.{1,4}?)\1+$/u.test(text);

/** `123456789012`, `abcdefghijkl` or either backwards: each character follows the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** Zero after nine goes on: `890123456789`. */
function isRunOfDigits(text: string): boolean {
  if (text === '') return false;
  const backwards = [...text].reverse().join('');
  return [text, backwards].some((digits) => '0123456789'.repeat(14).includes(digits));
}

/** Words that somebody who knows the person or the product would try first. */
function guessableWords({ name, email }: PasswordOwner): string[] {
  const local = email.split('@')[0] ?? '';
  const words = [email, local, name, ...name.split(/\s+/), 'ragstone', 'community safety'];
  return words.map(plainLetters).filter((word) => word.length >= 3);
}

/** Whether hardly anything but a guessable word and digits is left of a password. */
function isGuessable(password: string, owner: PasswordOwner): boolean {
  const letters = plainLetters(password);
  return guessableWords(owner).some(
    (word) => letters.includes(word) && letters.replaceAll(word, '').length < 4,
  );
}

/**
 * What is wrong with a password that somebody wants to choose: at most one fault. Length counts and
 * being hard to guess; no mixture of characters is asked for, and every character may be used
 * (NIST SP 800-63B, 5.1.1.2).
 */
export function faultsInPassword(password: string, owner: PasswordOwner): Fault[] {
  const { pointer } = owner;
  const length = [...password].length;
  if (length < passwordLength.min) {
    return [{ pointer, message: `Use at least ${passwordLength.min} characters` }];
  }
  if (length > passwordLength.max) {
    return [{ pointer, message: `Use at most ${passwordLength.max} characters` }];
  }
  const text = plain(password);
  const isCommon =
    commonPasswords.has(text) || commonPasswords.has(text.replaceAll(/^\d+|\d+$/g, ''));
  if (isCommon || isRepeated(password.toLowerCase()) || isRun(text) || isRunOfDigits(text)) {
    return [{ pointer, message: 'This is among the first that are tried. Use another' }];
  }
  if (isGuessable(password, owner)) {
    return [{ pointer, message: 'Use something other than your name, e-mail or Ragstone' }];
  }
  return [];
}
