import { defineMessages } from '../messages/define-messages.ts';

export const chartMessages = defineMessages({
  en: {
    chartOf: (heading: string) =>
      `Chart: ${heading}. Use the left and right arrow keys to walk through its months.`,
    loading: 'Drawing the chart',
    notLoaded: 'The chart could not be loaded. Reload the page; words and figures say the same.',
    breakLabel: 'New way of counting',
    breakOf: (label: string) => `${label}: new way of counting`,
    notYetPublished: 'Not yet published',
    notYet: 'not yet published',
    missing: 'not held',
    earlier: (lowest: string, highest: string) => `${lowest} to ${highest} in earlier years`,
    pair: (label: string, value: string) => `${label}: ${value}`,
    rangeOf: (years: string) => `Range of ${years}`,
    difference: 'Difference',
    gap: 'missing',
    unusable: 'published, marked as unusable',
    unusableMark: 'unusable',
    gapMark: 'gap',
    notCompared: 'cannot be compared',
    noEarlier: 'not held in earlier years',
    notAdded: 'not added up',
    lowest: (years: string) => `Lowest, ${years}`,
    highest: (years: string) => `Highest, ${years}`,
    tableOf: (indicator: string, now: string, before: string) =>
      `${indicator} by month, ${now} and ${before}`,
    source: (name: string, release: string) => `Source: ${name}, ${release}.`,
    releaseOf: (date: string) => `release of ${date}`,
    releasesOf: (count: number, first: string, last: string) =>
      `${count} releases of ${first} to ${last}`,
  },
});
