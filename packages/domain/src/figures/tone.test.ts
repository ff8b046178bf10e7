import { describe, expect, test } from 'vitest';
import { changeOf } from './change.ts';
import { toneOf, toneOfChange } from './tone.ts';

describe('better and worse', () => {
  test('go by what is better of the indicator', () => {
    expect(toneOf('lower', -1)).toBe('better');
    expect(toneOf('lower', 1)).toBe('worse');
    expect(toneOf('higher', 1)).toBe('better');
    expect(toneOf('higher', -1)).toBe('worse');
  });

  test('are never said of a neutral indicator, of no difference or of what can be chance', () => {
    expect(toneOf('neutral', -500)).toBe('plain');
    expect(toneOf('lower', 0)).toBe('plain');
    expect(toneOfChange('lower', changeOf({ before: 17, now: 9 }))).toBe('plain');
    expect(toneOfChange('lower', changeOf({ before: 198, now: 197 }))).toBe('plain');
    expect(toneOfChange('lower', changeOf({ before: 26, now: 13 }))).toBe('better');
    expect(toneOfChange('lower', changeOf({ before: 308, now: 368 }))).toBe('worse');
    expect(toneOfChange('lower', changeOf({ before: 308, now: 368, dispersion: 4 }))).toBe('plain');
    const exposure = { before: 29, now: 28 };
    const perDay = changeOf({ before: 40_000, now: 39_800, exposure });
    expect(toneOfChange('lower', perDay)).toBe('plain');
    const change = { kind: 'not-comparable', because: 'unusable' } as const;
    expect(toneOfChange('lower', change)).toBe('plain');
  });
});
