import { parseReturnValue, periodFault, valueFault } from '@ragstone/domain/returns/figure-faults';
import type { ReturnSchedule } from '@ragstone/domain/returns/indicator';
import { parsePeriodText } from '@ragstone/domain/returns/period-text';
import type { Period } from '@ragstone/domain/time/period';
import { type Cell, columnLetters, textOf } from '../sheet/cell.ts';
import type { ReturnColumn, ReturnHeader } from './columns.ts';

/** An indicator that the agency may fill, as far as its rows are judged by it. */
export type KnownIndicator = ReturnSchedule & {
  slug: string;
  label: string;
  decimals: number;
  isExempt: boolean;
};

/** One thing wrong in a table, at the cell that is to blame: `E7`. */
export type CellFault = { cell: string; message: string };

/** A figure as a row says it, with the cell of its value. */
export type FiguredRow = {
  cell: string;
  slug: string;
  period: Period;
  value: number;
  status: 'provisional' | 'final';
  isExempt: boolean;
  note: string;
};

export type RowAsked = {
  row: number;
  cells: readonly Cell[];
  header: ReturnHeader;
  /** Before each cell's name where the file has several sheets: `Return!`. */
  prefix: string;
  indicators: readonly KnownIndicator[];
  today: string;
};

const longestNote = 500;

const isFilled = (cell: Cell | undefined) => cell !== undefined && textOf(cell).trim() !== '';

/** What the apostrophe of a safe writer hid is shown again. */
const noteOf = (text: string) => (/^'\s*[=+\-@]/.test(text) ? text.slice(1) : text);

const statusOf: Readonly<Record<string, 'provisional' | 'final'>> = {
  '': 'provisional',
  provisional: 'provisional',
  final: 'final',
};

const exemptOf: Readonly<Record<string, boolean>> = {
  public: false,
  no: false,
  exempt: true,
  yes: true,
  'in confidence': true,
};

/** The figure of a row, or what is wrong with it; `undefined` for a row without a value. */
export function readReturnRow(asked: RowAsked): FiguredRow | CellFault[] | undefined {
  const { row, cells, header, prefix, indicators, today } = asked;
  const place = (column: ReturnColumn) =>
    `${prefix}${columnLetters(header.get(column) ?? 0)}${row}`;
  const cellOf = (column: ReturnColumn): Cell | undefined => {
    const at = header.get(column);
    return at === undefined ? undefined : cells[at];
  };
  const wordOf = (column: ReturnColumn) => textOf(cellOf(column)).trim();
  // A period without a value was not counted, or not yet: it stays as it is.
  if (!isFilled(cellOf('Value')))
    return cellOf('Value')?.isFormula ? formula(place('Value')) : undefined;

  const faults: CellFault[] = [];
  const put = (column: ReturnColumn, message: string) =>
    faults.push({ cell: place(column), message });
  for (const column of header.keys()) {
    if (cellOf(column)?.isFormula) faults.push(...formula(place(column)));
  }
  const [code, label] = [wordOf('Code').toLowerCase(), wordOf('Indicator').toLowerCase()];
  const indicator = indicators.find((each) =>
    code === '' ? each.label.toLowerCase() === label : each.slug === code,
  );
  const named = code === '' ? 'Indicator' : 'Code';
  if (indicator === undefined) put(named, notYours(wordOf(named)));

  const period = parsePeriodText(wordOf('Period'));
  if (period === undefined) {
    put('Period', 'This is no month or quarter. Write it as 2026-09 or FY2026-Q2.');
  } else if (indicator !== undefined) {
    const wrong = periodFault(period, indicator, today);
    if (wrong !== undefined) put('Period', `${wrong}.`);
  }
  const value = numberOf(cellOf('Value'));
  if (value === undefined)
    put('Value', 'This is not a number. Leave the cell empty where there is no figure.');
  else if (indicator !== undefined) {
    const wrong = valueFault(value, indicator);
    if (wrong !== undefined) put('Value', `${wrong}.`);
  }
  const status = statusOf[wordOf('Status').toLowerCase()];
  if (status === undefined) put('Status', 'Write Provisional or Final.');
  const exemptWord = wordOf('Public or exempt').toLowerCase();
  const isExempt = exemptWord === '' ? indicator?.isExempt : exemptOf[exemptWord];
  if (exemptWord !== '' && isExempt === undefined)
    put('Public or exempt', 'Write Public or Exempt.');
  const note = noteOf(wordOf('Note'));
  if (note.length > longestNote) put('Note', `A note has at most ${longestNote} characters.`);
  if (indicator === undefined || period === undefined || value === undefined) return faults;
  if (status === undefined || isExempt === undefined || faults.length > 0) return faults;
  return { cell: place('Value'), slug: indicator.slug, period, value, status, isExempt, note };
}

const formula = (cell: string): CellFault[] => [
  { cell, message: 'The cell holds a formula. Put its value there instead.' },
];

const notYours = (name: string) =>
  name === ''
    ? 'The row does not say which indicator it is.'
    : `“${name}” is no indicator of this return. The template has the codes.`;

function numberOf(cell: Cell | undefined): number | undefined {
  if (cell?.kind === 'number') return cell.number;
  return cell?.kind === 'text' ? parseReturnValue(cell.text) : undefined;
}
