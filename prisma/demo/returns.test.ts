import { standingOfReturn } from '@ragstone/domain/returns/standing';
import { describe, expect, test } from 'vitest';
import { holmesdalePartnership } from './partnerships.ts';
import { standingDate } from './plan/calendar.ts';
import { holmesdaleReturns } from './returns/asked.ts';
import { makeReturns } from './returns/make-returns.ts';

const { indicators, figures } = makeReturns(holmesdalePartnership, holmesdaleReturns);

const standingOf = (slug: string) => {
  const indicator = indicators.find((each) => each.slug === slug);
  if (indicator === undefined) throw new Error(slug);
  const own = figures.filter(({ indicatorId }) => indicatorId === indicator.id);
  const held = new Map(own.map((figure) => [figure.fromMonth, figure]));
  return standingOfReturn(indicator, held, standingDate);
};

describe('the returns of the demonstration', () => {
  test('are the same whenever they are made', () => {
    expect(makeReturns(holmesdalePartnership, holmesdaleReturns)).toEqual({ indicators, figures });
  });

  test('show one that is late, one with gaps, one awaited and one that is complete', () => {
    expect(standingOf('fly-tipping')).toMatchObject({ late: 1, awaited: 1, missing: 0 });
    expect(standingOf('hate-crime')).toMatchObject({ missing: 2, provisional: 2 });
    expect(standingOf('deliberate-fires')).toMatchObject({ awaited: 1, late: 0, missing: 0 });
    expect(standingOf('domestic-abuse-incidents')).toMatchObject({ asked: 18, received: 18 });
  });

  test('hold figures given in confidence, and one that was corrected with its reason', () => {
    const exempt = figures.filter(({ isExempt }) => isExempt);
    expect(new Set(exempt.map(({ indicatorId }) => indicatorId)).size).toBe(1);
    const corrected = figures.filter(({ number }) => number === 2);
    expect(corrected.map(({ note }) => note)).toEqual([
      'Two fires were found to have been set on purpose.',
    ]);
  });

  test('were all sent before the standing day, and none below 0', () => {
    for (const { savedAt, value } of figures) {
      expect(savedAt.slice(0, 10) <= standingDate).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});
