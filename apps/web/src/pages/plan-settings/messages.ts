import { defineMessages } from '../../messages/define-messages.ts';

export const planSettingsMessages = defineMessages({
  en: {
    planOf: (year: string) => `Action plan ${year}`,
    heading: 'Plan settings',
    draftLede: 'This plan is a draft. Only officers see it until its adoption is recorded here.',
    adoptedLede: (date: string) => `This plan was adopted on ${date}. Every member can read it.`,
    closedLede: (date: string) => `This plan was closed on ${date}. Nothing in it can be changed.`,
    adoption: 'Adoption',
    adoptionText: 'From then on every member of the partnership can read the plan.',
    adoptedOn: 'Date of adoption',
    adoptedBy: 'Adopted by',
    adoptedByHint: 'The meeting or body, for example the Community Safety Partnership board',
    adopt: 'Record the adoption',
    correct: 'Correct the adoption',
    closing: 'Close the plan',
    closingText:
      'At the end of the year. A closed plan is kept for reading: no action, report or round in it can be changed.',
    closedOn: 'Date of closing',
    close: 'Close the plan',
    roundOpen: (quarter: string) => `The round for ${quarter} is open. Close it first.`,
    staleTitle: 'Somebody else changed this plan meanwhile',
    stale: (date: string, by: string) =>
      `It now says: adopted on ${date} by ${by}. What you typed is still here; press again to save it instead.`,
  },
});
