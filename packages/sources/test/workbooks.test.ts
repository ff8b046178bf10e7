import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters, columnOfLetters } from '../src/sheet/cell.ts';
import { odsRows } from '../src/sheet/ods-rows.ts';
import { firstCells, odsOf, readRows, readTexts, xlsxOf } from './workbooks.ts';

const cell = (attributes: string, text: string) =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const words = (text: string) => cell('office:value-type="string"', text);
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const sheet = (name: string, ...rows: string[]) =>
  `<table:table table:name="${name}">${rows.join('')}</table:table>`;

describe('an OpenDocument spreadsheet', () => {
  test('has its sheets and rows in order, repeated ones as often as they stand', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>';
    const twice = `<table:table-row table:number-rows-repeated="2">${words('twice')}</table:table-row>`;
    const endless = blank.replace('"3"', '"1048000"');
    const bytes = odsOf(
      sheet('One', row(words('a'), words('b')), blank, twice, row(words('c')), endless) +
        sheet('Two', row(words('d'))),
    );
    expect(await readTexts(bytes)).toEqual([
      ['One', '1', 'a', 'b'],
      ['One', '5', 'twice'],
      ['One', '6', 'twice'],
      ['One', '7', 'c'],
      ['Two', '1', 'd'],
    ]);
  });

  test('keeps columns in their place: repeated, merged and empty ones', async () => {
    const bytes = odsOf(
      sheet(
        'One',
        row(
          '<table:table-cell table:number-columns-repeated="2"/>',
          cell('office:value-type="float" office:value="5" table:number-columns-repeated="2"', '5'),
          '<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>',
          words('end'),
          '<table:table-cell table:number-columns-repeated="16000"/>',
        ),
      ),
    );
    expect(await readTexts(bytes)).toEqual([['One', '1', '', '', '5', '5', '', 'end']]);
  });

  test('tells numbers, dates, truths, errors and formulas apart', async () => {
    const bytes = odsOf(
      sheet(
        'One',
        row(
          cell('office:value-type="percentage" office:value="-0.125"', '-13%'),
          cell('office:value-type="date" office:date-value="2026-03-31T00:00:00"', '31/03/26'),
          cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
          cell('office:value-type="string" calcext:value-type="error"', '#REF!'),
          cell('office:value-type="float" office:value="7" table:formula="of:=SUM([.A1])"', '7'),
        ),
      ),
    );
    expect(await firstCells(bytes)).toEqual([
      { kind: 'number', number: -0.125, shown: '-13%' },
      { kind: 'date', date: '2026-03-31' },
      { kind: 'truth', isTrue: true },
      { kind: 'error', text: '#REF!' },
      { kind: 'number', number: 7, isFormula: true },
    ]);
  });

  test('a text has its spaces and lines, and nothing of its comments and drawings', async () => {
    const inner =
      '<office:annotation><text:p>a comment</text:p></office:annotation><text:p>two<text:s text:c="2"/>spaces</text:p><text:p>a <text:span>second</text:span> line</text:p><draw:frame><text:p>drawn</text:p></draw:frame>';
    const bytes = odsOf(sheet('One', row(`<table:table-cell>${inner}</table:table-cell>`)));
    expect(await firstCells(bytes)).toEqual([{ kind: 'text', text: 'two  spaces\na second line' }]);
  });

  test('reads the same however its bytes are cut', async () => {
    const content = Buffer.from(
      `<a>${sheet('Ŵyr', row(words('£ &amp; é 𐐷'), words('x')), row(words('y')))}</a>`,
    );
    const read = async (size: number) => {
      async function* pieces() {
        for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
      }
      const rows = [];
      for await (const batch of odsRows(pieces(), 'a.ods')) rows.push(...batch);
      return rows;
    };
    const whole = await read(content.length);
    expect(whole).toHaveLength(2);
    for (let size = 1; size < 30; size += 1) expect(await read(size)).toEqual(whole);
  });
});

describe('an Excel workbook', () => {
  test('has its sheets in order, cells by their place, and rows by their number', async () => {
    const strings =
      '<si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>';
    const bytes = xlsxOf({
      strings,
      sheets: {
        One: '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>in line</t></is></c></row>',
        Two: '<row r="1"><c r="B1"><v>12.5</v></c></row>',
      },
    });
    expect(await readTexts(bytes)).toEqual([
      ['One', '2', 'shared', '', '', 'rich text'],
      ['One', '3', 'in line'],
      ['Two', '1', '', '12.5'],
    ]);
  });

  test('tells numbers, dates, truths, errors and formulas apart', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="d mmm yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const rows =
      '<row r="1"><c s="0"><v>46112</v></c><c s="1"><v>46112</v></c><c s="2"><v>46112.75</v></c><c s="3"><v>46112</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>SUM(A1)</f><v>3</v></c><c t="str"><f>A1</f><v>text</v></c><c t="d"><v>2026-03-31T00:00:00</v></c></row>';
    expect(await firstCells(xlsxOf({ styles, sheets: { One: rows } }))).toEqual([
      { kind: 'number', number: 46_112 },
      { kind: 'date', date: '2026-03-31' },
      { kind: 'date', date: '2026-03-31' },
      { kind: 'number', number: 46_112 },
      { kind: 'truth', isTrue: true },
      { kind: 'error', text: '#N/A' },
      { kind: 'number', number: 3, isFormula: true },
      { kind: 'text', text: 'text', isFormula: true },
      { kind: 'date', date: '2026-03-31' },
    ]);
  });

  test('counts days from 1904 where it says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheets = { One: '<row r="1"><c s="0"><v>44650</v></c></row>' };
    const bytes = xlsxOf({ styles, sheets, workbookPr: '<workbookPr date1904="1"/>' });
    expect(await firstCells(bytes)).toEqual([{ kind: 'date', date: '2026-03-31' }]);
  });
});

describe('a spreadsheet that cannot be read safely', () => {
  const messageOf = async (bytes: Uint8Array) => {
    const read = await readRows(bytes);
    return Array.isArray(read) ? 'sound' : read.message;
  };
  const plain = sheet('One', row(words('a')));

  test('external entities and every other document type', async () => {
    const evil = odsOf(plain).toString('latin1');
    expect(evil).toContain('content.xml');
    const content = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
    async function* pieces() {
      yield Buffer.from(content);
    }
    await expect(async () => {
      for await (const _ of odsRows(pieces(), 'a.ods'));
    }).rejects.toThrow(/declares a document type/);
  });

  test('macros, in either format', async () => {
    const ods = odsOf(plain, [{ path: 'Basic/Standard/Module1.xml', bytes: Buffer.from('x') }]);
    expect(await messageOf(ods)).toMatch(/macros/);
  });

  test('XML that is damaged, cut off or not UTF-8', async () => {
    expect(await messageOf(odsOf('<table:table>'))).toMatch(/XML is damaged/);
    const bytes = xlsxOf({ sheets: { One: '<row><c><v>1</v></row>' } });
    expect(await messageOf(bytes)).toMatch(/XML is damaged/);
    async function* pieces() {
      yield Buffer.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]);
    }
    await expect(async () => {
      for await (const _ of odsRows(pieces(), 'a.ods'));
    }).rejects.toThrow(/not UTF-8/);
  });

  test('a bomb of repeated cells, or of packed spaces', async () => {
    const wide = odsOf(
      sheet(
        'One',
        row(cell('office:value-type="string" table:number-columns-repeated="16000"', 'a')),
      ),
    );
    expect(await messageOf(wide)).toMatch(/more than 2000 columns/);
    const long = odsOf(
      sheet(
        'One',
        `<table:table-row table:number-rows-repeated="1e9">${words('a')}</table:table-row>`,
      ),
    );
    expect(await messageOf(long)).toMatch(/more rows than are read/);
    expect(await messageOf(odsOf(' '.repeat(5_000_000)))).toMatch(/far more than a real one/);
  });

  test('a part that is missing, and a zip of something else', async () => {
    const bytes = xlsxOf({ sheets: { One: '' } });
    const renamed = Buffer.from(
      bytes.toString('latin1').replaceAll('worksheets/0', 'worksheets/9'),
      'latin1',
    );
    expect(await messageOf(renamed)).toMatch(/missing|damaged/);
    const other = odsOf(plain).toString('latin1').replaceAll('content.xml', 'contend.xml');
    expect(await messageOf(Buffer.from(other, 'latin1'))).toMatch(/neither an Excel workbook/);
  });

  test('bytes flipped anywhere give a fault or rows, and never throw anything else', async () => {
    const bytes = xlsxOf({
      strings: '<si><t>shared</t></si>',
      sheets: { One: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>' },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const flipped = Buffer.from(bytes);
          flipped[at] = (flipped[at] as number) ^ by;
          await readRows(flipped);
        },
      ),
      { numRuns: 400 },
    );
  });
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  for (let column = 0; column < 2000; column += 1) {
    expect(columnOfLetters(columnLetters(column))).toBe(column);
  }
});
