import { expect, test } from 'vitest';
import {
  faultsInColumns,
  guessAreaKind,
  guessColumns,
  guessMonths,
  headingRows,
  type MappingValues,
  mappingOf,
} from './mapping-values.ts';

test('the columns of a table are guessed by their headings', () => {
  const cells = [
    'financial_year',
    'police_force',
    'csp_name',
    'offence_group',
    'offences',
    'source',
  ];
  expect(guessColumns(cells)).toEqual({
    period: 'financial_year',
    force: 'police_force',
    area: 'csp_name',
    indicator: 'offence_group',
    value: 'offences',
  });
  expect(guessColumns(['District', 'Month', 'Kind', 'Number of fires'])).toEqual({
    area: 'District',
    force: '',
    period: 'Month',
    indicator: 'Kind',
    value: 'Number of fires',
  });
});

test('a row of headings has three texts or more', () => {
  const rows = [
    { row: 1, cells: ['Fires of our county'] },
    { row: 3, cells: ['District', '', 'Month', 'Fires'] },
  ];
  const found = headingRows([{ file: 'a.csv', sheets: [{ sheet: 'A', rows }] }]);
  expect(found.map(({ row }) => row)).toEqual([3]);
});

const values: MappingValues = {
  headings: '',
  area: 'District',
  force: '',
  period: 'Month',
  indicator: '',
  value: 'Fires',
  areaKind: 'district',
  months: '3',
  indicatorLabel: 'Deliberate fires',
  name: 'Fires',
  publisher: 'Fire and rescue',
  licence: 'OGL',
  unit: 'fires',
  polarity: 'lower',
  addsUp: 'yes',
};

test('what is counted is said where no column names it, and one indicator adds up to nothing', () => {
  expect(mappingOf(values, 4)).toMatchObject({
    version: 4,
    columns: { area: 'District', period: 'Month', value: 'Fires' },
    months: 3,
    indicator: 'Deliberate fires',
    addsUp: false,
  });
  const several = mappingOf({ ...values, indicator: 'Kind' }, 4);
  expect(several).toMatchObject({ columns: { indicator: 'Kind' }, addsUp: true });
  expect(several.indicator).toBeUndefined();
});

test('a column that is needed and was not chosen, or was chosen twice, is told', () => {
  const words = { missing: 'Choose a column', twice: 'Chosen already' };
  expect(faultsInColumns({ ...values, area: '' }, words)).toEqual([
    { pointer: '/area', message: 'Choose a column' },
  ]);
  expect(faultsInColumns({ ...values, indicator: 'District' }, words)).toEqual([
    { pointer: '/indicator', message: 'Chosen already' },
  ]);
  expect(faultsInColumns(values, words)).toEqual([]);
});

test('the length of the periods is guessed by the first of them, the areas by their heading', () => {
  const table = (period: string) => {
    const rows = [
      { row: 1, cells: ['csp_name', 'Period', 'Fires'] },
      { row: 2, cells: ['Sevenoaks', period, '4'] },
    ];
    return headingRows([{ file: 'a.csv', sheets: [{ sheet: 'A', rows }] }])[0];
  };
  expect(guessMonths(table('2025/26'))).toBe('12');
  expect(guessMonths(table('Q1 2025/26'))).toBe('3');
  expect(guessMonths(table('June 2025'))).toBe('1');
  expect(['csp_name', 'Ward', 'Force', 'Place'].map(guessAreaKind)).toEqual([
    'csp',
    'ward',
    'force',
    'district',
  ]);
});
