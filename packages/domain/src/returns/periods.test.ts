import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { periodKey } from '../time/period.ts';
import { dueOn, periodOf } from './indicator.ts';
import { absenceOf, periodRunning, periodsAsked } from './periods.ts';
import { faultsInSchedule } from './schedule-faults.ts';
import { standingOfReturn, sumOfStandings } from './standing.ts';

const today = '2026-10-20';
const monthly = { months: 1, fromMonth: monthOf(2026, 4), dueDays: 20 } as const;
const quarterly = { months: 3, fromMonth: monthOf(2026, 4), dueDays: 30 } as const;
const keys = (periods: ReturnType<typeof periodsAsked>) => periods.map(periodKey);

describe('the periods that are asked for', () => {
  test('are those that have ended, from the first on', () => {
    expect(keys(periodsAsked(monthly, today))).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
    ]);
    expect(keys(periodsAsked(quarterly, today))).toEqual(['FY2026-Q1', 'FY2026-Q2']);
  });

  test('begin on the day after a period: its last day is still part of it', () => {
    expect(keys(periodsAsked(quarterly, '2026-06-30'))).toEqual([]);
    expect(keys(periodsAsked(quarterly, '2026-07-01'))).toEqual(['FY2026-Q1']);
  });

  test('end with the last one of an indicator that is no longer asked for', () => {
    const ended = { ...monthly, toMonth: monthOf(2026, 5) };
    expect(keys(periodsAsked(ended, today))).toEqual(['2026-04', '2026-05']);
    expect(periodRunning(ended, today)).toBeUndefined();
  });

  test('are none before the first has ended', () => {
    const later = { ...quarterly, fromMonth: monthOf(2027, 1) };
    expect(periodsAsked(later, today)).toEqual([]);
    expect(periodKey(periodRunning(later, today) ?? { from: 0, to: 0 })).toBe('FY2026-Q4');
  });
});

describe('a period without a figure', () => {
  const september = periodOf(monthOf(2026, 9), 1);

  test('is due so many days after its end', () => {
    expect(dueOn(september, 20)).toBe('2026-10-20');
    expect(dueOn(periodOf(monthOf(2024, 2), 1), 1)).toBe('2024-03-01');
  });

  test('is awaited on its due day, late on the next, and missing once the one after it is due', () => {
    expect(absenceOf(september, monthly, '2026-10-20')).toBe('awaited');
    expect(absenceOf(september, monthly, '2026-10-21')).toBe('late');
    expect(absenceOf(september, monthly, '2026-11-20')).toBe('late');
    expect(absenceOf(september, monthly, '2026-11-21')).toBe('missing');
  });
});

describe('the standing of a return', () => {
  test('counts every period that was asked for once', () => {
    const held = new Map([
      [monthOf(2026, 4), { status: 'final' as const }],
      [monthOf(2026, 6), { status: 'provisional' as const }],
    ]);
    const standing = standingOfReturn(monthly, held, today);
    expect(standing).toEqual({
      asked: 6,
      received: 2,
      provisional: 1,
      awaited: 1,
      late: 1,
      missing: 2,
      nextDue: '2026-10-20',
    });
    const { asked, received, awaited, late, missing } = standing;
    expect(received + awaited + late + missing).toBe(asked);
  });

  test('says when the running period will be due where nothing is awaited', () => {
    const held = new Map([[monthOf(2026, 9), { status: 'final' as const }]]);
    expect(standingOfReturn(monthly, held, today).nextDue).toBe('2026-11-20');
  });

  test('says of several the earliest due day, and none where none is', () => {
    const ended = standingOfReturn({ ...monthly, toMonth: monthOf(2026, 4) }, new Map(), today);
    expect(ended.nextDue).toBeUndefined();
    const both = sumOfStandings([ended, standingOfReturn(quarterly, new Map(), today)]);
    expect(both).toMatchObject({
      asked: 3,
      missing: 1,
      late: 1,
      awaited: 1,
      nextDue: '2026-10-30',
    });
    expect(sumOfStandings([]).nextDue).toBeUndefined();
  });
});

describe('the periods of an indicator', () => {
  test('are whole quarters where it is quarterly', () => {
    const wrong = { ...quarterly, fromMonth: monthOf(2026, 5), toMonth: monthOf(2026, 10) };
    expect(faultsInSchedule(wrong).map(({ pointer }) => pointer)).toEqual(['/from', '/to']);
    expect(faultsInSchedule({ ...quarterly, toMonth: monthOf(2026, 6) })).toEqual([]);
  });

  test('do not end before they begin', () => {
    expect(faultsInSchedule({ ...monthly, toMonth: monthOf(2026, 3) })).toHaveLength(1);
  });
});
