import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from '../src/byte-source.ts';
import { findFiles } from '../src/find-files.ts';
import { readWeights, type WeightsFile } from '../src/severity/read-weights.ts';
import type { Cell, SheetRow } from '../src/sheet/cell.ts';
import { odsOf, xlsxOf } from './workbooks.ts';

async function read(name: string, bytes: string | Uint8Array): Promise<WeightsFile> {
  const found = await findFiles([sourceOfBytes(name, Buffer.from(bytes))]);
  if (found.kind !== 'offence-weights') throw new Error(JSON.stringify(found));
  const [file] = found.files;
  if (file === undefined) throw new Error('No file');
  return readWeights(file.name, file.rows());
}

const readCsv = (...lines: string[]) => read('weights.csv', lines.join('\n'));

/** Where each fault is, and what it says. */
const faultsOf = ({ faults }: WeightsFile) =>
  faults.map(({ file, row, column, message }) => [file, row, column, message]);

const text = (words: string): Cell => ({ kind: 'text', text: words });

async function* sheets(...rows: SheetRow[]) {
  yield rows;
}

describe('a table of offence weights', () => {
  test('is read below its notes, whatever else it has, with codes as text', async () => {
    const { weights, rows, faults } = await readCsv(
      'Table 1: made-up weights of offences',
      'Note: for a test,,',
      'Offence group,Offence code,Offence description,Sentences,Weight',
      'Violence,,,,',
      'Violence,1,Homicide,12,"7,979"',
      'Theft,8n,Lesser offence,3,3',
      'Violence,4.10,Corporate manslaughter,1,12.5',
      'Other,92C,Of no weight,0,0',
      'Codes as of 2025.,,,,',
    );
    expect(faults).toEqual([]);
    expect(rows).toBe(4);
    expect(weights).toEqual([
      { code: '1', description: 'Homicide', weight: 7979 },
      { code: '8N', description: 'Lesser offence', weight: 3 },
      { code: '4.10', description: 'Corporate manslaughter', weight: 12.5 },
      { code: '92C', description: 'Of no weight', weight: 0 },
    ]);
  });

  test('may give several codes one weight, and a code twice where both agree', async () => {
    const { weights, faults } = await readCsv(
      'Code,Severity weight',
      '"1, 4.1 and 4.2",7979',
      '4.1,7979',
    );
    expect(faults).toEqual([]);
    expect(weights.map(({ code, weight }) => [code, weight])).toEqual([
      ['1', 7979],
      ['4.1', 7979],
      ['4.2', 7979],
    ]);
  });

  test('is known in a workbook of Excel and of OpenDocument', async () => {
    const cell = (at: string, words: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const xlsx = xlsxOf({
      sheets: {
        Contents: `<row r="1">${cell('A1', 'Contents')}</row>`,
        Weights: `<row r="3">${cell('A3', 'Offence code')}${cell('B3', 'Offence weight')}</row>
          <row r="4">${cell('A4', '8N')}<c r="B4"><v>3</v></c></row>`,
      },
    });
    const value = (words: string) =>
      `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const number =
      '<table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>';
    const ods = odsOf(
      `<table:table table:name="Weights">${row(value('Offence code'), value('Weight'))}${row(value('8N'), number)}</table:table>`,
    );
    const lesser = [{ code: '8N', description: '', weight: 3 }];
    expect((await read('a.xlsx', xlsx)).weights).toEqual(lesser);
    expect((await read('a.ods', ods)).weights).toEqual(lesser);
  });
});

describe('what is wrong in it is told by row and column', () => {
  const heading = 'Offence code,Offence,Weight';

  test('a weight without a code, and text where a code belongs', async () => {
    expect(faultsOf(await readCsv(heading, ',Homicide,7979', 'Murder,Homicide,7979'))).toEqual([
      [
        'weights.csv',
        2,
        'Offence code',
        'Cell A2 of weights.csv holds nothing where the code of an offence belongs.',
      ],
      [
        'weights.csv',
        3,
        'Offence code',
        'Cell A3 of weights.csv holds “Murder” where the code of an offence belongs.',
      ],
    ]);
  });

  test('a code that was saved as a number with a fraction, which may be two offences', async () => {
    const { faults } = await readWeights(
      'a.xlsx',
      sheets(
        { sheet: 'S', row: 1, cells: [text('Code'), text('Weight')] },
        {
          sheet: 'S',
          row: 2,
          cells: [
            { kind: 'number', number: 4.1 },
            { kind: 'number', number: 1 },
          ],
        },
      ),
    );
    expect(faults).toMatchObject([{ row: 2, column: 'Code' }]);
    expect(faults[0]?.whatToDo).toContain('Give the code as text');
  });

  test.each([
    ['no number', 'many', '“many”'],
    ['below 0', '-3', '“-3”'],
    ['a mark of the publisher', '[x]', '“[x]”'],
    ['nothing', '', 'nothing'],
  ])('a weight that is %s', async (_, weight, holds) => {
    expect(faultsOf(await readCsv(heading, `1,Homicide,${weight}`, '8N,Lesser,3'))).toEqual([
      [
        'weights.csv',
        2,
        'Weight',
        `Cell C2 of weights.csv holds ${holds} where a weight of 0 or more belongs.`,
      ],
    ]);
  });

  test('a formula, whose value nobody published', async () => {
    const { faults } = await readWeights(
      'a.xlsx',
      sheets(
        { sheet: 'S', row: 1, cells: [text('Code'), text('Weight')] },
        {
          sheet: 'S',
          row: 2,
          cells: [text('8N'), { kind: 'number', number: 3, isFormula: true }],
        },
      ),
    );
    expect(faults[0]?.message).toContain('holds a formula where a weight');
  });

  test('one code with two weights', async () => {
    expect(faultsOf(await readCsv(heading, '8N,Lesser,3', '8n,Lesser,4'))).toEqual([
      [
        'weights.csv',
        3,
        'Offence code',
        'Cell A3 of weights.csv gives offence 8N the weight 4 where cell A2 of weights.csv gives it 3.',
      ],
    ]);
  });

  test('two columns of weights, and none at all', async () => {
    const two = await readCsv('Code,Weight (2017),Weight (2025)', '8N,3,4');
    expect(two.faults).toMatchObject([{ row: 1, column: 'Weight (2025)' }]);
    const none = await readCsv(heading, 'No weights yet.,,');
    expect(none.faults).toMatchObject([{ message: 'It holds no weight of an offence.' }]);
  });
});
