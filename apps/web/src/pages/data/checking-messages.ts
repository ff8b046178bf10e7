import { defineMessages } from '../../messages/define-messages.ts';

export const checkingMessages = defineMessages({
  en: {
    title: 'Checking the files',
    waitingTitle: 'Waiting to be checked',
    leave:
      'You can leave this page: the check goes on, and is found again under “Imports under way”.',
    ahead: (count: number) =>
      count === 1
        ? 'Another import is checked first.'
        : `${count} other imports are checked first, in the order in which they came.`,
    beginning: 'About to begin.',
    read: (bytes: string, all: string) => `${bytes} of ${all} read.`,
    rowsRead: (rows: string, bytes: string, all: string) =>
      `${rows} rows read, ${bytes} of ${all}.`,
    comparing: 'Everything is read. Now it is compared with the figures held.',
    begunAgain: (tries: number) =>
      `The server was stopped in the middle of this check, or something went wrong. The check has begun again by itself; this is attempt ${tries} of 3. Nothing has changed meanwhile.`,
    wasInterrupted: (times: number) =>
      `The check was interrupted ${times === 1 ? 'once' : 'twice'} and made again from its beginning. What it says is whole.`,
    failedTitle: 'These files could not be checked. Nothing has changed.',
    failedText:
      'The check was begun three times and never came to its end: the server was stopped each time, or something went wrong in it.',
    failedToDo:
      'Check again. If it fails once more, ask whoever runs Ragstone to look in the server’s log for this import:',
  },
});
