import { defineMessages } from '../../messages/define-messages.ts';

export const compareMessages = defineMessages({
  en: {
    viewOf: (indicator: string) => `${indicator}, compared`,
    title: 'Compare areas',
    choosers: 'What to compare',
    compareWith: 'Compare with',
    neighbours: 'Neighbours',
    rankedCaption: (indicator: string, period: string) =>
      `${indicator}, ${period}: areas from the lowest rate to the highest`,
    apartHeading: 'Not ranked',
    apartText: 'These have no figure that could be ranked. None of them counts as 0.',
    apartCaption: (indicator: string, period: string) =>
      `${indicator}, ${period}: areas that cannot be ranked, with the reason`,
    besideHeading: 'Beside, never ranked',
    besideCaption: (indicator: string, period: string) =>
      `${indicator}, ${period}: what is unassigned, the force and the county`,
    rank: 'Rank',
    area: 'Area',
    own: 'own area',
    count: 'Count',
    change: 'On a year before',
    rate: 'Per 1,000',
    published: 'Rate as published',
    why: 'Why',
    none: '–',
    noRate: 'no rate',
    noPublished: 'not published',
    nothingRanked: 'No area can be ranked: the reasons stand below.',
    couldBe: 'Rank could be',
    interval: 'Rate could be',
    fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
    rankNote:
      '1 is the lowest rate. Equal rates share a rank. What rate and rank could be allows for chance (95% intervals); each pair of areas is told apart by itself, without allowing for how many pairs there are.',
    publishedNote:
      'The rate as published is the publisher’s own, on a denominator of its own, which may be older.',
    groupsHeading: 'Groups of areas',
    groupsText:
      'Name a group that you compare yourself with, such as your most similar group. Everybody in the partnership can choose it.',
    noGroups: 'No group has been named yet. Until then areas are compared with the neighbours.',
    addGroup: 'Name a group',
    changeGroup: (name: string) => `Change ${name}`,
    edit: 'Change',
    act: 'To do',
    withdraw: 'Take away',
    withdrawTitle: (name: string) => `Take “${name}” away?`,
    withdrawText: 'It is no longer offered to anybody. Its history stays.',
    name: 'Name',
    nameMissing: 'Give the group a name',
    areas: 'Districts',
    areasHint: 'Figures of partnership areas are those that these districts lie in.',
    areasMissing: 'Choose at least one district',
    find: 'Show districts whose name holds',
    findHint: 'At least two letters. What you have chosen stays in the list.',
    save: 'Save group',
    cancel: 'Cancel',
  },
});
