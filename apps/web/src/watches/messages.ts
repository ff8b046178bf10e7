import { defineMessages } from '../messages/define-messages.ts';

export const watchMessages = defineMessages({
  en: {
    tellByMail: 'Tell me by mail when this changes',
    tell: 'Tell me when this changes',
    toldByMail: 'You are told by mail when a new release changes this.',
    told: 'You are told under “Saved views” when a new release changes this.',
    stop: 'Stop',
    stopTelling: 'Stop telling me',
    mine: 'All that you watch',
    title: 'What you watch',
    byMail:
      'You get a mail when a new release changes the verdict on the latest twelve months, or makes a month stand out that did not before.',
    noMail:
      'This installation sends no mail. What you would be mailed is shown here: when a new release changes the verdict on the latest twelve months, or makes a month stand out that did not before.',
    none: 'You watch nothing yet. Open an indicator and press “Tell me when this changes”.',
    noneByMail:
      'You watch nothing yet. Open an indicator and press “Tell me by mail when this changes”.',
    indicator: 'Indicator',
    area: 'Area',
    ownArea: 'All our districts',
    act: 'Change',
    notices: 'What you were told, newest first',
    release: (date: string) => `Release of ${date}.`,
    mail: {
      none: 'No mail was sent.',
      waiting: 'A mail is on its way.',
      begun: 'It is not known whether the mail arrived.',
      mailed: 'Mailed to you.',
      failed: 'The mail could not be sent.',
    },
  },
});
