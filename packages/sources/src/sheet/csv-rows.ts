import papaparse from 'papaparse';
import { BrokenFile } from '../fault.ts';
import { EMPTY, type SheetRow } from './cell.ts';

/** A published table as CSV has some thousand rows; larger files have readers of their own. */
const MOST_BYTES = 32 * 1024 ** 2;

const AGAIN = 'Use the file as downloaded, without opening and saving it in another program.';

/**
 * The rows of a small CSV as those of a sheet of this name. Fields may hold line breaks, line ends
 * may be mixed, a BOM may stand before them; every cell is text.
 */
export async function* csvRows(
  pieces: AsyncIterable<Uint8Array>,
  { file, sheet }: { file: string; sheet: string },
): AsyncGenerator<SheetRow[]> {
  const broken = (message: string, row?: number) =>
    new BrokenFile({ file, ...(row !== undefined && { row }), message, whatToDo: AGAIN });
  const held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw broken('It is far larger than any published table.');
    held.push(piece);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(held));
  } catch {
    throw broken('It is not UTF-8 text.');
  }
  const { data, errors } = papaparse.parse<string[]>(text.replaceAll('\r\n', '\n'), {
    newline: '\n',
    delimiter: ',',
  });
  const [error] = errors;
  if (error !== undefined) throw broken(`It is no sound CSV (${error.message}).`, error.row);
  yield data.flatMap((fields, at): SheetRow[] => {
    const last = fields.findLastIndex((field) => field.trim() !== '');
    if (last < 0) return [];
    const cells = fields
      .slice(0, last + 1)
      .map((field) => (field === '' ? EMPTY : { kind: 'text' as const, text: field }));
    return [{ sheet, row: at + 1, cells }];
  });
}
