import type { ByteSource } from '../byte-source.ts';
import { BrokenFile, type Fault } from '../fault.ts';
import type { ReadingLimits } from '../limits.ts';
import { unpack } from '../unpack.ts';
import { type ZipEntry, zipDirectory } from '../zip-directory.ts';
import { zipContentsFault } from '../zip-faults.ts';
import type { SheetRow } from './cell.ts';
import { odsRows } from './ods-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';
import {
  dateStyles,
  sharedStrings,
  workbookParts,
  workbookSheets,
  type XlsxSheet,
} from './xlsx-shared.ts';

/** A spreadsheet file whose table of contents has been read and found sound. */
export type Workbook = {
  file: string;
  format: 'ods' | 'xlsx';
  /**
   * The rows of every sheet, in the order of the file, in batches. Rows are read as they are asked
   * for and never held. Throws `BrokenFile` where the file turns out to be damaged.
   */
  rows(): AsyncIterable<SheetRow[]>;
};

type Opened = { source: ByteSource; entries: ReadonlyMap<string, ZipEntry> };

/** Opens an XLSX or ODS file; answers what is wrong with it where it cannot be read safely. */
export async function openWorkbook(
  source: ByteSource,
  limits: ReadingLimits,
): Promise<Workbook | Fault> {
  const file = source.name;
  const directory = await zipDirectory(source, limits);
  if (directory.kind === 'unreadable') return directory.fault;
  const { entries } = directory;
  const fault = zipContentsFault(file, entries, limits);
  if (fault !== undefined) return fault;
  const opened: Opened = { source, entries: new Map(entries.map((each) => [each.path, each])) };
  if (entries.some(({ path }) => /vbaProject\.bin$|^Basic\//i.test(path))) {
    return {
      file,
      message: 'The spreadsheet holds macros, which published figures never need.',
      whatToDo: 'Save it without macros, as .xlsx or .ods, and choose that file.',
    };
  }
  if (opened.entries.has('xl/workbook.xml')) {
    return { file, format: 'xlsx', rows: () => rowsOfXlsx(opened) };
  }
  if (opened.entries.has('content.xml')) {
    return { file, format: 'ods', rows: () => odsRows(partOf(opened, 'content.xml'), file) };
  }
  return {
    file,
    message: 'This is neither an Excel workbook (.xlsx) nor an OpenDocument spreadsheet (.ods).',
    whatToDo: 'Choose the file as published, or save the table as .xlsx, .ods or .csv.',
  };
}

/** The unpacked bytes of a part; throws `BrokenFile` where it is not there. */
function partOf({ source, entries }: Opened, path: string): AsyncIterable<Uint8Array> {
  const entry = entries.get(path);
  if (entry === undefined) {
    throw new BrokenFile({
      file: source.name,
      message: `The spreadsheet is incomplete: its part ${path} is missing.`,
      whatToDo: 'Download the file again from where it is published and use it unchanged.',
    });
  }
  return unpack(source, entry, source.name);
}

async function* rowsOfXlsx(opened: Opened): AsyncGenerator<SheetRow[]> {
  const { source, entries } = opened;
  const file = source.name;
  const part = (path: string) => ({ file, pieces: partOf(opened, path) });
  const { sheets, startsIn1904 } = await workbookSheets(part('xl/workbook.xml'));
  const parts = await workbookParts(part('xl/_rels/workbook.xml.rels'));
  const shared = {
    strings: entries.has('xl/sharedStrings.xml')
      ? await sharedStrings(part('xl/sharedStrings.xml'))
      : [],
    showsDates: entries.has('xl/styles.xml') ? await dateStyles(part('xl/styles.xml')) : [],
    startsIn1904,
  };
  const pathOf = ({ name, relation }: XlsxSheet) => parts.get(relation) ?? `the sheet ${name}`;
  for (const sheet of sheets) {
    yield* xlsxRows(partOf(opened, pathOf(sheet)), { file, sheet: sheet.name, shared });
  }
}
