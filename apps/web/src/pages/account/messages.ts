import { defineMessages } from '../../messages/define-messages.ts';

export const accountMessages = defineMessages({
  en: {
    heading: 'Your account',
    lede: (name: string, email: string) => `${name}, ${email}`,
    passwordHeading: 'Change your password',
    current: 'Present password',
    new: 'New password',
    newHint: 'At least 12 characters. Three or more words that do not belong together do well.',
    again: 'The new password again',
    different: 'The two passwords are not the same',
    change: 'Change password',
    changed: 'Your password is changed',
    changedText: 'Every other device has been signed out.',
    sessionsHeading: 'Where you are signed in',
    sessionsText: 'If you do not know one of these, sign it out and change your password.',
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
