import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFields } from '../src/csv-fields.ts';
import { ValueDictionary } from '../src/police-uk/value-dictionary.ts';
import { csvOf, readAll, streetFileOf } from './street-csv.ts';

const row = (month: string, lsoa: string, type: string) =>
  `,${month},Kent Police,Kent Police,0.1,51.2,On or near High Street,${lsoa},${type},,`;

const shared = ['Month', 'Falls within'] as const;

function coded() {
  const lsoas = new ValueDictionary(1000);
  const types = new ValueDictionary(5);
  const groups = [
    { columns: ['LSOA code', 'LSOA name'] as const, dictionary: lsoas },
    { columns: ['Crime type'] as const, dictionary: types },
  ];
  return { lsoas, types, options: { columns: [], shared, coded: groups, numbersRows: false } };
}

test('months and forces are told once, LSOAs and types as numbers', async () => {
  const { lsoas, types, options } = coded();
  const file = streetFileOf(
    csvOf(
      row('2024-01', 'E01024450,Sevenoaks 011B', 'Burglary'),
      row('2024-01', ',', 'Drugs'),
      row('2024-01', 'E01024450,"Sevenoaks 011B"', '"Burglary"'),
      row('2024-02', 'E01024450,Sevenoaks 011B', 'Drugs'),
    ),
    7,
  );
  const read = await readAll(file, options);
  expect(read.text).toBe('7,0,0\n7,1,1\n7,0,0\n7,0,1\n');
  expect(lsoas.entries).toEqual([
    ['E01024450', 'Sevenoaks 011B'],
    ['', ''],
  ]);
  expect(types.entries).toEqual([['Burglary'], ['Drugs']]);
  expect(read.shared).toEqual([
    { values: ['2024-01', 'Kent Police'], rows: 3, firstRow: 2 },
    { values: ['2024-02', 'Kent Police'], rows: 1, firstRow: 5 },
  ]);
});

test('a name with a comma in it is one name', async () => {
  const { lsoas, options } = coded();
  await readAll(
    streetFileOf(csvOf(row('2024-01', 'E01014485,"Bristol, City of 001A"', 'Drugs'))),
    options,
  );
  expect(lsoas.entries).toEqual([['E01014485', 'Bristol, City of 001A']]);
});

test.each([
  ['a,b', ['a', 'b']],
  ['', ['']],
  [',', ['', '']],
  ['"a,b",c', ['a,b', 'c']],
  ['"","a""b",', ['', 'a"b', '']],
])('the fields of %s', (text, fields) => {
  expect(csvFields(text)).toEqual(fields);
});

test('more different values than a real file has are refused', async () => {
  const { options } = coded();
  const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((type) => row('2024-01', ',', type));
  const read = await readAll(streetFileOf(csvOf(...rows)), options);
  expect(read.faults).toMatchObject([{ row: 7, column: 'Crime type' }]);
});

test('any values keep their numbers, however many and however alike', () => {
  const text = fc.string({ maxLength: 30 }).map((each) => `,${each.replaceAll(/[",]/g, '')}`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3000 }), (texts) => {
      const dictionary = new ValueDictionary(10_000);
      const room = Buffer.alloc(200); // used for every row again, as the splitter does
      const numbers = texts.map((each) => dictionary.numberOf(room, 1, 1 + room.write(each, 1)));
      const back = numbers.map((number) => `,${dictionary.entries[number]?.[0]}`);
      expect(back).toEqual(texts.map((each) => Buffer.from(each).toString()));
      expect(new Set(numbers).size).toBe(new Set(texts).size);
    }),
    { numRuns: 30 },
  );
});
