import { defineMessages } from '../../messages/define-messages.ts';

export const setUpMessages = defineMessages({
  en: {
    heading: 'Choose your password',
    lede: (name: string, email: string) => `${name}, you sign in with ${email} and this password.`,
    submit: 'Save and sign in',
    usedHeading: 'This link cannot be used',
    usedText:
      'Set-up links work once and for 24 hours. Ask your partnership officer for a new one. If you have chosen a password already, sign in with it.',
    signIn: 'Sign in',
  },
});
