import { defineMessages } from '../../messages/define-messages.ts';

export const sendMessages = defineMessages({
  en: {
    heading: 'Send a return as a file',
    lede: 'Download the table, fill in its column Value, and send it back. An empty cell changes nothing; 0 is a figure.',
    back: 'Back to the grid',
    templateHeading: '1. Take the table',
    templateText:
      'It holds every period that is asked for, with what is there already. Other columns may be left as they are.',
    xlsx: 'Table as Excel workbook (.xlsx)',
    csv: 'Table as CSV',
    fileHeading: '2. Send it back',
    fileLabel: 'Choose the filled table',
    fileHint: '.xlsx, .ods or .csv. A file with any fault is refused whole, and nothing is stored.',
    sending: 'Reading the file',
    refused: (count: number) =>
      count === 1
        ? 'The file was refused: 1 thing is wrong. Nothing was stored.'
        : `The file was refused: ${count} things are wrong. Nothing was stored.`,
    asked: (count: number) =>
      count === 1
        ? 'One figure looks odd. Nothing has been stored yet.'
        : `${count} figures look odd. Nothing has been stored yet.`,
    faults: 'What is wrong',
    questions: 'What to look at',
    cell: 'Cell',
    message: 'What it is',
    wholeFile: 'The file',
    isRight: 'All of it is right: store the figures',
    saved: (saved: number) =>
      saved === 1 ? '1 figure was stored.' : `${saved} figures were stored.`,
    unchanged: (count: number) =>
      count === 1 ? '1 was there already.' : `${count} were there already.`,
  },
});
