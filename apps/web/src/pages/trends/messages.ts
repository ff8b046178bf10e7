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
    inFigures: 'In figures',
    change: 'Change',
    notComparable: 'Not comparable',
    tooFew: 'Too few for a percentage',
    couldHaveSeen: 'What could have been seen',
    rateAndRank: 'Rate and rank',
    counts: 'What is counted',
    otherForces: 'Other forces',
    otherForcesText: 'Recorded here by other forces, shown beside and never added:',
    otherForce: (force: string, now: string, before: string) =>
      `${force} ${now}; a year before ${before}`,
    notHeld: 'not held',
    annotations: 'To know',
    annotation: (month: string, text: string, citation: string) =>
      `${month}: ${text}${citation === '' ? '' : ` (${citation})`}`,
    usual: 'What is usual, and what we do about it',
    listedBy: 'Listed by',
    quarter: 'Quarter',
    'twelve-months': '12 months',
    'financial-year': 'Financial year',
    upTo: 'Compared',
    periodsCaption: (indicator: string, area: string) => `${indicator}, ${area}, newest first`,
    period: 'Period',
    count: 'Count',
    changeOnYear: 'On a year before',
    published: 'Rate as published',
    noPublished: 'not published',
    none: '–',
    shownPeriod: 'shown above',
    every: (now: string, before: string) =>
      `Every indicator, most notable first: ${now} and ${before}`,
  },
});
