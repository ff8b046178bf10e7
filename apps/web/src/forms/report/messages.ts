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
    inAMonth: 'In a month',
    endOfQuarter: 'End of the quarter',
    shortcut: (label: string, date: string) => `${label}: ${date}`,
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
    draftOf: (author: string, date: string) => `Draft by ${author}, ${date}`,
    notSaved: 'The draft is not saved yet: no connection. It is tried again by itself.',
    notSavedSignedOut:
      'The draft is not saved: you are signed out. Sign in again in another tab, and it is saved from here.',
    notSavedBecause: (reason: string) => `The draft is not saved: ${reason}`,
    lastUpdate: (quarter: string) => `Last update, ${quarter}:`,
    nothingBefore: 'No update has been confirmed before.',
  },
});
