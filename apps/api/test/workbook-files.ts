import { buildZip, type ZipPart } from '@ragstone/sources/test/build-zip';
import { odsOf, xlsxOf } from '@ragstone/sources/test/workbooks';
import type { TestFile } from './imports.ts';

type Value = string | number | { formula: string };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function odsCell(value: Value): string {
  if (typeof value === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  if (typeof value === 'string') {
    return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  }
  return `<table:table-cell table:formula="${value.formula}" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>`;
}

const odsRow = (values: readonly Value[]) =>
  `<table:table-row>${values.map(odsCell).join('')}</table:table-row>`;

export type Sheets = Readonly<Record<string, readonly (readonly Value[])[]>>;

/** An OpenDocument spreadsheet with these sheets. */
export const odsFile = (sheets: Sheets, more: ZipPart[] = []): TestFile => {
  const body = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}">${rows.map(odsRow).join('')}</table:table>`,
  );
  return { name: 'figures.ods', bytes: odsOf(body.join(''), more) };
};

const xlsxCell = (value: Value): string => {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return `<c><f>${value.formula}</f><v>9</v></c>`;
};

/** An Excel workbook with these sheets. */
export const xlsxFile = (sheets: Sheets): TestFile => {
  const rows = Object.entries(sheets).map(([name, all]) => [
    name,
    all.map((values, at) => `<row r="${at + 1}">${values.map(xlsxCell).join('')}</row>`).join(''),
  ]);
  return { name: 'figures.xlsx', bytes: xlsxOf({ sheets: Object.fromEntries(rows) }) };
};

/** An OpenDocument spreadsheet whose XML is this. */
export const odsOfXml = (xml: string): TestFile => ({
  name: 'figures.ods',
  bytes: buildZip([
    { path: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { path: 'content.xml', bytes: Buffer.from(xml) },
  ]),
});
