import { sourceOfBytes } from '../src/byte-source.ts';
import { BrokenFile, type Fault } from '../src/fault.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { type Cell, type SheetRow, textOf } from '../src/sheet/cell.ts';
import { openWorkbook } from '../src/sheet/sheet-rows.ts';
import { buildZip, type ZipPart } from './build-zip.ts';

const part = (path: string, text: string): ZipPart => ({ path, bytes: Buffer.from(text) });

/** An OpenDocument spreadsheet with this between the tags of its body. */
export const odsOf = (body: string, more: ZipPart[] = []): Buffer =>
  buildZip([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part(
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...more,
  ]);

export type XlsxParts = {
  /** Rows of each sheet, as XML. */
  sheets: Readonly<Record<string, string>>;
  strings?: string;
  styles?: string;
  workbookPr?: string;
};

/** An Excel workbook with these rows in its sheets. */
export function xlsxOf({ sheets, strings, styles, workbookPr = '' }: XlsxParts): Buffer {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const relations = names.map(
    (_, at) => `<Relationship Id="r${at}" Target="worksheets/${at}.xml"/>`,
  );
  return buildZip([
    part('[Content_Types].xml', '<Types/>'),
    part('xl/workbook.xml', `<workbook>${workbookPr}<sheets>${list.join('')}</sheets></workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    ...(strings === undefined ? [] : [part('xl/sharedStrings.xml', `<sst>${strings}</sst>`)]),
    ...(styles === undefined ? [] : [part('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`)]),
    ...Object.values(sheets).map((rows, at) =>
      part(`xl/worksheets/${at}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ),
  ]);
}

/** Every row of a workbook, or what is wrong with it. */
export async function readRows(
  bytes: Uint8Array,
  name = 'figures.xlsx',
): Promise<SheetRow[] | Fault> {
  const workbook = await openWorkbook(sourceOfBytes(name, bytes), DEFAULT_LIMITS);
  if ('message' in workbook) return workbook;
  const rows: SheetRow[] = [];
  try {
    for await (const batch of workbook.rows()) rows.push(...batch);
  } catch (error) {
    if (error instanceof BrokenFile) return error.fault;
    throw error;
  }
  return rows;
}

/** The rows as texts, each with its sheet and number before it. */
export async function readTexts(bytes: Uint8Array): Promise<string[][]> {
  const rows = await readRows(bytes);
  if (!Array.isArray(rows)) throw new Error(rows.message);
  return rows.map(({ sheet, row, cells }) => [sheet, String(row), ...cells.map(textOf)]);
}

/** The cells of the first row. */
export async function firstCells(bytes: Uint8Array): Promise<Cell[]> {
  const rows = await readRows(bytes);
  if (!Array.isArray(rows)) throw new Error(rows.message);
  return rows[0]?.cells ?? [];
}
