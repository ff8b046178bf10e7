import { describe, expect, test } from 'vitest';
import { type Change, changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import { changeLede, changeWords, verdictWords } from './change-words.ts';

const missing: Change = {
  kind: 'not-comparable',
  because: 'missing-months',
  missing: [monthOf(2024, 5), monthOf(2024, 6)],
  now: 3173,
};

describe('a change in a few words', () => {
  test.each([
    [changeOf({ before: 2424, now: 2121 }), '303 fewer (12.5%)'],
    [changeOf({ before: 431, now: 512 }), '81 more (18.8%)'],
    [changeOf({ before: 90, now: 90 }), 'The same number'],
    [changeOf({ before: 17, now: 9 }), '17 to 9, too few for a percentage'],
    [missing, 'Months are missing'],
    [{ kind: 'not-comparable', because: 'unusable' } as const, 'Not comparable'],
  ])('%o is %s', (change, words) => {
    expect(changeWords(change)).toBe(words);
  });

  test.each([
    [
      changeOf({ before: 6757, now: 6412 }),
      'Burglary is 6,412, down 5.1% from 6,757, by much more than chance explains.',
    ],
    [
      changeOf({ before: 431, now: 512 }),
      'Burglary is 512, up 18.8% from 431, by more than chance explains.',
    ],
    [changeOf({ before: 90, now: 90 }), 'Burglary is 90, the same as the year before.'],
    [changeOf({ before: 17, now: 9 }), 'Burglary is 9, from 17: no clear change.'],
    [changeOf({ before: 26, now: 13 }), 'Burglary is 13, from 26: by more than chance explains.'],
    [changeOf({ before: 198, now: 197 }), 'Burglary is 197, down 0.5% from 198: no clear change.'],
    [changeOf({ before: 60, now: -1 }), 'Burglary is −1, down 101.7% from 60.'],
    [missing, 'Burglary cannot be compared with the year before.'],
  ])('and under a headline: %o', (change, words) => {
    expect(changeLede('Burglary', change)).toBe(words);
  });

  test.each([
    ['lower', changeOf({ before: 6757, now: 6412 }), 'Lower, much more than chance explains'],
    ['lower', changeOf({ before: 308, now: 368 }), 'Higher, more than chance explains'],
    ['neutral', changeOf({ before: 902, now: 1034 }), 'Much higher, neither good nor bad'],
    ['neutral', changeOf({ before: 17, now: 9 }), '17 to 9, no clear change'],
    ['lower', changeOf({ before: 26, now: 13 }), '26 to 13, lower, more than chance explains'],
    ['lower', changeOf({ before: 198, now: 197 }), 'No clear change'],
    ['lower', changeOf({ before: 90, now: 90 }), 'The same number'],
    ['lower', changeOf({ before: 60, now: -1 }), '60 to −1, a figure is below 0'],
    ['lower', missing, 'Months are missing'],
  ] as const)('whether it is more than chance: %s, %o', (polarity, change, text) => {
    expect(verdictWords(polarity, change)).toBe(text);
  });
});
