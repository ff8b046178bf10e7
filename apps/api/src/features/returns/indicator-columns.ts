import type { Fault } from '@ragstone/domain/fault';
import type { Polarity } from '@ragstone/domain/figures/tone';
import type { ReturnDenominator, ReturnMonths } from '@ragstone/domain/returns/indicator';
import { faultsInSchedule } from '@ragstone/domain/returns/schedule-faults';
import { parseMonthKey } from '@ragstone/domain/time/month';

/** An indicator as an officer's form sends it; months by their keys. */
export type IndicatorFields = {
  agencyId: string;
  label: string;
  unit: string;
  counts: string;
  polarity: Polarity;
  denominator: ReturnDenominator;
  months: ReturnMonths;
  decimals: number;
  from: string;
  to?: string | undefined;
  dueDays: number;
  isExempt: boolean;
};

/** Months that figures can be held of, as the database has it. */
const firstMonth = 20_000;
const lastMonth = 30_000;

const monthOfKey = (key: string): number => parseMonthKey(key) ?? 0;

export function columnsOf({ from, to, label, unit, counts, ...fields }: IndicatorFields) {
  return {
    agencyId: fields.agencyId,
    label: label.trim(),
    unit: unit.trim(),
    counts: counts.trim(),
    polarity: fields.polarity,
    denominator: fields.denominator,
    months: fields.months,
    decimals: fields.decimals,
    fromMonth: monthOfKey(from),
    toMonth: to === undefined ? null : monthOfKey(to),
    dueDays: fields.dueDays,
    isExempt: fields.isExempt,
  };
}

/** What is wrong with the fields by themselves. */
export function faultsInFields(fields: IndicatorFields): Fault[] {
  const { fromMonth, toMonth, months, dueDays } = columnsOf(fields);
  if (fromMonth < firstMonth || fromMonth > lastMonth) {
    return [{ pointer: '/from', message: 'Choose a first period of this century' }];
  }
  return faultsInSchedule({ months, dueDays, fromMonth, toMonth: toMonth ?? undefined });
}
