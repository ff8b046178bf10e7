import { describe, expect, test } from 'vitest';
import { commonIndicators } from './common.ts';
import { prescribedIndicators } from './prescribed.ts';
import { readyIndicators } from './ready-lists.ts';

describe('the ready lists', () => {
  test('name each indicator once, by key and by label', () => {
    expect(new Set(readyIndicators.map(({ key }) => key)).size).toBe(readyIndicators.length);
    expect(new Set(readyIndicators.map(({ label }) => label)).size).toBe(readyIndicators.length);
  });

  test('call domestic abuse and hate crime neither good nor bad', () => {
    const neutral = commonIndicators.filter(({ polarity }) => polarity === 'neutral');
    const keys = neutral.map(({ key }) => key);
    expect(keys).toEqual(['domestic-abuse-incidents', 'hate-crime', 'csu-cases']);
  });

  test('ask for what is prescribed by quarter, before the next quarter has ended', () => {
    for (const { months, dueDays, key } of prescribedIndicators) {
      expect([key, months]).toEqual([key, 3]);
      expect(dueDays).toBeLessThanOrEqual(90);
    }
  });

  test('hold what is prescribed of each of the four bodies', () => {
    const ofBody = (body: string) =>
      prescribedIndicators.filter((each) => each.body === body).length;
    expect(['police', 'fire', 'local-authority', 'health'].map(ofBody)).toEqual([12, 5, 4, 8]);
  });

  test('take patients as given in confidence until their body says otherwise', () => {
    const open = readyIndicators.filter(({ body, isExempt }) => body === 'health' && !isExempt);
    expect(open.map(({ unit }) => unit)).toEqual(['calls']);
  });
});
