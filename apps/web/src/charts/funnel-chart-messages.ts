import { defineMessages } from '../messages/define-messages.ts';

/** What the drawing itself says; it comes with the chart. */
export const funnelChartMessages = defineMessages({
  en: {
    chartOf: (heading: string) =>
      `Chart: ${heading}. Use the left and right arrow keys to walk through its areas.`,
    rate: (rate: string) => `${rate} for each 1,000`,
    population: (people: string) => `${people} people`,
    households: (households: string) => `${households} households`,
    outer: 'Outer limit',
    inner: 'Inner limit',
    all: 'All areas together',
  },
});
