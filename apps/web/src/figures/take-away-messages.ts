import { defineMessages } from '../messages/define-messages.ts';

export const takeAwayMessages = defineMessages({
  en: {
    download: 'Download as CSV',
    workbook: 'As an Excel workbook',
    png: 'Picture (PNG)',
    svg: 'Picture (SVG)',
    copy: 'Copy the sentence',
    permanent: 'Permanent link',
    copied: 'The sentence is copied.',
    cannotCopy: 'This browser did not let it be copied.',
    noPicture: 'The chart is not drawn yet. Try again in a moment.',
    notSaved: 'The picture could not be made. Reload the page and try again.',
  },
});
