import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from '../src/byte-source.ts';
import { findStreetFiles } from '../src/police-uk/find-street-files.ts';
import { buildZip, type ZipPart } from './build-zip.ts';
import { csvOf, findIn, ROW, readAll } from './street-csv.ts';

const path = '2024-01/2024-01-kent-street.csv';
const part: ZipPart = { path, bytes: csvOf(ROW) };

const firstFault = async (parts: readonly ZipPart[]) => {
  const { faults } = await findIn('kent.zip', buildZip(parts));
  return faults[0]?.message;
};

describe('a zip of street files', () => {
  test.each([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with sizes after the bytes', { descriptor: true }],
    ['with zip64 sizes', { zip64: true }],
  ])('is read %s', async (_, how) => {
    const { files, faults } = await findIn('kent.zip', buildZip([{ ...part, ...how }]));
    expect(faults).toEqual([]);
    expect(files[0]).toMatchObject({
      name: `kent.zip: ${path}`,
      hint: { monthKey: '2024-01', forceSlug: 'kent' },
    });
    const read = files[0] && (await readAll(files[0]));
    expect(read?.text).toBe('7,2,2024-01,Kent Police,E01024450,Sevenoaks 011B,Burglary\n');
    expect(read?.faults).toEqual([]);
  });

  test('names what is beside the street files and leaves it', async () => {
    const outcomes = Buffer.from('Crime ID,Month,Outcome type\n');
    const { files, skipped, faults } = await findIn(
      'kent.zip',
      buildZip([
        { path: '2024-01/', bytes: Buffer.of(), stored: true },
        { path: '2024-01/2024-01-kent-outcomes.csv', bytes: outcomes },
        { path: '__MACOSX/x', bytes: Buffer.from('x') },
        { path: 'readme.txt', bytes: Buffer.from('hello') },
        { ...part, path: 'renamed.txt' },
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['kent.zip: renamed.txt']);
    expect(skipped).toEqual([
      {
        file: 'kent.zip: 2024-01/2024-01-kent-outcomes.csv',
        reason: 'outcomes files are not needed',
      },
      { file: 'kent.zip: readme.txt', reason: 'not a street-level crime file' },
    ]);
    expect(faults).toEqual([]);
  });

  test('several files are looked into together', async () => {
    const found = await findStreetFiles([
      sourceOfBytes('a.zip', buildZip([part])),
      sourceOfBytes('2024-02-kent-street.csv', csvOf(ROW)),
    ]);
    expect(found.files.map(({ hint }) => hint?.monthKey)).toEqual(['2024-01', '2024-02']);
  });
});

describe('a zip that is refused before it is unpacked', () => {
  test.each<[string, ZipPart[], RegExp]>([
    ['locked with a password', [{ ...part, encrypted: true }], /password/],
    ['without a street file', [{ path: 'a.txt', bytes: Buffer.from('a') }], /no street-level/],
    ['a workbook', [{ path: '[Content_Types].xml', bytes: Buffer.from('<x/>') }], /spreadsheet/],
    ['two files of one name', [part, { ...part, path: path.toUpperCase() }], /two files named/],
    ['a path that leads out', [{ ...part, path: '../../etc/x.csv' }], /leads out of it/],
    ['an absolute path', [{ ...part, path: '/etc/x.csv' }], /leads out of it/],
    ['a method nobody uses', [{ ...part, method: 14 }], /method that cannot be read/],
    ['files that share bytes', [part, { ...part, path: 'b.csv', overlapsPrevious: true }], /share/],
    ['a bomb', [{ path: 'b.csv', bytes: Buffer.alloc(3_000_000, 'a') }], /far more than a real/],
    [
      'too much',
      [
        { ...part, claimedBytes: 0xfffffff0 },
        { ...part, path: 'b', claimedBytes: 0xfffffff0 },
      ],
      /unpacks to 8,192 MB/,
    ],
    ['a street file that is none', [{ path, bytes: Buffer.from('<html>') }], /web page/],
    ['a zip in a zip', [{ path: 'in.zip', bytes: buildZip([part]) }], /another zip/],
  ])('%s', async (_, parts, message) => {
    expect(await firstFault(parts)).toMatch(message);
  });

  test('more files than are read, before they are counted one by one', async () => {
    const { faults } = await findStreetFiles(
      [sourceOfBytes('many.zip', buildZip([part, { ...part, path: 'b.csv' }]))],
      { entries: 1, unpackedBytes: 1e9, ratio: 100 },
    );
    expect(faults[0]?.message).toBe('The zip holds 2 files; at most 1 are read.');
  });

  test('what is shown of a name inside holds no control characters', async () => {
    const odd = { ...part, path: 'a\u001b[31m.csv', encrypted: true };
    expect(await firstFault([odd])).toContain('(a�[31m.csv)');
  });

  test('cut off anywhere, it is a fault that says so', async () => {
    const zip = buildZip([part, { ...part, path: 'b.csv' }]);
    for (let length = 4; length < zip.length; length += 7) {
      const { faults } = await findIn('kent.zip', zip.subarray(0, length));
      expect(faults[0]?.message, `at ${length}`).toMatch(/cut off|damaged/);
    }
  });

  test('a source that cannot be read is not called a damaged file', async () => {
    const zip = buildZip([part]);
    const failing = {
      name: 'kent.zip',
      size: zip.length,
      read(start: number, end: number) {
        if (start > 0) throw new Error('connection lost');
        return sourceOfBytes('', zip).read(start, end);
      },
    };
    await expect(findStreetFiles([failing])).rejects.toThrow('connection lost');
  });
});

describe('a zip that turns out wrong while it is unpacked', () => {
  const long = csvOf(...Array.from({ length: 300 }, (_, row) => `${row}${ROW}`));
  const outcomeOf = async (how: Partial<ZipPart>) => {
    const { files, faults } = await findIn('kent.zip', buildZip([{ path, bytes: long, ...how }]));
    const file = files[0];
    return file === undefined ? faults : (await readAll(file)).faults;
  };

  test('more bytes than declared', async () => {
    expect((await outcomeOf({ claimedBytes: 9000 }))[0]?.message).toMatch(/more than the zip/);
  });

  test('fewer bytes than declared', async () => {
    expect((await outcomeOf({ claimedBytes: long.length + 1 }))[0]?.message).toMatch(/damaged/);
  });

  test('another checksum than declared', async () => {
    const faults = await outcomeOf({ claimedCrc: 1 });
    expect(faults[0]).toMatchObject({ file: `kent.zip: ${path}` });
    expect(faults[0]?.message).toMatch(/damaged/);
  });

  test('any flipped byte gives a fault or the very same rows, and never throws', async () => {
    const zip = buildZip([
      { path, bytes: csvOf(ROW, ROW) },
      { path: 'note', bytes: Buffer.from('hello') },
    ]);
    const whole = '7,2,2024-01,Kent Police,E01024450,Sevenoaks 011B,Burglary\n';
    for (let at = 0; at < zip.length; at += 1) {
      const flipped = Buffer.from(zip);
      flipped[at] = (flipped[at] as number) ^ 0x41;
      const { files, faults } = await findIn('kent.zip', flipped);
      for (const file of files) {
        const read = await readAll(file);
        if (read.faults.length + faults.length > 0) continue;
        expect(read.text, `at ${at}`).toBe(whole + whole.replace('7,2', '7,3'));
      }
    }
  });

  test('a table of contents mangled anyhow is read or refused, and never throws', async () => {
    const zip = buildZip([
      { ...part, zip64: true },
      { ...part, path: 'b.csv', descriptor: true },
    ]);
    const place = fc.integer({ min: zip.length - 260, max: zip.length - 1 });
    const byte = fc.oneof(fc.constantFrom(0, 1, 255), fc.integer({ min: 0, max: 255 }));
    const mangling = fc.array(fc.tuple(place, byte), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(mangling, async (changes) => {
        const mangled = Buffer.from(zip);
        for (const [at, value] of changes) mangled[at] = value;
        const { files, faults } = await findIn('kent.zip', mangled);
        expect(files.length + faults.length).toBeGreaterThan(0);
        for (const file of files) await readAll(file);
      }),
      { numRuns: 500 },
    );
  });
});
