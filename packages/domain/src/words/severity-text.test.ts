import { expect, test } from 'vitest';
import { financialYearPeriod } from '../time/period.ts';
import { noValueText } from './over-years-text.ts';
import {
  severityGroupText,
  severityHeading,
  severityRankHeading,
  severityText,
  weightsUsedText,
} from './severity-text.ts';

const period = financialYearPeriod(2025);
const weights = { name: 'ONS offence weights', publishedOn: '2025-01-30' };
const value = { value: 8.009, because: undefined };
const rates = { of: 12, median: 7.1, lowest: 4.2, highest: 11.94 };

const unweighed = { weights: undefined, asOf: undefined };

test('severity is told for each person, with what it is made of and its group', () => {
  expect(severityHeading({ label: 'All crime (excluding fraud)', period, value })).toBe(
    'All crime (excluding fraud), weighted by severity: 8.01 for each person in 2025-26',
  );
  expect(
    severityText({ period, value }, { weights, asOf: undefined }, { name: 'Kent', rates }),
  ).toBe(
    'Each offence counts for its weight, and the sum is divided by the people of that time. Of the 12 areas of Kent the middle one had 7.10, the lowest 4.20 and the highest 11.94. A few grave offences can make up most of it, so no range of chance is given.',
  );
  expect(weightsUsedText(weights)).toBe(
    'Weights: ONS offence weights, published 30 January 2025. They are the same for every period.',
  );
});

test('offences without a weight are named, the first of many', () => {
  const none = { value: undefined, because: 'no-weight' as const, offences: ['Piracy (99)'] };
  expect(severityHeading({ label: 'Robbery', period, value: none })).toBe(
    'The severity of robbery in 2025-26 cannot be said',
  );
  expect(
    severityText({ period, value: none }, { weights, asOf: undefined }, { name: undefined, rates }),
  ).toBe('It cannot be said of 2025-26, because Piracy (99) has no weight.');
  expect(noValueText('no-weight', ['A', 'B', 'C', 'D'])).toBe(
    'A, B and 2 other offences have no weight',
  );
  expect(noValueText('below-zero', ['Rape (19C)'])).toBe('the count of Rape (19C) is below 0');
});

test('without weights it says how to load them', () => {
  const none = { value: undefined, because: 'no-weights' as const };
  const text = severityText({ period, value: none }, unweighed, { name: undefined, rates });
  expect(
    severityText(
      { period, value: none },
      { ...unweighed, asOf: '2024-06-01' },
      { name: undefined, rates },
    ),
  ).toBe('Of the weights of offences that are held none had been published by 1 June 2024.');
  expect(text).toMatch(/^No weights of offences are held\. .* load that table on the Data page/);
});

test('areas are compared by it without what chance could make of them', () => {
  const here = { name: 'Sevenoaks', lower: 1, higher: 10, of: 12 };
  expect(severityRankHeading('Robbery', [here])).toBe(
    'Robbery: Sevenoaks is the 2nd lowest of 12 areas by severity',
  );
  expect(severityRankHeading('Robbery', [])).toBe(
    'Robbery: your area cannot be ranked by severity',
  );
  expect(severityGroupText({ weights, asOf: undefined }, { name: undefined, rates })).toContain(
    'Of the 12 areas compared the middle one had 7.10',
  );
  expect(severityGroupText(unweighed, { name: undefined, rates })).toMatch(/^No weights/);
});
