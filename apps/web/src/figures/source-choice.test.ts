import type { FigureSource } from '@ragstone/contract/figure-sources';
import { expect, test } from 'vitest';
import { indicatorChoices, sourceIn } from './source-choice.ts';

const indicator = (slug: string, level = 0) => ({
  slug,
  label: slug,
  unit: 'offences',
  counts: '',
  polarity: 'lower' as const,
  isTotal: false,
  level,
});
const police: FigureSource = {
  slug: 'police-uk-street',
  name: 'data.police.uk',
  every: 1,
  held: [],
  indicators: [indicator('burglary')],
};
const homeOffice: FigureSource = {
  slug: 'home-office-csp',
  name: 'Home Office',
  every: 3,
  held: [],
  indicators: [indicator('ho-theft'), indicator('ho-burglary', 1)],
};
const sources = [police, homeOffice];

test('the source is the one named, else that of the indicator, else the first', () => {
  expect(sourceIn(sources, { source: 'home-office-csp' })).toBe(homeOffice);
  expect(sourceIn(sources, { indicator: 'ho-burglary' })).toBe(homeOffice);
  expect(sourceIn(sources, {})).toBe(police);
  expect(sourceIn([], {})).toBeUndefined();
});

test('a source offers its own indicators and no other’s, parts set in below their whole', () => {
  expect(indicatorChoices(police, '>').map(({ value }) => value)).toEqual(['burglary']);
  expect(indicatorChoices(homeOffice, '>').map(({ label }) => label)).toEqual([
    'ho-theft',
    '>ho-burglary',
  ]);
});
