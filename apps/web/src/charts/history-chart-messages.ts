import { defineMessages } from '../messages/define-messages.ts';

/** What the drawing itself says; it comes with the chart. */
export const historyChartMessages = defineMessages({
  en: {
    chartOf: (heading: string) =>
      `Chart: ${heading}. Use the left and right arrow keys to walk through its periods.`,
    breakLabel: 'New way of counting',
    breakOf: (area: string) => `${area}: new way of counting`,
    breakOfSome: 'Some areas: new way of counting',
    baseLine: (year: string) => `100 = ${year}`,
    pair: (label: string, value: string) => `${label}: ${value}`,
    between: (lower: string, upper: string) => `With chance: ${lower} to ${upper}`,
    middle: (value: string, of: number) => `Middle of ${of} areas: ${value}`,
    range: (lowest: string, highest: string) => `All of them: ${lowest} to ${highest}`,
    none: (because: string) => `none, because ${because}`,
  },
});
