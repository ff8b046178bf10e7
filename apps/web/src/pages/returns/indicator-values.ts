import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import type { ReturnMonths } from '@ragstone/domain/returns/indicator';
import { periodOf } from '@ragstone/domain/returns/indicator';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { messagesOf } from '../../messages/define-messages.ts';
import { defineIndicatorMessages } from './define-messages.ts';

/** An indicator as its form holds it. */
export type IndicatorValues = {
  label: string;
  unit: string;
  counts: string;
  agencyId: string;
  months: '1' | '3';
  from: string;
  /** '' while it is active. */
  to: string;
  polarity: ReturnIndicator['polarity'];
  denominator: ReturnIndicator['denominator'];
  decimals: '0' | '1' | '2' | '3';
  dueDays: string;
  exempt: 'public' | 'exempt';
};

export const monthsOf = (months: IndicatorValues['months']): ReturnMonths =>
  months === '1' ? 1 : 3;

export const valuesOf = (indicator: ReturnIndicator): IndicatorValues => ({
  label: indicator.label,
  unit: indicator.unit,
  counts: indicator.counts,
  agencyId: indicator.agency.id,
  months: indicator.months === 1 ? '1' : '3',
  from: indicator.from,
  to: indicator.to ?? '',
  polarity: indicator.polarity,
  denominator: indicator.denominator,
  decimals: String(indicator.decimals) as IndicatorValues['decimals'],
  dueDays: String(indicator.dueDays),
  exempt: indicator.isExempt ? 'exempt' : 'public',
});

/** The values as the API takes them. */
export function bodyOf({ to, exempt, ...values }: IndicatorValues) {
  return {
    ...values,
    months: monthsOf(values.months),
    decimals: Number(values.decimals),
    dueDays: Number(values.dueDays),
    isExempt: exempt === 'exempt',
    ...(to === '' ? {} : { to }),
  };
}

type Part = keyof IndicatorValues;

/** Each part of an indicator in words, for two people who changed it at once. */
export function wordsOf(
  values: IndicatorValues,
  agencyName: (id: string) => string,
): [Part, string, string][] {
  const t = messagesOf(defineIndicatorMessages);
  const periodName = (key: string) => {
    const month = parseMonthKey(key);
    return month === undefined ? t.active : periodLabel(periodOf(month, monthsOf(values.months)));
  };
  return [
    ['label', t.label, values.label],
    ['unit', t.unit, values.unit],
    ['counts', t.counts, values.counts],
    ['agencyId', t.agency, agencyName(values.agencyId)],
    ['months', t.months, t.frequencies[values.months]],
    ['from', t.from, periodName(values.from)],
    ['to', t.to, periodName(values.to)],
    ['polarity', t.polarity, t.polarities[values.polarity]],
    ['denominator', t.denominator, t.denominators[values.denominator]],
    ['decimals', t.decimals, t.decimalsNames[values.decimals]],
    ['dueDays', t.dueDays, values.dueDays],
    ['exempt', t.exempt, values.exempt === 'exempt' ? t.isExempt : t.public],
  ];
}
