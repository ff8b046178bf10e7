import { defineMessages } from '../messages/define-messages.ts';

export const unsavedMessages = defineMessages({
  en: {
    leaveTitle: 'Leave without saving?',
    leaveText: 'What you have typed on this page has not been saved.',
    leaveStay: 'Stay on this page',
    leaveGo: 'Leave and lose it',
  },
});
