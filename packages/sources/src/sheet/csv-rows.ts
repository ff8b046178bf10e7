import papaparse from 'papaparse';
import { BrokenFile } from '../fault.ts';
import { EMPTY, type SheetRow } from './cell.ts';
import { utf8Reader } from './utf8-pieces.ts';

/** Parsed together; a field that is longer than this is a quotation mark that was never closed. */
const PIECE_LENGTH = 1024 ** 2;

const AGAIN = 'Use the file as downloaded, without opening and saving it in another program.';

/** Cuts text after the last line that ends outside quotation marks. */
function cutAtLine(text: string): { whole: string; rest: string } {
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; ) {
    const mark = text.indexOf('"', at);
    if (!isQuoted) {
      const line = text.lastIndexOf('\n', mark < 0 ? text.length : mark);
      if (line >= at) end = line + 1;
    }
    if (mark < 0) break;
    isQuoted = !isQuoted;
    at = mark + 1;
  }
  return { whole: text.slice(0, end), rest: text.slice(end) };
}

/** The bytes as text in pieces of whole lines, line ends alike. Throws `BrokenFile` for other bytes. */
async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  broken: (message: string) => BrokenFile,
): AsyncGenerator<string> {
  const decode = utf8Reader(() => broken('It is not UTF-8 text.'));
  let held = '';
  for await (const piece of pieces) {
    held += decode(piece);
    if (held.length < PIECE_LENGTH || held.endsWith('\r')) continue;
    const { whole, rest } = cutAtLine(held.replaceAll(/\r\n?/g, '\n'));
    if (whole !== '') yield whole;
    if (rest.length > PIECE_LENGTH) throw broken('A quotation mark in it is never closed.');
    held = rest;
  }
  yield (held + decode()).replaceAll(/\r\n?/g, '\n');
}

/**
 * The rows of a CSV as those of a sheet of this name, in batches and never all at once. Fields may
 * hold line breaks, line ends may be mixed, a BOM may stand before them; every cell is text.
 */
export async function* csvRows(
  pieces: AsyncIterable<Uint8Array>,
  { file, sheet }: { file: string; sheet: string },
): AsyncGenerator<SheetRow[]> {
  const broken = (message: string, row?: number) =>
    new BrokenFile({ file, ...(row !== undefined && { row }), message, whatToDo: AGAIN });
  let before = 0;
  for await (const text of linesOf(pieces, broken)) {
    const { data, errors } = papaparse.parse<string[]>(text, { newline: '\n', delimiter: ',' });
    const [error] = errors;
    if (error !== undefined) {
      throw broken(`It is no sound CSV (${error.message}).`, before + (error.row ?? 0) + 1);
    }
    // Text that ends with a line end is followed by a row of nothing, which is none.
    const rows = data.at(-1)?.join('') === '' && text.endsWith('\n') ? data.slice(0, -1) : data;
    yield rows.flatMap((fields, at) => rowOf(fields, { sheet, row: before + at + 1 }));
    before += rows.length;
  }
}

function rowOf(fields: readonly string[], at: { sheet: string; row: number }): SheetRow[] {
  const last = fields.findLastIndex((field) => field.trim() !== '');
  if (last < 0) return [];
  const cells = fields
    .slice(0, last + 1)
    .map((field) => (field === '' ? EMPTY : { kind: 'text' as const, text: field }));
  return [{ ...at, cells }];
}
