import { describe, expect, test } from 'vitest';
import { changeOf } from '../figures/change.ts';
import { detectableChange } from '../figures/detectable-change.ts';
import { verdictOf } from '../figures/verdict.ts';
import { couldHaveSeenText, detectableText, verdictText } from './verdict-text.ts';

describe('how sure one can be of a change', () => {
  test.each([
    [2424, 2121, 1, 'That is much more than chance explains.'],
    [308, 368, 1, 'That is more than chance explains.'],
    [2424, 2121, 6, 'No clear change: so small a difference can be chance.'],
    [198, 197, 1, 'No clear change: so small a difference can be chance.'],
    [400, 400, 1, 'No clear change.'],
  ])('%i to %i where the series varies by %i', (before, now, dispersion, text) => {
    expect(verdictText(verdictOf({ before, now, dispersion }))).toBe(text);
  });

  test('says that the check is weak where the series is short', () => {
    expect(verdictText(verdictOf({ before: 308, now: 368 }))).toBe(
      'That is more than chance explains. The check is weak: too little is held to show how far these figures vary by themselves.',
    );
  });

  test('says why it cannot be said', () => {
    expect(verdictText(verdictOf({ before: 5, now: -1 }))).toContain('because a figure is below 0');
  });

  test('never speaks of significance', () => {
    const said = [0, 1, 50, 5000].flatMap((before) =>
      [0, 3, 80, 9000].map((now) => verdictText(verdictOf({ before, now }))),
    );
    expect(said.join(' ')).not.toMatch(/signific|p-value|NaN|Infinity/);
  });
});

describe('what could have been seen', () => {
  test('is said beside a change that is not clear, by what the series was judged by', () => {
    const couldBe = (before: number, now: number, dispersion: number) =>
      couldHaveSeenText(changeOf({ before, now, dispersion }));
    expect(couldBe(17, 9, 1)).toContain('a rise to 31 or more or a fall to 7 or fewer');
    expect(couldBe(17, 9, 4)).toContain('a rise to 49 or more or a fall to 1 or fewer');
    expect(couldBe(26, 13, 1)).toBeUndefined();
    expect(couldBe(60, -1, 1)).toBeUndefined();
    expect(couldHaveSeenText({ kind: 'not-comparable', because: 'unusable' })).toBeUndefined();
  });

  test.each([
    [
      17,
      'From 17, only a rise to 31 or more or a fall to 7 or fewer could have been told from chance.',
    ],
    [5, 'From 5, only a rise to 14 or more or a fall to none could have been told from chance.'],
    [0, 'From 0, only a rise to 5 or more could have been told from chance, and no fall.'],
  ])('from %i', (before, text) => {
    const change = detectableChange({ before });
    expect(change && detectableText(before, change)).toBe(text);
  });
});
