import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsInPassword } from './password.ts';

const owner = { pointer: '/password', name: 'Ada Marchbanks', email: 'ada.march@example.org' };
const messagesFor = (password: string) =>
  faultsInPassword(password, owner).map((fault) => fault.message);

describe('a password', () => {
  test.each([
    'correct staple gatepost',
    'seven wet otters',
    'ελληνικά γράμματα',
    'Tr0mbone-in-the-larder',
    'ada keeps nine hens in Kent',
    '            otter      ',
    '%^&_+{}|:?~%*',
    '640917825306',
  ])('%j is taken', (password) => {
    expect(messagesFor(password)).toEqual([]);
  });

  test('has at least 12 and at most 128 characters', () => {
    expect(messagesFor('wet otters!')).toEqual(['Use at least 12 characters']);
    expect(messagesFor('🦦🦆🌧️')).toEqual(['Use at least 12 characters']);
    expect(messagesFor('seven otters')).toEqual([]);
    expect(messagesFor(`${'otter gate '.repeat(11)}otterby`)).toEqual([]);
    expect(messagesFor(`${'otter gate '.repeat(11)}otterbys`)).toEqual([
      'Use at most 128 characters',
    ]);
  });

  test.each([
    'passwordpassword',
    'Password2026!',
    '2026-Password',
    'qwertyuiop12',
    '123456789012',
    '987654321098',
    'abcdefghijklm',
    'zzzzzzzzzzzzz',
    'abcabcabcabc',
    '!!!!!!!!!!!!!!',
    'Welcome-2026!',
    'Correct Horse Battery Staple',
  ])('%j is among the first that are tried', (password) => {
    expect(messagesFor(password)).toEqual(['This is among the first that are tried. Use another']);
  });

  test.each([
    'ada.march@example.org',
    'Ada Marchbanks',
    'Marchbanks-1974',
    'ragstone2026!',
    'Ragstone Ragstone',
    'community safety 1',
  ])('%j is made of the name, the address or the product', (password) => {
    expect(messagesFor(password)).toEqual([
      'Use something other than your name, e-mail or Ragstone',
    ]);
  });

  test('is not made of the part of an address before the @, or of a short name', () => {
    const short = { pointer: '/password', name: 'Bo Ng', email: 'kestrel@example.org' };
    expect(faultsInPassword('Kestrel-2026!', short)).toHaveLength(1);
    const three = { ...short, name: 'Ada Ng' };
    expect(faultsInPassword('ada+ada+ada+2', three)).toHaveLength(1);
    expect(faultsInPassword('kestrel gate 1', three)).toEqual([]);
    expect(faultsInPassword('kestrel gat 12', three)).toHaveLength(1);
  });

  test('has its fault at the field where it was entered', () => {
    const faults = faultsInPassword('short', { ...owner, pointer: '/newPassword' });
    expect(faults.map((fault) => fault.pointer)).toEqual(['/newPassword']);
  });

  test('needs no mixture of characters', () => {
    const words = fc.shuffledSubarray(['otter', 'gate', 'larder', 'hens', 'kettle'], {
      minLength: 4,
    });
    fc.assert(
      fc.property(words, (chosen) => {
        expect(messagesFor(chosen.join(''))).toEqual([]);
      }),
    );
  });

  test('has one fault at most, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
        expect(messagesFor(password).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
