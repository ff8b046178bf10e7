import { defineMessages } from '../messages/define-messages.ts';

/** What the choosers of every view of figures say. */
export const figureMessages = defineMessages({
  en: {
    source: 'Source',
    indicator: 'Indicator',
    from: 'From',
    to: 'To',
    period: 'Period',
    indent: '\u2003',
    notPublished: '–',
  },
});
