import { defineMessages } from '../../messages/define-messages.ts';

export const myActionsMessages = defineMessages({
  en: {
    title: 'My actions',
    eyebrow: (agency: string, quarter: string) => `${agency} · ${quarter}`,
    heading: (done: number, all: number) => `Your updates: ${done} of ${all} done`,
    nothingToDo: 'Nothing is asked of you this quarter',
    due: (date: string, away: string) => `Due ${date}, ${away}.`,
    overdue: (date: string, away: string) =>
      `They were due ${date}, ${away}. They can still be sent.`,
    progress: 'Updates sent',
    notOpen: 'No updates are asked for now',
    notOpenText: (quarter: string) =>
      `An officer opens a round when a quarter has ended. The present one is ${quarter}.`,
    noPlan: 'There is no adopted plan yet',
    noPlanText: 'Once the partnership has adopted its plan, your actions are here.',
    noActions: 'Your agency leads or supports no action of this plan that is still to be done.',
    toDo: 'Still to do',
    done: (count: number) => `Sent: ${count}`,
    supports: 'You may add to these',
    supportsText: 'Other agencies lead these actions. Add what your agency did, if anything.',
    yours: 'Your actions',
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
    wasSent: (reference: string) => `Your update on ${reference} was sent.`,
    wasTakenBack: (reference: string) =>
      `Your update on ${reference} is a draft again. It counts once it is sent.`,
  },
});
