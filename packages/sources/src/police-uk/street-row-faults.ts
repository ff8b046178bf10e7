import type { Fault } from '../fault.ts';
import { STREET_COLUMNS } from './street-columns.ts';

export type RowProblem =
  | 'columns'
  | 'quote-inside'
  | 'text-after-quote'
  | 'cut'
  | 'cut-in-quotes'
  | 'endless'
  | 'too-many-values'
  | 'too-long'
  | 'nul'
  | 'not-utf8';

const AGAIN = 'Download the file again from data.police.uk and use it unchanged.';
const UNCHANGED = 'Use the file as downloaded, without opening and saving it in another program.';

type Where = { file: string; row: number; problem: RowProblem; columns: number };

/** Puts what is wrong with one row into words. `columns`: how many were read when it showed. */
export function rowFault({ file, row, problem, columns }: Where): Fault {
  const expected = STREET_COLUMNS.length;
  const column = STREET_COLUMNS[columns - 1];
  const at = { file, row, ...(column !== undefined ? { column } : {}) };
  switch (problem) {
    case 'columns':
      return {
        file,
        row,
        message: `Row ${row} has ${columns} columns instead of ${expected}.`,
        whatToDo: AGAIN,
      };
    case 'quote-inside':
      return {
        ...at,
        message: `Row ${row} has a quotation mark in the middle of a field.`,
        whatToDo: UNCHANGED,
      };
    case 'text-after-quote':
      return {
        ...at,
        message: `Row ${row} has text after a closing quotation mark.`,
        whatToDo: UNCHANGED,
      };
    case 'cut':
      return {
        ...at,
        message: `The file is cut off: its last row, ${row}, ends after ${columns} of ${expected} columns.`,
        whatToDo: AGAIN,
      };
    case 'cut-in-quotes':
      return {
        ...at,
        message: `The file ends inside a quoted field that began in row ${row}.`,
        whatToDo: AGAIN,
      };
    case 'endless':
      return {
        ...at,
        message: `Row ${row} does not end: a quotation mark is not closed, or this is not a text file.`,
        whatToDo: AGAIN,
      };
    case 'too-many-values':
      return {
        ...at,
        message: `Row ${row} has one more value than any real file has different ones in this column.`,
        whatToDo: AGAIN,
      };
    case 'too-long':
      return {
        ...at,
        message: `Row ${row} has a longer value in this column than any real file.`,
        whatToDo: AGAIN,
      };
    case 'nul':
      return {
        ...at,
        message: `Row ${row} holds a NUL byte, which no text has.`,
        whatToDo: AGAIN,
      };
    case 'not-utf8':
      return {
        ...at,
        message: `Row ${row} holds bytes that are not UTF-8 text.`,
        whatToDo: UNCHANGED,
      };
  }
}
