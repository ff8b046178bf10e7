import { addDays, type CivilDate } from '@ragstone/domain/time/civil-date';

/** What a cell of a spreadsheet holds, whatever program saved it. */
export type CellValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `shown`: what the sheet shows, where it says more than the number: the 4.10 that is stored as 4.1. */
  | { kind: 'number'; number: number; shown?: string }
  | { kind: 'date'; date: CivilDate }
  | { kind: 'truth'; isTrue: boolean }
  /** A formula that could not be worked out, as the program shows it: `#REF!`. */
  | { kind: 'error'; text: string };

/** `isFormula`: the value is what the program that saved it last worked out, not what was typed. */
export type Cell = CellValue & { isFormula?: true };

/** One row that holds something; cells after its last full one are left out. */
export type SheetRow = {
  sheet: string;
  /** As a spreadsheet counts, from 1 on. */
  row: number;
  cells: Cell[];
};

export const EMPTY: Cell = { kind: 'empty' };

/** A cell's column as a spreadsheet names it; the first, 0, is A. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The column of letters as in `AB`, from 0 on; -1 where they are none. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The civil date of a serial number; its time of day is left off. Excel counts days from 1900 and
 * believes that 29 February 1900 was one of them, or from 1904 where the workbook says so.
 */
export const dateOfSerial = (serial: number, startsIn1904: boolean): CivilDate =>
  addDays(startsIn1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial));

/** Line breaks, and blanks that are doubled or at an end; few texts have any. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

const BLANK = 0x20;
const LAST_OF_ASCII = 0x7e;

/** Asked of every cell of millions, so that letters are looked at one by one and not by a pattern. */
function isTidy(text: string): boolean {
  let before = BLANK;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < BLANK || code > LAST_OF_ASCII) return !UNTIDY.test(text);
    if (code === BLANK && before === BLANK) return false;
    before = code;
  }
  return before !== BLANK || text === '';
}

/** A cell as one line of text, for headings and notes; '' where it is empty. */
export function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
    case 'error':
      return isTidy(cell.text) ? cell.text : cell.text.replaceAll(/\s+/g, ' ').trim();
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'truth':
      return cell.isTrue ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}
