import { defineMessages } from '../../messages/define-messages.ts';

export const signInMessages = defineMessages({
  en: {
    heading: 'Sign in',
    lede: 'Crime trends and the action plan of your Community Safety Partnership.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    emailMissing: 'Enter your e-mail address',
    passwordMissing: 'Enter your password',
    forgotten:
      'Forgotten your password, or no account yet? Ask your partnership officer for a set-up link.',
    demonstrationHeading: 'Look around',
    demonstrationText:
      'This is a demonstration with invented figures. Choose who you want to be: each sees and may do something else.',
    otherPeople: (count: number) => `${count} other people of the demonstration`,
    as: (name: string) => `Sign in as ${name}`,
    officer: 'Partnership officer: runs the plan and its rounds, loads figures, manages people',
    'portfolio-holder': 'Portfolio holder: reads trends and the adopted plan',
    partner: (agency: string) => `Partner: reports on the actions of ${agency}`,
    roles: (partnership: string, role: string) => `${role} · ${partnership}`,
  },
});
