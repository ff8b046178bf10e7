import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { sourceOfBytes } from '../src/byte-source.ts';
import { sourceOfFile } from '../src/file-source.ts';
import { findFiles } from '../src/find-files.ts';
import { csvOf, HEADER, ROW } from './street-csv.ts';
import { odsOf } from './workbooks.ts';

const source = (name: string, content: string | Uint8Array) =>
  sourceOfBytes(name, Buffer.from(content));
const found = (...files: [name: string, content: string | Uint8Array][]) =>
  findFiles(files.map(([name, content]) => source(name, content)));

const homeOffice =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences\n';
const lookup = 'LSOA21CD,LSOA21NM,LAD22CD,LAD22NM\nE01024422,Sevenoaks 001A,E07000111,Sevenoaks\n';
const fires = 'Station,Month,Kind,Fires\nSevenoaks,2026-04,Deliberate,7\n';

describe('what a file is, its content says', () => {
  test.each([
    ['police-uk-street', 'figures.txt', csvOf(ROW)],
    ['home-office-csp', 'street.csv', homeOffice],
    ['lookup', 'kent.csv', lookup],
    ['boundaries', 'wards.csv', '{"type":"FeatureCollection","features":[]}'],
    ['unknown', '2026-04-kent-street.csv', fires],
  ])('%s', async (kind, name, content) => {
    expect(await found([name, content])).toMatchObject({ kind });
    if (kind === 'police-uk-street') return;
    expect(await found([`${name}.gz`, gzipSync(content)])).toMatchObject({ kind });
  });

  test('a spreadsheet is judged by its sheets', async () => {
    const cells = (texts: readonly string[]) =>
      texts
        .map(
          (text) =>
            `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
        )
        .join('');
    const row = (texts: readonly string[]) => `<table:table-row>${cells(texts)}</table:table-row>`;
    const sheet = (name: string, ...rows: string[]) =>
      `<table:table table:name="${name}">${rows.join('')}</table:table>`;
    const notes = sheet('Notes', row(['Notes']), row(['Kent: see the note.']));
    const data = sheet('2025-26', row(homeOffice.trim().split(',')));
    expect(await found(['a.ods', odsOf(notes + data)])).toMatchObject({ kind: 'home-office-csp' });
    const unknown = await found(['a.ods', odsOf(notes)]);
    expect(unknown).toMatchObject({
      kind: 'unknown',
      tables: [
        { file: 'a.ods', sheets: [{ sheet: 'Notes', rows: [{ row: 1, cells: ['Notes'] }, {}] }] },
      ],
    });
  });

  test('a table that nobody knows is shown as it begins', async () => {
    expect(await found(['fires.csv', fires])).toMatchObject({
      tables: [
        {
          file: 'fires.csv',
          sheets: [
            {
              rows: [
                { row: 1, cells: ['Station', 'Month', 'Kind', 'Fires'] },
                { row: 2, cells: ['Sevenoaks', '2026-04', 'Deliberate', '7'] },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('files are refused', () => {
  const faults = async (...files: [string, string | Uint8Array][]) => {
    const all = await found(...files);
    return 'faults' in all
      ? all.faults.map(({ file, message }) => `${file}: ${message}`)
      : all.kind;
  };

  test('when they are of two kinds', async () => {
    expect(await faults(['a.csv', csvOf(ROW)], ['b.csv', lookup])).toEqual([
      'a.csv, b.csv: The first is street-level crime of data.police.uk, the second a lookup of areas.',
    ]);
  });

  test('when a street file was changed: it is not taken for a table of its own', async () => {
    const changed = `${HEADER.replace('LSOA code', 'LSOA')}\n${ROW}\n`;
    expect(await faults(['a.csv', changed])).toEqual([expect.stringContaining('“LSOA code”')]);
  });

  test('when a gzip file is cut off, damaged or a bomb', async () => {
    const packed = gzipSync(lookup.repeat(50));
    expect(await faults(['a.csv.gz', packed.subarray(0, 40)])).toEqual([
      'a.csv.gz: The gzip file is damaged or cut off.',
    ]);
    const bomb = gzipSync(Buffer.alloc(40_000_000, '{"a":1}\n'));
    const all = await found(['a.json.gz', bomb]);
    if (all.kind !== 'boundaries') throw new Error(`is ${all.kind}`);
    await expect(all.files[0]?.text()).rejects.toThrow('far more than a real file');
  });

  test('when a gzip file holds what comes as a zip', async () => {
    expect(await faults(['a.csv.gz', gzipSync(csvOf(ROW))])).toEqual([
      'a.csv.gz: The gzip holds a zip or a street-level crime file.',
    ]);
  });

  test('when they hold no figures, and are told by name', async () => {
    const holidays = '{"england-and-wales":{"division":"england-and-wales","events":[]}}';
    expect(await faults(['bank-holidays.json', holidays])).toEqual([
      'bank-holidays.json: These are the bank holidays of GOV.UK, which hold no figures.',
    ]);
  });

  test('when one of several cannot be read', async () => {
    expect(await faults(['a.csv', lookup], ['b.csv', '<html>'])).toEqual([
      expect.stringContaining('b.csv: This is a web page'),
    ]);
  });
});

const realFiles: [kind: string, file: string][] = [
  ['police-uk-street', 'police-uk/kent-2024-01-to-2024-04.zip'],
  ['ons-csp', 'ons-csp-recorded-crime/ons_csp_recorded_crime_ye_dec2022.xlsx'],
  ['ons-csp', 'ons-pfa-recorded-crime/policeforceareatablesyejune25final.csv'],
  ['population', 'ons-population/kent_lsoa11_mid2020_total.csv'],
  ['population', 'ons-population/mid2020-ward-persons.csv.gz'],
  ['population', 'ons-population/ons_mid2022_population_estimates_lad.xlsx'],
  ['lookup', 'lookups/LAD17_CSP17_PFA17_EW_Jan2017.csv'],
  ['lookup', 'lookups/kent_lad24_csp24_pfa24_TRANSCRIBED.csv'],
  ['lookup', 'lookups/kent_lsoa11_lsoa21_ltla22.csv'],
  ['lookup', 'lookups/kent_lsoa21_ward24_ltla24.csv'],
  ['boundaries', 'boundaries/ward_E07000111_sevenoaks.geojson'],
  ['boundaries', 'boundaries/lsoa_E10000016_kent.geojson.gz'],
  ['unreadable', 'bank-holidays/bank-holidays.json'],
  ['unknown', 'home-office-csp-2026-transcribed/ho_csp_2025_26_kent_excerpt_TRANSCRIBED.csv'],
];

describeWithRealData(
  'every real file is recognised',
  realFiles.map(([, file]) => file),
  () => {
    test.each(realFiles)('as %s: %s', async (kind, file) => {
      expect(await findFiles([await sourceOfFile(realDataFile(file))])).toMatchObject({ kind });
    });
  },
);
