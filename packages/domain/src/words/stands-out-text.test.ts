import { expect, test } from 'vitest';
import { changeOf } from '../figures/change.ts';
import { standsOutText, unlistedText } from './stands-out-text.ts';

test('what stands out is told by both counts, the percentage and how sure one can be', () => {
  expect(standsOutText('lower', changeOf({ before: 308, now: 368 }))).toBe(
    '308 to 368, up 19.5%. Higher, by more than chance explains.',
  );
  expect(standsOutText('lower', changeOf({ before: 604, now: 521 }))).toBe(
    '604 to 521, down 13.7%. Lower, by more than chance explains.',
  );
});

test('a neutral one is said to be neither good nor bad, whichever way it went', () => {
  expect(standsOutText('neutral', changeOf({ before: 902, now: 1034 }))).toBe(
    '902 to 1,034, up 14.6%. Higher, by much more than chance explains. More may have been reported or looked for, so it is neither good nor bad.',
  );
  expect(standsOutText('neutral', changeOf({ before: 100, now: 60 }))).toMatch(
    /Less may .* neither good nor bad\.$/,
  );
});

test('on a base under 50 there is no percentage, and of what can be chance nothing', () => {
  expect(standsOutText('lower', changeOf({ before: 26, now: 13 }))).toBe(
    '26 to 13. Lower, by more than chance explains.',
  );
  expect(standsOutText('lower', changeOf({ before: 17, now: 9 }))).toBe('');
  expect(standsOutText('lower', { kind: 'not-comparable', because: 'unusable' })).toBe('');
});

test('the few are named with their counts, the rest by their number', () => {
  const robbery = { label: 'Robbery', change: changeOf({ before: 17, now: 9 }) };
  const bicycles = { label: 'Bicycle theft', change: changeOf({ before: 20, now: 26 }) };
  const drugs = { label: 'Drugs', change: changeOf({ before: 120, now: 121 }) };
  const nothing = { unlisted: 0, noClearChange: [], cannotBeSaid: 0 };
  expect(unlistedText(nothing)).toBe('');
  expect(unlistedText({ ...nothing, noClearChange: [robbery, bicycles, drugs] })).toBe(
    'Robbery went from 17 to 9 and bicycle theft went from 20 to 26: too few to tell from chance. One other shows no clear change.',
  );
  expect(unlistedText({ unlisted: 2, noClearChange: [drugs, drugs], cannotBeSaid: 1 })).toBe(
    'Two more changed by more than chance explains. Two others show no clear change. One cannot be compared.',
  );
});
