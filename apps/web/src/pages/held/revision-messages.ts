import { defineMessages } from '../../messages/define-messages.ts';

export const revisionMessages = defineMessages({
  en: {
    choose: 'Which releases',
    newer: 'The newer release',
    older: 'The older release of the same source',
    choice: (id: string, source: string, date: string, state: string) =>
      `Release ${id}, ${date}: ${source}${state}`,
    withdrawn: ', withdrawn',
    areas: 'Areas',
    areasChoices: { near: 'Your force’s', every: 'Every area' },
    compare: 'Compare',
    fewer: 'There are not two releases of one source yet.',
    fewerText:
      'When a later publication is imported, both are kept, and what it changed is listed here.',
    pick: 'Choose two releases to compare',
    heading: (source: string) => `${source}: what differs`,
    between: (older: string, newer: string) => `Published ${older}, and published ${newer}.`,
    parts: (both: string, olderOnly: string, newerOnly: string) =>
      `Both hold ${both}; ${olderOnly} are in the older one alone, ${newerOnly} in the newer one alone.`,
    periods: (count: string) => `${count} periods of a place`,
    nothing: 'They have no period in common, so there is nothing to compare.',
    same: 'No figure differs.',
    totals: (differing: string, higher: string, lower: string) =>
      `${differing} figures differ: ${higher} are higher in the newer release, ${lower} lower.`,
    appeared: (count: string) => `${count} were not published in the older one.`,
    gone: (count: string) => `${count} are no longer published in the newer one.`,
    smallAreas: 'Small areas are left out: their district says what changed.',
    caption: 'Figures that differ',
    area: 'Area',
    indicator: 'Indicator',
    period: 'Period',
    before: (date: string) => `Published ${date}`,
    difference: 'Difference',
    recordedBy: (force: string) => `recorded by ${force}`,
    statuses: {
      'not-published': 'not published',
      'not-supplied': 'not supplied',
      suppressed: 'suppressed',
      'not-applicable': 'not applicable',
      partial: 'partial',
      unusable: 'unusable',
    } as Record<string, string>,
    shown: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
    next: 'Next',
    previous: 'Previous',
    pages: 'Pages of differences',
    csv: 'Download every difference as CSV',
  },
});
