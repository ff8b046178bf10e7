import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FAULTS_SHOWN } from '../src/fault.ts';
import { STREET_COLUMNS } from '../src/police-uk/street-columns.ts';
import { csvOf, HEADER, ROW, readAll, streetFileOf } from './street-csv.ts';

const READ = '2024-01,Kent Police,E01024450,Sevenoaks 011B,Burglary\n';

const faultsOf = async (bytes: Uint8Array) => (await readAll(streetFileOf(bytes))).faults;
const all = { columns: STREET_COLUMNS };

describe('reading a street file', () => {
  test('passes on what is counted, with the file and row number before it', async () => {
    const read = await readAll(streetFileOf(csvOf(ROW, ROW)));
    expect(read.text).toBe(`7,2,${READ}7,3,${READ}`);
    expect(read).toMatchObject({ rows: 2, faults: [] });
  });

  test('gives the size and SHA-256 of the file as published', async () => {
    const read = await readAll(streetFileOf(Buffer.from(`${HEADER}\n`)));
    expect(read).toMatchObject({ rows: 0, bytes: HEADER.length + 1, faults: [] });
    const published = createHash('sha256').update(`${HEADER}\n`).digest('hex');
    expect(read.sha256).toBe(published);
  });

  test('passes on every column where asked', async () => {
    const read = await readAll(streetFileOf(csvOf(ROW)), all);
    expect(read.text).toBe(`7,2,${ROW}\n`);
  });

  test('CRLF, LF, CR and all of them mixed are one', async () => {
    const whole = `7,2,${READ}7,3,${READ}`;
    for (const end of ['\r\n', '\n', '\r']) {
      const bytes = Buffer.from([HEADER, ROW, ROW, ''].join(end));
      expect((await readAll(streetFileOf(bytes))).text).toBe(whole);
    }
    const mixed = Buffer.from(`\uFEFF${HEADER}\r\n${ROW}\n${ROW}\r\n`);
    expect((await readAll(streetFileOf(mixed))).text).toBe(whole);
  });

  test('a last row without a line end is whole', async () => {
    const bytes = Buffer.from(`${HEADER}\n${ROW}`);
    expect(await readAll(streetFileOf(bytes))).toMatchObject({ text: `7,2,${READ}`, faults: [] });
  });

  test('blank lines are passed over, and rows keep the number a spreadsheet shows', async () => {
    const read = await readAll(streetFileOf(Buffer.from(`${HEADER}\r\n\r\n${ROW}\r\n\r\n`)));
    expect(read.text).toBe(`7,3,${READ}`);
  });

  test('quoted fields with commas, line ends and quotation marks stay one field', async () => {
    const row = ROW.replace('On or near High Street', '"Ebbsfleet ""Int"",\r\nStation"');
    const read = await readAll(streetFileOf(csvOf(row, ROW)), all);
    expect(read.text).toBe(`7,2,${row}\n7,3,${ROW}\n`);
    expect(read.faults).toEqual([]);
  });

  test('an empty quoted field is an empty field', async () => {
    const row = ROW.replace('E01024450,Sevenoaks 011B', '"",""');
    expect((await readAll(streetFileOf(csvOf(row)))).text).toBe(
      '7,2,2024-01,Kent Police,,,Burglary\n',
    );
  });
});

describe('a street file that is wrong', () => {
  test('cut in the middle of a row, wherever that is', async () => {
    const bytes = csvOf(ROW, ROW);
    const lastRow = bytes.length - ROW.length - 1;
    for (let end = lastRow + 1; end < bytes.length - 1; end += 1) {
      const faults = await faultsOf(bytes.subarray(0, end));
      expect(faults, `at ${end - lastRow}`).toHaveLength(1);
      expect(faults[0]).toMatchObject({ file: 'kent.csv', row: 3 });
      expect(faults[0]?.message).toMatch(/cut off: its last row, 3, ends after \d+ of 12 columns/);
    }
  });

  test('cut inside a quoted field', async () => {
    const bytes = Buffer.from(`${HEADER}\n${ROW}\n77aa,2024-01,"Kent Pol`);
    expect(await faultsOf(bytes)).toMatchObject([
      { row: 3, column: 'Reported by', message: expect.stringMatching(/inside a quoted field/) },
    ]);
  });

  test('a row with a column too few or too many, the rows round it still being read', async () => {
    const read = await readAll(streetFileOf(csvOf(ROW, `${ROW},`, ROW, '1,2', ROW)));
    expect(read.rows).toBe(3);
    expect(read.faults.map(({ message }) => message)).toEqual([
      'Row 3 has 13 columns instead of 12.',
      'Row 5 has 2 columns instead of 12.',
    ]);
  });

  test('NUL bytes', async () => {
    const faults = await faultsOf(csvOf(ROW, ROW.replace('Burglary', 'Burg\u0000lary')));
    expect(faults).toMatchObject([{ row: 3, column: 'Crime type' }]);
    expect(faults[0]?.message).toBe('Row 3 holds a NUL byte, which no text has.');
  });

  test('bytes that are not UTF-8, at the very end too', async () => {
    const windows1252 = Buffer.concat([csvOf(ROW), Buffer.from([0x52, 0xe9, 0x2c])]);
    expect(await faultsOf(windows1252)).toMatchObject([
      { row: 3, column: 'Crime ID', message: 'Row 3 holds bytes that are not UTF-8 text.' },
    ]);
    const cutCharacter = Buffer.concat([
      csvOf().subarray(0, -1),
      Buffer.from('\né').subarray(0, 2),
    ]);
    expect((await faultsOf(cutCharacter)).map(({ row }) => row)).toEqual([2, 2]);
  });

  test('a quotation mark inside a field, or text after a closing one', async () => {
    const faults = await faultsOf(
      csvOf(ROW.replace('High', 'H"igh'), ROW.replace('On or near High Street', '"High"way')),
    );
    expect(faults.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, 'Location', 'Row 2 has a quotation mark in the middle of a field.'],
      [3, 'Location', 'Row 3 has text after a closing quotation mark.'],
    ]);
  });

  test('a quotation mark that is never closed stops the reading before memory fills', async () => {
    const endless = csvOf(ROW.replace('High', '",'), ...Array.from({ length: 5000 }, () => ROW));
    expect(await faultsOf(endless)).toHaveLength(1);
    const open = csvOf(ROW.replace('On', '"On'), ...Array.from({ length: 5000 }, () => ROW));
    const faults = await faultsOf(open);
    expect(faults[0]).toMatchObject({ row: 2, column: 'Location' });
    expect(faults[0]?.message).toMatch(/does not end/);
  });

  test('a file that is wrong in every row is not read on', async () => {
    const faults = await faultsOf(csvOf(...Array.from({ length: 500 }, () => 'x')));
    expect(faults).toHaveLength(FAULTS_SHOWN);
  });

  test('another header than at the first look', async () => {
    expect((await faultsOf(Buffer.from('<html>')))[0]?.message).toMatch(/web page/);
    expect((await faultsOf(Buffer.from('a,b\n1,2\n')))[0]).toMatchObject({ row: 1 });
    expect((await faultsOf(Buffer.from(''))).length).toBe(1);
  });
});
