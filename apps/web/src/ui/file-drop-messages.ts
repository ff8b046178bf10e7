import { defineMessages } from '../messages/define-messages.ts';

export const fileDropMessages = defineMessages({
  en: {
    dropChoose: 'Choose files',
    dropHint: 'or drop them here',
  },
});
