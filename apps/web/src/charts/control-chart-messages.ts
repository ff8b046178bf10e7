import { defineMessages } from '../messages/define-messages.ts';

/** What the drawing itself says; it comes with the chart. */
export const controlChartMessages = defineMessages({
  en: {
    chartOf: (heading: string) =>
      `Chart: ${heading}. Use the left and right arrow keys to walk through its months.`,
    breakLabel: 'New way of counting',
    counted: (count: string) => `${count} counted`,
    adjusted: (value: string) => `${value} without its season`,
    between: (lower: string, upper: string) => `Usual: ${lower} to ${upper}`,
    higher: 'Part of a signal: high',
    lower: 'Part of a signal: low',
    missing: 'not held',
    began: (references: string) => `Began: ${references}`,
  },
});
