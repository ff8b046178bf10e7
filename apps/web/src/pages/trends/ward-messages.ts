import { defineMessages } from '../../messages/define-messages.ts';

export const wardMessages = defineMessages({
  en: {
    title: 'By ward',
    caption: (indicator: string, span: string) => `${indicator} by ward, ${span}`,
    ward: 'Ward',
    difference: 'Difference',
    percent: 'Change',
    none: '–',
    percentages: 'A percentage is given where there were 50 or more a year before.',
    unplaced: 'In no ward',
    total: 'All of the area',
    bestFit: (year: number, date: string) =>
      `Each ward is the sum of its small areas (LSOAs), by best fit: wards of ${year}, after ONS’s lookup published ${date}. Homes near a ward’s border may be counted next door.`,
    noLookup:
      'No lookup of wards is held. A partnership officer imports ONS’s best-fit lookup of LSOAs to wards on the Data page.',
    notCompared: 'There are no months of both years to compare.',
  },
});
