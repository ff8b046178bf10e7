import { defineMessages } from '../../messages/define-messages.ts';

/** What the pictures of a comparison say; it comes with them. */
export const compareChartMessages = defineMessages({
  en: {
    csv: 'The funnel and its table as CSV',
    workbook: 'The funnel and its table as an Excel workbook',
    barsCaption: (indicator: string) => `${indicator} for each 1,000, the lowest rate first`,
    couldBe: 'What the rate could be, if chance is allowed for',
    median: (rate: string) => `The middle of the group: ${rate}`,
    own: 'own area',
    across: {
      population: 'Up: the rate for each 1,000 people. Across: how many people live in the area.',
      households:
        'Up: the rate for each 1,000 households. Across: how many households the area has.',
    },
    ownDot: 'Own area',
    otherDot: 'Another area',
    innerLine: 'Inner limits (95%)',
    outerLine: 'Outer limits (99.8%)',
    showFigures: 'The limits area by area',
    tableOf: (indicator: string, period: string) =>
      `${indicator}, ${period}: each area beside what chance explains`,
    area: 'Area',
    of: { population: 'People', households: 'Households' },
    rate: 'Per 1,000',
    inner: 'Chance explains (95%)',
    outer: 'Chance explains (99.8%)',
    standing: 'It is',
    fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
    none: '–',
    noRate: 'no rate',
  },
});
