import { PassThrough, type Readable } from 'node:stream';
import excel from 'exceljs';
import { type Cell, safeText } from './cells.ts';

/** More rows than this are read from a CSV: a workbook of them takes minutes to open. */
export const mostRowsOfWorkbook = 250_000;

// XML has no way to write these, and a workbook that holds one cannot be opened.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 leaves out
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

const inCell = (cell: Cell) => {
  if (typeof cell !== 'string') return cell;
  return safeText(cell).replaceAll(notInXml, '\ufffd').slice(0, 32_767);
};

type Sheet = { name: string; batches: AsyncIterable<readonly (readonly Cell[])[]> };

/** The one writer of XLSX: each sheet with its first row bold and in sight, written as rows come. */
export function xlsxStream(...sheets: readonly [Sheet, ...Sheet[]]): Readable {
  const stream = new PassThrough();
  const add = async (workbook: excel.stream.xlsx.WorkbookWriter, { name, batches }: Sheet) => {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for await (const rows of batches) {
      for (const cells of rows) {
        const row = sheet.addRow(cells.map(inCell));
        if (row.number === 1) row.font = { bold: true };
        row.commit();
      }
      // The zip is read as it is written: without this all of it would wait in memory.
      await new Promise(setImmediate);
    }
    sheet.commit();
  };
  const write = async () => {
    const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    for (const each of sheets) await add(workbook, each);
    await workbook.commit();
  };
  write().catch((error: Error) => stream.destroy(error));
  return stream;
}
