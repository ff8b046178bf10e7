import { defineMessages } from '../../messages/define-messages.ts';

export const trendsMessages = defineMessages({
  en: {
    title: 'Crime trends',
    titleOf: (area: string) => `Crime trends: ${area}`,
    choosers: 'What to show',
    indicator: 'Indicator',
    area: 'Area',
    from: 'From',
    to: 'To',
    refusedTitle: 'These figures cannot be shown',
    showDefault: 'Show the latest months instead',
    emptyTitle: (area: string) => `No figures are held for ${area} yet`,
    emptyText:
      'Crime trends are drawn from police files. An officer brings them in on the data page.',
    emptyLink: 'Go to the data page',
    inFigures: 'In figures',
    change: 'Change',
    notComparable: 'Not comparable',
    tooFew: 'Too few for a percentage',
    counts: 'What is counted',
    otherForces: 'Other forces',
    otherForcesText: 'Recorded here by other forces, shown beside and never added:',
    otherForce: (force: string, now: string, before: string) =>
      `${force} ${now}; a year before ${before}`,
    notHeld: 'not held',
    annotations: 'To know',
    asPublished: (date: string) => `As published on ${date}`,
    laterLeftOut: 'Publications after that day are left out.',
    showCurrent: 'Show the figures as they are now',
    annotation: (month: string, text: string, citation: string) =>
      `${month}: ${text}${citation === '' ? '' : ` (${citation})`}`,
    download: 'Download as CSV',
    permanent: 'Permanent link',
    every: (now: string, before: string) => `Every indicator, ${now} and ${before}`,
  },
});
