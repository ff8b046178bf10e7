import { defineMessages } from '../../messages/define-messages.ts';

export const asPublishedMessages = defineMessages({
  en: {
    choose: 'Choose a day',
    day: 'Published up to and on',
    dayHint: 'For example 23 7 2026',
    show: 'Show',
    notADay: 'Enter a day, such as 23 July 2026',
    heading: (date: string) => `What counted on ${date}`,
    nothing: 'Nothing that is held had been published by then.',
    nothingText: 'Choose a later day, or import older publications.',
    place: 'Place',
    periods: 'Periods',
    release: 'Release',
    published: 'Published',
    releaseNumber: (id: number) => `Release ${id}`,
    allAreas: (force: string) => `all areas of ${force}`,
    upTo: (received: number, expected: number) => `, ${received} of ${expected} areas`,
    midYears: (from: number, to: number) =>
      from === to ? `Mid-${from}` : `Mid-${from} to mid-${to}`,
    trends: 'See crime trends as published on that day',
    withdrawn: 'Releases that have been withdrawn since are left out.',
  },
});
