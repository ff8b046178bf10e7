import { BrokenFile, FAULTS_SHOWN, type Fault } from '../fault.ts';
import { printable } from '../printable.ts';
import { type Cell, columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { publishedValue } from '../sheet/published-number.ts';
import { type Column, type Columns, columnsIn, headingOf } from './columns.ts';
import { offenceCodeIn } from './offence-code.ts';
import { groupNamed, type OffenceGroup, subgroupNamed } from './offence-groups.ts';
import { financialYearOf, quarterOf } from './period.ts';

/** One row of the Home Office's open data: a CSP, an offence code and a quarter. */
export type OpenDataRow = {
  financialYear: number;
  /** 1 is April to June, 4 January to March of the next calendar year. */
  quarter: number;
  force: string;
  csp: string;
  /** What a force gave to none of its CSPs; an area of its own, and never ranked. */
  isUnassigned: boolean;
  /** Our codes of the group and subgroup. */
  group: string;
  subgroup: string;
  /** As text: `92C`, `8N`, `4.10`. */
  offenceCode: string;
  /** As published; '' where nothing is said. */
  description: string;
  /** May be negative, where a force took back more of earlier quarters than it recorded. */
  count: number;
  /** As a spreadsheet counts. */
  row: number;
};

export type OpenDataOutcome = {
  rows: number;
  /** Of them, with a count below 0. */
  negative: number;
  /** Rows of fraud, which no CSP total holds; left out. */
  fraud: number;
  /** Lines of sheets without figures, word for word. */
  notes: { sheet: string; text: string }[];
  /** Not empty: nothing may be imported. */
  faults: Fault[];
};

const AGAIN = 'Use the file as published, unchanged.';

/** Fraud is recorded nationally; releases that list it by force do so in groups of these names. */
const isFraud = (group: string) => /^fraud\b/i.test(group);

type Kind = {
  isFraud: boolean;
  group: OffenceGroup | undefined;
  subgroup: string | undefined;
};

/** Reads a text that mostly is the one of the row before. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}

/** A real file spells its thirty kinds in one way or two. */
const MOST_KINDS = 1000;

/** Reads the rows as they come; what is gathered beside them is told at the end. */
export class OpenDataReader {
  readonly outcome: OpenDataOutcome = { rows: 0, negative: 0, fraud: 0, notes: [], faults: [] };
  readonly #file: string;
  #sheet: string | undefined;
  #columns: Columns | undefined;
  #held: string[] = [];
  readonly #kinds = new Map<string, Map<string, Kind>>();
  #kindsKnown = 0;
  readonly #yearOf = remembered(financialYearOf);
  readonly #quarterOf = remembered(quarterOf);
  readonly #isUnassigned = remembered((csp) => /^Unassigned\b/i.test(csp));

  constructor(file: string) {
    this.#file = file;
  }

  /** True once reading on makes no sense. */
  get stopped(): boolean {
    return this.outcome.faults.length >= FAULTS_SHOWN;
  }

  /** The figures of a row; `undefined` for notes, headings, fraud and rows that are wrong. */
  take(row: SheetRow): OpenDataRow | undefined {
    if (row.sheet !== this.#sheet) this.#beginSheet(row.sheet);
    if (this.#columns === undefined) {
      this.#takeHeading(row);
      return undefined;
    }
    const before = this.outcome.faults.length;
    const read = this.#read(row, this.#columns);
    if (this.outcome.faults.length > before || read === undefined) return undefined;
    this.outcome.rows += 1;
    if (read.count < 0) this.outcome.negative += 1;
    return read;
  }

  /** Ends the last sheet. */
  end(): void {
    this.#endSheet();
    if (this.outcome.faults.length > 0 || this.outcome.rows > 0) return;
    this.#blame({
      message: 'It holds no table of offences by Community Safety Partnership and quarter.',
      whatToDo:
        'Choose the Home Office’s “Police recorded crime Community Safety Partnership open data”.',
    });
  }

  #beginSheet(sheet: string): void {
    this.#endSheet();
    this.#sheet = sheet;
    this.#columns = undefined;
  }

  /** A sheet that never came to a table is notes: kept word for word. */
  #endSheet(): void {
    if (this.#columns === undefined) {
      const sheet = this.#sheet ?? '';
      this.outcome.notes.push(...this.#held.map((text) => ({ sheet, text })));
    }
    this.#held = [];
  }

  #takeHeading(row: SheetRow): void {
    const found = columnsIn(row);
    if (found === undefined) {
      this.#held.push(
        row.cells
          .map(textOf)
          .filter((text) => text !== '')
          .join(' '),
      );
      return;
    }
    this.#columns = found.columns;
    for (const column of found.missing) {
      this.#blame({
        row: row.row,
        message: `Row ${row.row} of ${row.sheet} has no column “${headingOf(column)}”; it may have been renamed.`,
      });
    }
  }

  #read(row: SheetRow, columns: Columns): OpenDataRow | undefined {
    const text = (column: Column) => textOf(row.cells[columns[column]]);
    const kind = this.#kindOf(text('group'), text('subgroup'));
    if (kind.isFraud) {
      this.outcome.fraud += 1;
      return undefined;
    }
    const wrong = (column: Column, expected: string) => {
      this.#blameCell(row, columns, { column, expected });
      return undefined;
    };
    const financialYear = this.#yearOf(text('year')) ?? wrong('year', 'a year like 2025/26');
    const quarter = this.#quarterOf(text('quarter')) ?? wrong('quarter', 'a quarter from 1 to 4');
    if (kind.group === undefined) wrong('group', 'one of the nine groups of offences');
    else if (kind.subgroup === undefined) wrong('subgroup', `a subgroup of ${kind.group.name}`);
    const offenceCode = offenceCodeIn(row.cells[columns.code]) ?? wrong('code', 'a code, as text');
    const count = countOf(row.cells[columns.count]) ?? wrong('count', 'a whole number');
    const [force, csp] = [text('force'), text('csp')];
    if (force === '') wrong('force', 'the name of a force');
    if (csp === '') wrong('csp', 'the name of a partnership');
    const { group, subgroup } = kind;
    if (financialYear === undefined || quarter === undefined) return undefined;
    if (group === undefined || subgroup === undefined) return undefined;
    if (offenceCode === undefined || count === undefined) return undefined;
    return {
      financialYear,
      quarter,
      force,
      csp,
      isUnassigned: this.#isUnassigned(csp),
      group: group.code,
      subgroup,
      offenceCode,
      description: text('description'),
      count,
      row: row.row,
    };
  }

  /** Half a million rows have some thirty kinds between them: each spelling is looked up once. */
  #kindOf(groupName: string, subgroupName: string): Kind {
    const known = this.#kinds.get(groupName)?.get(subgroupName);
    if (known !== undefined) return known;
    const group = groupNamed(groupName);
    const subgroup = group && subgroupNamed(group, subgroupName);
    const kind = { isFraud: isFraud(groupName), group, subgroup };
    if (this.#kindsKnown >= MOST_KINDS) return kind;
    this.#kindsKnown += 1;
    const ofGroup = this.#kinds.get(groupName) ?? new Map<string, Kind>();
    this.#kinds.set(groupName, ofGroup.set(subgroupName, kind));
    return kind;
  }

  #blameCell(row: SheetRow, columns: Columns, wrong: { column: Column; expected: string }): void {
    const { column, expected } = wrong;
    const at = columns[column];
    if (at < 0) return; // blamed once, with the headings
    const cell = row.cells[at];
    const place = `${columnLetters(at)}${row.row}`;
    const holds = cell?.isFormula === true ? 'a formula' : `“${printable(textOf(cell), 60)}”`;
    this.#blame({
      row: row.row,
      column: headingOf(column),
      message: `Cell ${place} of ${row.sheet} holds ${holds} where ${expected} belongs.`,
    });
  }

  #blame(fault: Omit<Fault, 'file' | 'whatToDo'> & { whatToDo?: string }): void {
    this.outcome.faults.push({ file: this.#file, whatToDo: AGAIN, ...fault });
  }
}

function countOf(cell: Cell | undefined): number | undefined {
  if (cell?.isFormula === true) return undefined;
  const value = publishedValue(cell);
  const number = value?.kind === 'number' ? value.number : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

/**
 * Reads the Home Office's open data of offences by CSP and quarter as a stream: rows in batches,
 * none of them held. `reader.outcome` is whole once the last batch has been read.
 */
export async function* readOpenData(
  reader: OpenDataReader,
  rows: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<OpenDataRow[]> {
  try {
    for await (const batch of rows) {
      const read: OpenDataRow[] = [];
      for (const row of batch) {
        const figures = reader.take(row);
        if (figures !== undefined) read.push(figures);
      }
      if (read.length > 0) yield read;
      if (reader.stopped) return;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    reader.outcome.faults.push(error.fault);
  }
}
