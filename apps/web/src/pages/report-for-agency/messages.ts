import { defineMessages } from '../../messages/define-messages.ts';

export const reportForAgencyMessages = defineMessages({
  en: {
    heading: (reference: string) => `Report on ${reference} for an agency`,
    lede: 'It is said on the action that an officer wrote this update.',
    notOpen: 'No round is open, so no updates are taken.',
    sent: 'The update of this quarter has been sent. It waits in the round to be confirmed.',
    agency: 'Agency',
    leads: (agency: string) => `${agency} (leads)`,
    nobodyLeads: 'No agency: nobody leads it yet',
    supports: (agency: string) => `${agency} (supports)`,
  },
});
