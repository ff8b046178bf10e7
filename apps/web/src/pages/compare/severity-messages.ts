import { defineMessages } from '../../messages/define-messages.ts';

export const severityMessages = defineMessages({
  en: {
    rankedCaption: (indicator: string, period: string) =>
      `${indicator}, ${period}: areas from the lowest severity to the highest`,
    apartHeading: 'Not ranked',
    apartCaption: (indicator: string, period: string) =>
      `${indicator}, ${period}: areas that cannot be ranked by severity, with the reason`,
    area: 'Area',
    own: 'own area',
    rank: 'Rank',
    severity: 'For each person',
    why: 'Why',
    none: '–',
  },
});
