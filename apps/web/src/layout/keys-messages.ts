import { defineMessages } from '../messages/define-messages.ts';

export const keysMessages = defineMessages({
  en: {
    keysTitle: 'Keyboard shortcuts',
    keySearch: 'Go to the search on this page',
    keyHelp: 'Show this list',
    keyEscape: 'Close a menu or a box',
    keysOn: 'Use the keys / and ?',
    close: 'Close',
  },
});
