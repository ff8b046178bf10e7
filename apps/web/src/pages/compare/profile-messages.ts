import { defineMessages } from '../../messages/define-messages.ts';

export const profileMessages = defineMessages({
  en: {
    title: (area: string) => `${area} in every indicator`,
    caption: (area: string, period: string) =>
      `${area}, ${period}: its place in every indicator, the highest first`,
    indicator: 'Indicator',
    place: 'Place',
    couldBe: 'Rank could be (1st is lowest)',
    count: 'Count',
    rate: 'Per 1,000',
    interval: 'Rate could be',
    fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
    none: '–',
    noRate: 'no rate',
    note: 'A high place is neither good nor bad by itself: of some indicators more is reported or found where more is looked for.',
    csv: 'Download every indicator as CSV',
    workbook: 'Every indicator as an Excel workbook',
  },
});
