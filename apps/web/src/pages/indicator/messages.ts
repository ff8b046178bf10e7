import { defineMessages } from '../../messages/define-messages.ts';

export const indicatorMessages = defineMessages({
  en: {
    titleOf: (indicator: string, area: string) => `${indicator}: ${area}`,
    choosers: 'What to show',
    indicator: 'Indicator',
    area: 'Area',
    beside: 'Look at actions beside',
    noArea: 'No other area',
    noSignals: 'No month lies outside the usual ups and downs.',
    signals: 'What is not usual, newest first',
    moreSignals: (count: number) => `${count} earlier`,
    direction: 'Direction of travel',
    couldHaveSeen: (text: string) => `What could have been seen: ${text}`,
    yearEnd: 'The year’s end',
    season: 'The year’s seasons',
    seasonCaption: 'How much of an average month each month has',
    month: 'Month',
    factor: 'Of an average month',
    about: 'What is counted',
    better: {
      lower: 'Fewer is better.',
      higher: 'More is better.',
      neutral:
        'A rise is neither good nor bad in itself: more reports can mean more trust in those who take them.',
    },
    rateOf: {
      population: 'Its rates are for each 1,000 people.',
      households: 'Its rates are for each 1,000 households.',
    },
    annotations: 'To know',
    annotation: (month: string, text: string, citation: string) =>
      `${month}: ${text}${citation === '' ? '' : ` (${citation})`}`,
    trend: 'Against last year',
    compare: 'Against other areas',
    actions: 'What we are doing about it',
    noActions: 'No action of a plan is measured by this indicator.',
    toPlan: 'Go to the action plan',
    actionsCaption: (indicator: string, year: string) =>
      `Actions of ${year} measured by ${indicator}`,
    earlierCaption: (indicator: string) => `Actions of earlier plans measured by ${indicator}`,
    ofEarlierPlans: (count: number) => `Of earlier plans: ${count}`,
    reference: 'Ref.',
    action: 'Action',
    lead: 'Lead',
    noLead: 'nobody yet',
    begins: 'Began',
    due: 'Due',
    standing: 'Now',
    notDated: 'not dated',
    chooseBeside:
      'Choose another area above to ask whether this one went otherwise since an action began.',
    beforeAfter: 'Before and after, beside another area',
    notProof: 'A question for the partnership, never proof that an action worked.',
    begunOn: (date: string, references: string) => `Since ${date}: ${references}`,
  },
});
