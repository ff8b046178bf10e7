import { describe, expect, test } from 'vitest';
import { defaultDueOn, faultsInRound, lastQuarterBefore, roundLabel } from './round.ts';

describe('a round', () => {
  test('is named by its quarter', () => {
    expect(roundLabel(2)).toBe('Q2');
  });

  test.each([
    ['2026-10-20', { financialYear: 2026, quarter: 2 }],
    ['2026-07-01', { financialYear: 2026, quarter: 1 }],
    ['2026-06-30', { financialYear: 2025, quarter: 4 }],
    ['2027-01-01', { financialYear: 2026, quarter: 3 }],
  ])('opened on %s asks about the quarter that ended last', (today, asked) => {
    expect(lastQuarterBefore(today)).toEqual(asked);
  });

  test('is due at the end of the month after its quarter', () => {
    expect(defaultDueOn({ financialYear: 2026, quarter: 2 }, '2026-10-01')).toBe('2026-10-31');
    expect(defaultDueOn({ financialYear: 2026, quarter: 4 }, '2027-04-01')).toBe('2027-04-30');
  });

  test('leaves a fortnight to answer when it is opened late', () => {
    expect(defaultDueOn({ financialYear: 2026, quarter: 2 }, '2026-10-20')).toBe('2026-11-03');
    expect(defaultDueOn({ financialYear: 2026, quarter: 2 }, '2026-10-17')).toBe('2026-10-31');
  });

  test('is not due in the past, and not about a quarter that has not begun', () => {
    const round = { financialYear: 2026, quarter: 2, dueOn: '2026-10-20' };
    const pointersIn = (entered: typeof round) =>
      faultsInRound(entered, '2026-10-20').map((fault) => fault.pointer);
    expect(pointersIn(round)).toEqual([]);
    expect(pointersIn({ ...round, dueOn: '2026-10-19' })).toEqual(['/dueOn']);
    expect(pointersIn({ ...round, dueOn: 'soon' })).toEqual(['/dueOn']);
    expect(pointersIn({ ...round, quarter: 3 })).toEqual([]);
    expect(pointersIn({ ...round, quarter: 4 })).toEqual(['/quarter']);
  });
});
