import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { isOffenceCode, offenceCodeIn } from '../home-office/offence-code.ts';
import { printable } from '../printable.ts';
import { type Cell, columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { eachRow } from '../sheet/each-row.ts';
import { publishedValue } from '../sheet/published-number.ts';
import { type WeightColumns, weightColumnsIn } from './weight-columns.ts';

/** What one offence of a code weighs, as published. */
export type OffenceWeight = {
  /** As text: `92C`, `8N`, `4.10`. */
  code: string;
  /** As published; '' where the offence is not described. */
  description: string;
  /** 0 or more. */
  weight: number;
};

export type WeightsFile = {
  /** Each code once. */
  weights: OffenceWeight[];
  /** Rows with a weight. */
  rows: number;
  /** Not empty: nothing may be imported. */
  faults: Fault[];
};

const AGAIN = 'Use the table of weights as published, unchanged.';
const AS_TEXT = 'Give the code as text: 4.10 and 4.1 are two offences, and a number is both.';

/** Gathers the weights of a file; the same code may stand in several tables, with one weight. */
class WeightsReader {
  readonly result: WeightsFile = { weights: [], rows: 0, faults: [] };
  readonly #file: string;
  readonly #known = new Map<string, { weight: number; place: string }>();
  #sheet: string | undefined;
  #columns: WeightColumns | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  take(row: SheetRow): void {
    if (row.sheet !== this.#sheet) {
      this.#sheet = row.sheet;
      this.#columns = undefined;
    }
    if (this.#columns !== undefined) {
      this.#takeWeight(row, this.#columns);
      return;
    }
    this.#columns = weightColumnsIn(row);
    const [first, second] = this.#columns?.weights ?? [];
    if (first === undefined || second === undefined) return;
    this.#blame({
      row: row.row,
      column: second.heading,
      message: `Row ${row.row} of ${row.sheet} has two columns of weights, “${first.heading}” and “${second.heading}”.`,
      whatToDo: 'Leave the one that is to be used in the file.',
    });
  }

  #takeWeight(row: SheetRow, columns: WeightColumns): void {
    const [weighs] = columns.weights;
    if (weighs === undefined) return;
    const codeCell = row.cells[columns.code.at];
    const weightCell = row.cells[weighs.at];
    const codes = codesIn(codeCell);
    // A group's name over its offences, or a note below the table.
    if (textOf(weightCell) === '' && (codes === undefined || codes.length === 0)) return;
    if (codes === undefined || codes.length === 0) {
      const isNumber = codeCell?.kind === 'number';
      this.#blameCell(row, columns.code, {
        expected: 'the code of an offence',
        ...(isNumber && { whatToDo: AS_TEXT }),
      });
      return;
    }
    const weight = weightIn(weightCell);
    if (weight === undefined) {
      this.#blameCell(row, weighs, { expected: 'a weight of 0 or more' });
      return;
    }
    this.result.rows += 1;
    const description =
      columns.description < 0 ? '' : printable(textOf(row.cells[columns.description]), 300);
    for (const code of codes) this.#add({ code, description, weight }, row, columns);
  }

  #add(each: OffenceWeight, row: SheetRow, columns: WeightColumns): void {
    const place = `${columnLetters(columns.code.at)}${row.row} of ${row.sheet}`;
    const before = this.#known.get(each.code);
    if (before === undefined) {
      this.#known.set(each.code, { weight: each.weight, place });
      this.result.weights.push(each);
    } else if (before.weight !== each.weight) {
      this.#blame({
        row: row.row,
        column: columns.code.heading,
        message: `Cell ${place} gives offence ${each.code} the weight ${each.weight} where cell ${before.place} gives it ${before.weight}.`,
      });
    }
  }

  #blameCell(
    row: SheetRow,
    { at, heading }: { at: number; heading: string },
    { expected, whatToDo = AGAIN }: { expected: string; whatToDo?: string },
  ): void {
    const cell = row.cells[at];
    const text = printable(textOf(cell), 60);
    const holds = cell?.isFormula === true ? 'a formula' : text === '' ? 'nothing' : `“${text}”`;
    const place = `${columnLetters(at)}${row.row}`;
    const message = `Cell ${place} of ${row.sheet} holds ${holds} where ${expected} belongs.`;
    this.#blame({ row: row.row, column: heading, message, whatToDo });
  }

  #blame({ whatToDo = AGAIN, ...fault }: Omit<Fault, 'file' | 'whatToDo'> & { whatToDo?: string }) {
    if (this.result.faults.length >= FAULTS_SHOWN) return;
    this.result.faults.push({ file: this.#file, ...fault, whatToDo });
  }
}

/** The codes of a cell: one, or several that weigh the same; none where it is empty. */
function codesIn(cell: Cell | undefined): string[] | undefined {
  const one = offenceCodeIn(cell);
  if (one !== undefined) return [one];
  if (cell === undefined || cell.kind === 'empty') return [];
  if (cell.kind !== 'text' || cell.isFormula === true) return undefined;
  const codes = textOf(cell)
    .split(/[,;/&]| and /)
    .map((part) => part.trim());
  return codes.every(isOffenceCode) ? codes.map((code) => code.toUpperCase()) : undefined;
}

function weightIn(cell: Cell | undefined): number | undefined {
  const value = cell?.isFormula === true ? undefined : publishedValue(cell);
  const number = value?.kind === 'number' ? value.number : undefined;
  return number !== undefined && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/**
 * Reads a table of what each offence weighs, as ONS publishes for its Crime Severity Score: a column of
 * offence codes beside one of weights. What stands above its headings or in other columns is left alone.
 */
export async function readWeights(
  file: string,
  rows: AsyncIterable<readonly SheetRow[]>,
): Promise<WeightsFile> {
  const reader = new WeightsReader(file);
  const { result } = reader;
  const broken = await eachRow(rows, (row) => reader.take(row));
  if (broken !== undefined) result.faults.push(broken);
  if (result.faults.length === 0 && result.weights.length === 0) {
    result.faults.push({
      file,
      message: 'It holds no weight of an offence.',
      whatToDo: 'Choose the table of offence weights of ONS’s Crime Severity Score.',
    });
  }
  return result;
}
