import type { ReadyBody, ReadyIndicator } from './ready-indicator.ts';

type Said = Pick<ReadyIndicator, 'label' | 'unit' | 'counts'> & Partial<ReadyIndicator>;

/**
 * A prescribed indicator: by quarter, and due before the next quarter has ended (SI 2007/1831 reg. 3).
 * The shortest quarter, January to March, has 90 days.
 */
export const prescribed =
  (body: ReadyBody) =>
  (key: string, said: Said): ReadyIndicator => ({
    key: `prescribed-${body}-${key}`,
    body,
    polarity: 'lower',
    denominator: 'population',
    months: 3,
    decimals: 0,
    dueDays: 90,
    isExempt: false,
    ...said,
  });
