import { defineMessages } from '../../messages/define-messages.ts';

export const priorityMessages = defineMessages({
  en: {
    planOf: (year: string) => `Action plan ${year}`,
    addTitle: 'Add a priority',
    editTitle: (number: number) => `Edit priority ${number}`,
    number: 'Number',
    numberHint:
      'It begins the references of its actions, such as 2.3. It stays for the whole year and is never used again.',
    title: 'Title',
    aim: 'Aim',
    aimHint: 'What this priority is for, in a sentence or two. Optional.',
    crossCutting: 'Cross-cutting',
    crossCuttingChoice: 'It runs through all other priorities',
    indicator: 'Headline measure',
    indicatorHint: 'The published figure that shows first how this priority goes. Optional.',
    noIndicator: 'None',
    yes: 'Yes',
    no: 'No',
    add: 'Add priority',
    save: 'Save priority',
    cancel: 'Cancel',
    closed: 'This plan is closed. Nothing in it can be changed.',
  },
});
