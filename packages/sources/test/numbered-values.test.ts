import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFields } from '../src/csv-fields.ts';
import { readStreetFile } from '../src/police-uk/read-street-file.ts';
import { StreetCounter, StreetDictionaries } from '../src/police-uk/street-counter.ts';
import { ValueDictionary } from '../src/police-uk/value-dictionary.ts';
import { csvOf, streetFileOf } from './street-csv.ts';

const row = (month: string, lsoa: string, type: string) =>
  `,${month},Kent Police,Kent Police,0.1,51.2,On or near High Street,${lsoa},${type},,`;

async function count(...rows: string[]) {
  const dictionaries = new StreetDictionaries();
  const counter = new StreetCounter(dictionaries);
  const { faults } = await readStreetFile(streetFileOf(csvOf(...rows), 7), counter);
  const { lsoas, types } = dictionaries;
  return { faults, counter, lsoas: lsoas.entries, types: types.entries };
}

test('months and forces are told once, rows counted by the numbers of LSOAs and types', async () => {
  const { counter, lsoas, types } = await count(
    row('2024-01', 'E01024450,Sevenoaks 011B', 'Burglary'),
    row('2024-01', ',', 'Drugs'),
    row('2024-01', 'E01024450,"Sevenoaks 011B"', '"Burglary"'),
    row('2024-02', 'E01024450,Sevenoaks 011B', 'Drugs'),
  );
  expect([...counter.counts()]).toEqual([
    { lsoa: 0, type: 0, rows: 2 },
    { lsoa: 1, type: 1, rows: 1 },
    { lsoa: 0, type: 1, rows: 1 },
  ]);
  expect(lsoas).toEqual([
    ['E01024450', 'Sevenoaks 011B'],
    ['', ''],
  ]);
  expect(types).toEqual([['Burglary'], ['Drugs']]);
  expect(counter.shared).toEqual([
    { values: ['2024-01', 'Kent Police'], rows: 3, firstRow: 2 },
    { values: ['2024-02', 'Kent Police'], rows: 1, firstRow: 5 },
  ]);
});

test('a row that is wrong is not counted', async () => {
  const { counter, faults } = await count(row('2024-01', ',', 'Drugs'), 'x,y');
  expect([...counter.counts()]).toEqual([{ lsoa: 0, type: 0, rows: 1 }]);
  expect(faults).toMatchObject([{ row: 3 }]);
});

test('a name with a comma in it is one name', async () => {
  const { lsoas } = await count(row('2024-01', 'E01014485,"Bristol, City of 001A"', 'Drugs'));
  expect(lsoas).toEqual([['E01014485', 'Bristol, City of 001A']]);
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
  const many = (of: (each: number) => string) => Array.from({ length: 300 }, (_, at) => of(at));
  const types = await count(...many((at) => row('2024-01', ',', `type ${at}`)));
  expect(types.faults).toMatchObject([{ row: 202, column: 'Crime type' }]);
  const months = await count(...many((at) => row(`2024-${at}`, ',', 'Drugs')));
  expect(months.faults).toMatchObject([{ column: 'Falls within' }]);
});

test('a value longer than any real one is refused before it fills the memory', async () => {
  const long = 'x'.repeat(10_000);
  const names = await count(row('2024-01', `E01024450,${long}`, 'Drugs'));
  expect(names.faults).toMatchObject([{ row: 2, column: 'LSOA name' }]);
  const types = await count(row('2024-01', ',', 'Drugs'), row('2024-01', ',', long));
  expect(types.faults).toMatchObject([{ row: 3, column: 'Crime type' }]);
});

test('LSOAs made alike to keep the server busy are refused', async () => {
  const alike = Array.from({ length: 20_000 }, (_, at) =>
    row('2024-01', `E01024450,Se${String(at).padStart(8, '0')} 001A`, 'Drugs'),
  );
  const { faults, lsoas } = await count(...alike);
  expect(faults).toMatchObject([{ column: 'LSOA name' }]);
  expect(lsoas.length).toBeLessThan(2_000);
});

test('every LSOA of England and Wales has room, in both vintages and with two names', async () => {
  const dictionary = new ValueDictionary(200_000);
  const room = Buffer.alloc(100);
  const districts = ['Sevenoaks', 'Shepway', '"Bristol, City of'];
  const numberOf = (text: string) => dictionary.numberOf(room, 0, room.write(text));
  let most = 0;
  for (const [at, prefix] of ['E01', 'W01'].entries()) {
    for (let code = 1; code <= 36_000; code += 1) {
      for (const name of [districts[code % 3], 'Folkestone and Hythe']) {
        const end = name?.startsWith('"') ? '"' : '';
        const text = `${prefix}${String(code).padStart(6, '0')},${name} ${at}01A${end}`;
        most = Math.max(most, numberOf(text));
        expect(numberOf(text)).toBe(most);
      }
    }
  }
  expect(dictionary.entries.length).toBe(144_000);
});

test('any values keep their numbers, however many and however alike', () => {
  const text = fc.string({ maxLength: 30 }).map((each) => each.replaceAll(/[",]/g, ''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3000 }), (texts) => {
      const dictionary = new ValueDictionary(10_000);
      const room = Buffer.alloc(200); // used for every row again, as the splitter does
      const numbers = texts.map((each) => dictionary.numberOf(room, 1, 1 + room.write(each, 1)));
      const back = numbers.map((number) => dictionary.entries[number]?.[0]);
      expect(back).toEqual(texts.map((each) => Buffer.from(each).toString()));
      expect(new Set(numbers).size).toBe(new Set(texts).size);
    }),
    { numRuns: 30 },
  );
});
