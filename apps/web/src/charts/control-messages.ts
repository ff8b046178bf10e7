import { defineMessages } from '../messages/define-messages.ts';

export const controlMessages = defineMessages({
  en: {
    withoutSeason: 'Each month, without its season',
    asCounted: 'Each month, as counted',
    average: 'Average',
    usual: 'Usual ups and downs',
    signal: 'More or fewer than usual',
    action: 'An action began',
    several: (count: number) => `${count} actions`,
    missing: 'not held',
    month: 'Month',
    count: 'Count',
    value: 'Without season',
    usualRange: 'Usual',
    said: 'Signal',
    high: 'high',
    low: 'low',
    noLimits: 'cannot be said',
    noSignal: 'none',
    fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
    tableOf: (indicator: string) => `${indicator} by month, newest first`,
    showFigures: 'The figures month by month',
  },
});
