import { expect, test } from 'vitest';
import { faultsInPassword } from './password.ts';

const owner = { pointer: '/password', name: 'Asha Rahman', email: 'asha.rahman@example.org' };
const faults = (password: string) => faultsInPassword(password, owner).length;

test('a phrase of some words is a good password, without digits or signs', () => {
  expect(faults('brick lantern orchard')).toBe(0);
});

test('twelve characters are enough and eleven are not', () => {
  expect(faults('plum-kettle1')).toBe(0);
  expect(faults('plum-kettle')).toBe(1);
});

test('characters are counted, not bytes', () => {
  expect(faults('🔑🔒🗝️🔐🔏')).toBe(1);
});

test('a password of more than 128 characters is refused', () => {
  expect(faults('long and winding '.repeat(8))).toBe(1);
});

test.each(['Password1234', 'qwertyuiop123', 'aaaaaaaaaaaa', 'abababababababab'])(
  'what everybody tries first is refused: %s',
  (password) => {
    expect(faults(password)).toBe(1);
  },
);

test.each(['asha.rahman@example.org', 'AshaRahman2026', 'ragstone-ragstone', 'Ragstone2026!'])(
  "a password made of the owner's name, address or the product's is refused: %s",
  (password) => {
    expect(faults(password)).toBe(1);
  },
);

test('a fault points at the field that was asked about', () => {
  expect(faultsInPassword('short', owner)[0]?.pointer).toBe('/password');
});
