import { expect, test } from 'vitest';
import { fewInWardsText, wardRatesText } from './ward-text.ts';

const estimate = { number: 1, midYear: 2020, source: 'ONS', publishedOn: '2021-09-16' };

test('Rates of wards name the year, source and release of those that they are of, once', () => {
  const text = wardRatesText('population', [estimate, { ...estimate, number: 2 }]);
  expect(text).toContain(
    'Rates are for each 1,000 people of mid-2020 (ONS, released 16 September 2021), each ward',
  );
  expect(wardRatesText('households', [estimate])).toContain('1,000 households of mid-2020');
  expect(wardRatesText('population', [])).toBeUndefined();
});

test('Small counts are said to move by themselves, with the known answer for five', () => {
  expect(fewInWardsText('crimes')).toBe(
    'A few crimes in a ward go up and down by themselves. From 5, only a rise to 14 or more or a fall to none could have been told from chance.',
  );
});
