import { defineMessages } from '../messages/define-messages.ts';

export const newPasswordMessages = defineMessages({
  en: {
    password: 'New password',
    hint: 'At least 12 characters. Three or more words that do not belong together do well.',
    again: 'The new password again',
    missing: 'Enter a new password',
    different: 'The two passwords are not the same',
  },
});
