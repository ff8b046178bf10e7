import { defineMessages } from '../messages/define-messages.ts';

export const districtMessages = defineMessages({
  en: {
    find: (label: string) => `${label}: find by name`,
    findHint: 'Offered are those of your own police force, and those chosen.',
  },
});
