import { expect, test } from 'vitest';
import { financialYearPeriod } from '../time/period.ts';
import type { Counted } from './history.ts';
import { severityOver } from './severity-over.ts';

const people = { number: 1000, midYear: 2024, source: 'ONS', publishedOn: '2025-07-01' };
const years = [2023, 2024].map(financialYearPeriod);

const counted = (...counts: (number | undefined)[]): Counted[] =>
  years.map((period, at) => ({
    period,
    count: counts[at],
    noCount: counts[at] === undefined ? 'two-ways' : undefined,
    people,
  }));

const homicide = { name: 'Homicide', weight: 7979 };
const lesser = { name: 'Lesser', weight: 3 };

test('one homicide and ten lesser offences on 1,000 people come to 8.009, ten alone to 0.03', () => {
  const values = severityOver(counted(11, 10), [
    { ...homicide, counted: counted(1, 0) },
    { ...lesser, counted: counted(10, 10) },
  ]);
  expect(values).toEqual([
    { value: 8.009, because: undefined },
    { value: 0.03, because: undefined },
  ]);
});

test('an offence without a weight stands in the way where it was recorded, and is named', () => {
  const values = severityOver(counted(2, 1), [
    { ...lesser, counted: counted(1, 1) },
    { name: 'New offence', weight: undefined, counted: counted(1, 0) },
  ]);
  expect(values).toEqual([
    { value: undefined, because: 'no-weight', offences: ['New offence'] },
    { value: 0.003, because: undefined },
  ]);
});

test('an offence below 0 weighs nothing, although the whole is above it', () => {
  const values = severityOver(counted(9, 11), [
    { ...homicide, counted: counted(-1, 1) },
    { ...lesser, counted: counted(10, 10) },
  ]);
  expect(values[0]).toEqual({ value: undefined, because: 'below-zero', offences: ['Homicide'] });
  expect(values[1]?.value).toBe(8.009);
});

test('a break, of the whole or of one offence, nobody, and no weights at all have no severity', () => {
  const whole = counted(undefined, 1);
  expect(severityOver(whole, [{ ...lesser, counted: counted(1, undefined) }])).toEqual([
    { value: undefined, because: 'two-ways' },
    { value: undefined, because: 'two-ways' },
  ]);
  const unpeopled = counted(1, 1).map((each) => ({ ...each, people: undefined }));
  expect(severityOver(unpeopled, [{ ...lesser, counted: counted(1, 1) }])[0]?.because).toBe(
    'no-people',
  );
  expect(severityOver(whole, undefined).map(({ because }) => because)).toEqual([
    'two-ways',
    'no-weights',
  ]);
});
