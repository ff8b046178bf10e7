import { describe, expect, test } from 'vitest';
import { findingsIn, type StreetContents } from '../src/police-uk/street-contents.ts';

const kent: StreetContents = {
  file: 'kent.csv',
  hint: { monthKey: '2024-01', forceSlug: 'kent' },
  rows: 900,
  months: [{ value: '2024-01', rows: 900, firstRow: 2 }],
  forces: [{ value: 'Kent Police', rows: 900, firstRow: 2 }],
  unknown: [],
};

const faultsOf = (change: Partial<StreetContents>) =>
  findingsIn([{ ...kent, ...change }], '2024-06').faults;

describe('what the rows of a street file say', () => {
  test('one force, one month, everything known: nothing to remark', () => {
    expect(findingsIn([kent], '2024-06')).toEqual({ faults: [], warnings: [] });
  });

  test('a month in the future is refused, the present month is not', () => {
    const of = (value: string) =>
      faultsOf({ hint: undefined, months: [{ value, rows: 3, firstRow: 9 }] });
    expect(of('2024-06')).toEqual([]);
    expect(of('2024-07')).toMatchObject([{ row: 9, column: 'Month' }]);
    expect(of('2024-07')[0]?.message).toBe('The month 2024-07 is in the future (in 3 rows).');
  });

  test.each(['', 'Jan-24', '2024-13', '01/2024', '2024-1'])('%j is no month', (value) => {
    const [fault] = faultsOf({ months: [{ value, rows: 1, firstRow: 2 }] });
    expect(fault?.message).toMatch(/not written like 2024-01/);
  });

  test('an unknown crime type is refused with how many and where', () => {
    const unknown = [
      { column: 'Crime type' as const, value: 'Cyber crime', rows: 12, firstRow: 40 },
    ];
    expect(faultsOf({ unknown })).toMatchObject([
      {
        row: 40,
        column: 'Crime type',
        message: 'Crime type is “Cyber crime” in 12 rows, first in row 40; that is not known.',
      },
    ]);
  });

  test('an unknown force is refused', () => {
    const forces = [{ value: 'Holmesdale Police', rows: 900, firstRow: 2 }];
    expect(faultsOf({ hint: undefined, forces })).toMatchObject([{ column: 'Falls within' }]);
  });

  test('a second month or force in one file is refused, at its first row', () => {
    const months = [
      { value: '2024-02', rows: 2, firstRow: 700 },
      { value: '2024-01', rows: 898, firstRow: 2 },
    ];
    expect(faultsOf({ months })).toMatchObject([{ row: 700, column: 'Month' }]);
    const forces = [...kent.forces, { value: 'Essex Police', rows: 1, firstRow: 5 }];
    expect(faultsOf({ forces })).toMatchObject([{ row: 5, column: 'Falls within' }]);
  });

  test('a file name that says otherwise is a warning, and the rows decide', () => {
    const renamed = { ...kent, hint: { monthKey: '2024-03', forceSlug: 'essex' } };
    const { faults, warnings } = findingsIn([renamed], '2024-06');
    expect(faults).toEqual([]);
    expect(warnings[0]?.message).toBe(
      "The file's name says Essex Police, 2024-03; its rows are Kent Police, 2024-01, and are taken as that.",
    );
  });

  test('a header without rows is a warning: missing, not zero', () => {
    const empty = { ...kent, rows: 0, months: [], forces: [] };
    const { faults, warnings } = findingsIn([empty], '2024-06');
    expect(faults).toEqual([]);
    expect(warnings[0]?.message).toMatch(/stays missing/);
  });

  test('one force and month in two files is refused', () => {
    const { faults } = findingsIn([kent, { ...kent, file: 'again.csv' }], '2024-06');
    expect(faults).toMatchObject([{ file: 'again.csv' }]);
    expect(faults[0]?.message).toBe(
      'Kent Police, 2024-01 is in two of the chosen files: also in kent.csv.',
    );
  });
});
