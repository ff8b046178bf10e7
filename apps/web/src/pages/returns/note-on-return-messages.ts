import { defineMessages } from '../../messages/define-messages.ts';

export const noteOnReturnMessages = defineMessages({
  en: {
    heading: 'Write a note on this return',
    lede: (agency: string) =>
      `It is told with the figures of ${agency}, to everybody who may read this return, also where a figure is given in confidence. No other partnership sees it.`,
    back: 'Back to the grid',
    indicators: 'Which figures it is about',
  },
});
