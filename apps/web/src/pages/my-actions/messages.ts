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
    yours: 'Your actions',
    wasSent: (reference: string) => `Your update on ${reference} was sent.`,
    wasTakenBack: (reference: string) =>
      `Your update on ${reference} is a draft again. It counts once it is sent.`,
  },
});
