import { defineMessages } from '../../messages/define-messages.ts';

export const figuresMessages = defineMessages({
  en: {
    source: (name: string) => `This is ${name}.`,
    negative: (count: string) =>
      `${count} figures are below 0: a force took back more than it recorded. They are kept as published.`,
    leftOut: (rows: string, reason: string) => `Left out: ${rows} rows of ${reason}.`,
    changeMidYear: 'Another year',
    midYear: 'Mid-year of the estimates',
    midYearHint: 'For example, 2020: the people who lived there on 30 June 2020.',
    saveMidYear: 'Save the year',
    periodsCaption: 'By period',
    period: 'Period',
    areas: 'Areas',
    unknownAreas: 'Areas that are not known',
    figures: 'Figures',
    heldNow: (release: number, date: string) => `release ${release}, published ${date}`,
    differencesCaption: 'Largest differences',
    area: 'Area',
    indicator: 'Indicator',
    none: 'none',
    notesHeading: 'The publisher’s notes',
    implausibleHeading: 'Figures far from the usual',
    value: 'In these files',
    usual: 'Compared with',
    comparedWith: { held: 'before', force: 'all of its force' },
    totalsHeading: 'Totals that differ from their parts',
    whole: 'Total',
    parts: 'Sum of parts',
    place: 'Where',
  },
});
