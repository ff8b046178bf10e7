import { defineMessages } from '../../messages/define-messages.ts';

/** Of what stands below the actions still to do, and comes after them. */
export const foldedMessages = defineMessages({
  en: {
    done: (count: number) => `Sent: ${count}`,
    supports: 'You may add to these',
    supportsText: 'Other agencies lead these actions. Add what your agency did, if anything.',
    ledBy: (agency: string) => `led by ${agency}`,
    nobodyLeads: 'no lead agency',
    open: 'Everything on this action',
    of: (reference: string) => `: ${reference}`,
    waits: 'To be confirmed',
    confirmed: 'Confirmed',
    otherwise: 'Confirmed with another status',
    sent: (date: string) => `Sent ${date}. An officer will confirm it.`,
    takeBack: 'Take it back to change it',
    sentFor: (author: string) => `${author}, a partnership officer, wrote it for your agency.`,
    confirmedBy: (officer: string, date: string) => `Confirmed by ${officer}, ${date}.`,
    changedBy: (officer: string, date: string) =>
      `${officer} set another status, ${date}. You had proposed:`,
  },
});
