import { expect, test } from 'vitest';
import { askedAddress } from './asked-address.ts';

test('an address of this partnership is a page and its search', () => {
  expect(askedAddress('/p/kent/trends?indicator=burglary&from=2025-04', 'kent')).toEqual({
    page: 'trends',
    search: 'indicator=burglary&from=2025-04',
  });
  expect(askedAddress('/p/kent/compare', 'kent')).toEqual({ page: 'compare', search: '' });
});

test('an indicator’s page is saved with its indicator, which no name in its search overrules', () => {
  expect(askedAddress('/p/kent/indicators/burglary?area=E07000111', 'kent')).toEqual({
    page: 'indicators',
    search: 'indicator=burglary&area=E07000111',
  });
  expect(askedAddress('/p/kent/indicators/burglary?with=E1&indicator=drugs', 'kent')).toEqual({
    page: 'indicators',
    search: 'indicator=burglary&with=E1',
  });
});

test.each([
  '',
  'p/kent/trends',
  '//elsewhere.example/p/kent/trends',
  '/\\elsewhere.example/p/kent/trends',
  '/\t/elsewhere.example/p/kent/trends',
  'https://elsewhere.example/p/kent/trends',
  'javascript:alert(1)',
  '/p/surrey/trends',
  '/p/kent/settings',
  '/p/kent/../surrey/trends',
  '/p/kent/trends/',
  '/p/kent/indicators',
  '/p/kent/indicators/',
  '/p/kent/indicators/burglary/more',
  '/p/kent/indicators/%2e%2e%2fsettings',
  '/p/kent/indicators/<b>',
  '/p/kent/trends?<b>=1',
  `/p/kent/trends?area=${'x'.repeat(1001)}`,
])('%j is none', (address) => {
  expect(askedAddress(address, 'kent')).toBeUndefined();
});
