import { defineMessages } from '../messages/define-messages.ts';

export const notShownMessages = defineMessages({
  en: {
    refusedTitle: 'These figures cannot be shown',
    showDefault: 'Show the latest figures instead',
    emptyTitle: (area: string) => `No figures are held for ${area} yet`,
    nothingToCompare: 'No figures are held that could be compared',
    emptyText:
      'Figures come in with the files that their publishers release. An officer brings them in on the data page.',
    emptyLink: 'Go to the data page',
    asPublished: (date: string) => `As published on ${date}`,
    laterLeftOut: 'Publications after that day are left out.',
    showCurrent: 'Show the figures as they are now',
  },
});
