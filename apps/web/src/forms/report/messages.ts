import { defineMessages } from '../../messages/define-messages.ts';

export const reportMessages = defineMessages({
  en: {
    lifecycle: 'Stage of work',
    howIsItGoing: 'How is it going?',
    done: 'What was done',
    doneHint: 'Facts and numbers. No names of victims or residents.',
    next: 'What next',
    corrective: 'What brings it back to green',
    correctiveOn: 'By when',
    by: (date: string) => `By ${date}`,
    noChangeBecause: 'No change, because',
    noChangeSince: (quarter: string) => `No change since ${quarter}`,
    noChange: 'No change this quarter',
    somethingDone: 'Something was done after all',
    reason: 'Why has nothing changed?',
    reasonHint: 'For example: the event is in November.',
    staysAs: 'It stays as it was confirmed last:',
    send: 'Send update',
    saving: 'Saving the draft',
    savedAt: (time: string) => `Draft saved at ${time}`,
    notSaved:
      'The draft is not saved yet: the service did not answer. It is tried again as you type.',
    notSavedBecause: (reason: string) => `The draft is not saved: ${reason}`,
    lastQuarter: (quarter: string) => `${quarter}: `,
    nothingBefore: 'No update has been confirmed before.',
    closed: 'The round was closed meanwhile. What you typed is still here to copy.',
    empty: '',
  },
});
