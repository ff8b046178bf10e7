import { defineMessages } from '../../messages/define-messages.ts';

export const coverageMessages = defineMessages({
  en: {
    heading: 'What is held',
    text: 'Each source by its own periods. What is missing is a gap in every chart, never a zero.',
    empty: 'No figures are held yet',
    emptyOfficer: 'Import the first files above.',
    emptyOther: 'A partnership officer imports them.',
    marks: { received: '✓', partial: '◐', unusable: '✕', missing: '–' },
    words: {
      received: 'received',
      partial: 'in part',
      unusable: 'unusable',
      missing: 'missing',
    },
    legend: 'Key',
    legendTexts: {
      received: 'received, with its rows or areas',
      partial: 'received in part, or unusable in part',
      unusable: 'published, and marked as not to be used',
      missing: 'missing between the first and the last',
    },
    of: (received: string, expected: string) => `${received} of ${expected}`,
    allAreas: (force: string) => `All areas of ${force}`,
    unknownForce: 'areas of no known force',
    otherForce: 'other force',
    others: (count: number) => (count === 1 ? '1 other force' : `${count} other forces`),
    noneOfYours: 'Nothing of your own area is held yet.',
    year: 'Year',
    financialYear: 'Financial year',
    period: 'Period',
    state: 'State',
    midYear: (year: number) => `Mid-${year}`,
    quarter: (number: number) => `Q${number}`,
    noneMissing: 'Nothing is missing between the first and the last.',
    missing: (count: number) =>
      count === 1
        ? '1 period is missing between the first and the last.'
        : `${count} periods are missing between the first and the last.`,
    hideYear: (year: string) => `Hide ${year}`,
    showYear: (year: string) => `Show ${year}`,
    yearSum: (received: number, gaps: number) =>
      gaps === 0 ? `${received} held` : `${received} held, ${gaps} missing`,
  },
});
