import { defineMessages } from '../../messages/define-messages.ts';

export const accountMessages = defineMessages({
  en: {
    heading: 'Your account',
    lede: (name: string, email: string) => `${name}, ${email}`,
    passwordHeading: 'Change your password',
    current: 'Present password',
    currentMissing: 'Enter your present password',
    change: 'Change password',
    changed: 'Your password is changed',
    changedText: 'Every other device has been signed out, and every key for figures has ended.',
    sessionsHeading: 'Where you are signed in',
    sessionsText: 'If you do not recognise one of these, sign it out and change your password.',
    device: 'Device',
    started: 'Signed in',
    lastSeen: 'Last used',
    act: 'Sign out',
    thisOne: 'This device',
    unknownDevice: 'Unknown device',
    end: 'Sign out',
    endOf: (device: string) => ` ${device}`,
    on: (browser: string, system: string) => `${browser} on ${system}`,
  },
});
