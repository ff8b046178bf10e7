import { defineMessages } from '../../../messages/define-messages.ts';

export const overYearsMessages = defineMessages({
  en: {
    title: 'Over the years',
    showDefault: 'Show the years as they are shown first',
    choosers: 'What to show over the years',
    listedBy: 'Listed by',
    by: {
      month: 'Month',
      quarter: 'Quarter',
      'twelve-months': 'Rolling 12 months',
      'financial-year': 'Financial year',
      'calendar-year': 'Calendar year',
      'year-ending': 'Year to the latest month',
    },
    measured: 'Shown as',
    measure: {
      count: 'Counts',
      rate: 'For each 1,000',
      index: 'Index',
      severity: 'Weighted by severity',
    },
    baseYear: 'Year that is 100',
    beside: 'Beside',
    noArea: 'No other area',
    noBeside:
      'Counts of areas of different size say nothing of each other: choose for each 1,000, or an index.',
    areasCompared: 'the areas compared',
    middle: (of: string) => `Middle of ${of}`,
    range: (of: string) => `Range of ${of}`,
    showFigures: 'The figures period by period',
    caption: (indicator: string, area: string) => `${indicator}, ${area}, newest first`,
    period: 'Period',
    chance: 'With chance',
    fromTo: (lower: string, upper: string) => `${lower} to ${upper}`,
    middleShort: 'Middle area',
    rangeShort: 'All areas',
    noneHeld: 'none',
    csv: 'The years as CSV',
    workbook: 'The years as an Excel workbook',
  },
});
