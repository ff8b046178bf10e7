import { defineMessages } from '../../messages/define-messages.ts';

export const chooseMessages = defineMessages({
  en: {
    heading: 'Choose a partnership',
    lede: 'You belong to more than one. You can change later from the menu at the top.',
    noneHeading: 'You do not belong to a partnership yet',
    noneText:
      'Your account works, but no partnership has added it. Ask the partnership officer who invited you.',
    as: (role: string) => `You are its ${role}`,
    forAgency: (agency: string) => `You report for ${agency}`,
  },
});
