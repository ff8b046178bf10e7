import { describe, expect, test } from 'vitest';
import { recognise } from '../src/recognise.ts';
import { csvOf, HEADER, ROW } from './street-csv.ts';

const faultOf = (head: Uint8Array | string) => {
  const recognised = recognise('kent.csv', Buffer.from(head));
  if (recognised.kind !== 'unreadable') throw new Error(`is ${recognised.kind}`);
  return recognised.fault;
};

describe('recognising a file by what it holds', () => {
  test('a street file, with a BOM, CRLF or a quoted header as well', () => {
    const quoted = `${HEADER.split(',')
      .map((heading) => `"${heading}"`)
      .join(',')}\r\n`;
    for (const text of [csvOf(ROW), `\uFEFF${HEADER}\r\n${ROW}`, quoted, HEADER]) {
      expect(recognise('anything.txt', Buffer.from(text))).toEqual({ kind: 'police-uk-street' });
    }
  });

  test('outcomes and stop and search files are not needed, and are named', () => {
    const outcomes =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n';
    const stops = 'Type,Date,Part of a policing operation,Latitude,Longitude,Object of search\n';
    expect(recognise('a.csv', Buffer.from(outcomes))).toEqual({
      kind: 'not-needed',
      what: 'outcomes files',
    });
    expect(recognise('a.csv', Buffer.from(stops))).toEqual({
      kind: 'not-needed',
      what: 'stop and search files',
    });
  });

  test('a web page named .csv', () => {
    expect(faultOf('\n <!doctype html><html><body>Busy</body></html>').message).toMatch(/web page/);
  });

  test('an empty file', () => {
    expect(faultOf('').message).toBe('The file is empty.');
  });

  test('UTF-16 with and without its mark', () => {
    expect(faultOf(Buffer.from(`\uFEFF${HEADER}`, 'utf16le')).message).toMatch(/UTF-16/);
    expect(faultOf(Buffer.from(HEADER, 'utf16le')).message).toMatch(/UTF-16/);
  });

  test.each([
    ['a gzip file', [0x1f, 0x8b, 8, 0]],
    ['a PDF document', [...Buffer.from('%PDF-1.7')]],
    ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ])('%s', (what, bytes) => {
    expect(faultOf(Uint8Array.from(bytes)).message).toContain(`This is ${what}`);
  });

  test('a wrong header names the columns expected, found and missing', () => {
    const fault = faultOf(`${HEADER.replace(',LSOA code', '')}\n`);
    expect(fault).toMatchObject({ file: 'kent.csv', row: 1, column: 'LSOA code' });
    expect(fault.message).toContain('Missing: “LSOA code”.');
    expect(fault.message).toContain(`Expected: ${HEADER}. Found: Crime ID,Month,`);
  });

  test('a header with a column too many, in another order, or of another file altogether', () => {
    expect(faultOf(`${HEADER},Notes\n`).message).toContain('Not expected: Notes.');
    expect(faultOf(`Month,${HEADER.replace(',Month', '')}\n`).message).toContain('another order');
    expect(faultOf('Force,CSP,Offence\n1,2,3').message).toContain('Found: Force,CSP,Offence.');
  });

  test('what is shown of a foreign header holds no control characters and is short', () => {
    const { message } = faultOf(`a\u001b[31m${'x'.repeat(5000)}`);
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(600);
  });
});
