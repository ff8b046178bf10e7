import { defineMessages } from '../../messages/define-messages.ts';

export const returnDueMessages = defineMessages({
  en: {
    upToDate: 'Your return is up to date.',
    open: (late: number, missing: number) =>
      late === 0
        ? `Your return: ${missing} ${missing === 1 ? 'figure is' : 'figures are'} missing.`
        : missing === 0
          ? `Your return: ${late} ${late === 1 ? 'figure is' : 'figures are'} late.`
          : `Your return: ${late} ${late === 1 ? 'figure is' : 'figures are'} late and ${missing} missing.`,
    toFill: (count: number) =>
      `Your return: ${count} ${count === 1 ? 'figure' : 'figures'} to fill in.`,
    due: (date: string, away: string) => `Due ${date}, ${away}.`,
    next: (date: string, away: string) => `The next figures are due ${date}, ${away}.`,
    fill: 'Fill in your return',
    look: 'Look at your return',
  },
});
