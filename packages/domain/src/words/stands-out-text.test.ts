import { expect, test } from 'vitest';
import { changeOf } from '../figures/change.ts';
import { standsOutText, unlistedText } from './stands-out-text.ts';

test('an indicator that stands out is told by both counts and the percentage', () => {
  expect(standsOutText('lower', changeOf(308, 368))).toBe('308 to 368, up 19.5%.');
  expect(standsOutText('lower', changeOf(604, 521))).toBe('604 to 521, down 13.7%.');
});

test('a neutral one is said to be neither good nor bad, whichever way it went', () => {
  expect(standsOutText('neutral', changeOf(902, 1034))).toBe(
    '902 to 1,034, up 14.6%. More may have been reported or looked for, so it is neither good nor bad.',
  );
  expect(standsOutText('neutral', changeOf(100, 80))).toMatch(/neither good nor bad\.$/);
});

test('a change without a percentage does not stand out', () => {
  expect(standsOutText('lower', changeOf(17, 9))).toBe('');
});

test('small bases are named with their counts, the rest by their number', () => {
  const robbery = { label: 'Robbery', change: changeOf(17, 9) };
  const bicycles = { label: 'Bicycle theft', change: changeOf(20, 26) };
  expect(unlistedText([robbery, bicycles], 9)).toBe(
    'Robbery went from 17 to 9 and bicycle theft went from 20 to 26: too few for a percentage. Nine others changed less.',
  );
  expect(unlistedText([], 1)).toBe('One other changed less.');
  expect(unlistedText([], 0)).toBe('');
});
