import { defineMessages } from '../../messages/define-messages.ts';

export const wardMessages = defineMessages({
  en: {
    title: 'By ward',
    caption: (indicator: string, span: string) => `${indicator} by ward, ${span}`,
    ward: 'Ward',
    difference: 'Difference',
    percent: 'Change',
    rate: 'For each 1,000',
    range: 'Range by chance',
    none: '–',
    percentages: 'A percentage is given where there were 50 or more a year before.',
    unplaced: 'In no ward',
    total: 'All of the area',
    csv: 'Download the wards as CSV',
    workbook: 'Download the wards as an Excel workbook',
    mapTitle: (indicator: string, area: string, map: string) =>
      `${indicator} by ward, ${area}. ${map}`,
    toData: 'Go to Data',
    outlines: (name: string, date: string, attribution: string) =>
      `Outlines: ${name}, release of ${date}. ${attribution}`,
    bestFit: (year: number, date: string) =>
      `Each ward is the sum of its small areas (LSOAs), by best fit: wards of ${year}, after the lookup published ${date}. Homes near a ward’s border may be counted next door.`,
  },
});
