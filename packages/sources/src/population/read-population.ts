import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { type Cell, columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { eachRow } from '../sheet/each-row.ts';
import { publishedValue } from '../sheet/published-number.ts';
import { isPopulationTitle, type PopulationTable, populationTable } from './population-table.ts';

/** The people who usually live in an area at the middle of a year. */
export type PopulationFigure = {
  /** `E07000111`. */
  code: string;
  name: string;
  /** Of the 30 June; `undefined` where the file does not say it, which is to be asked. */
  year: number | undefined;
  counts: 'people' | 'households';
  persons: number;
};

export type PopulationFile = {
  figures: PopulationFigure[];
  /** Titles of the tables that were read, as published. */
  titles: string[];
  /** Not empty: nothing may be imported. */
  faults: Fault[];
};

const AGAIN = 'Use the file as published, unchanged.';
const AREA_CODE = /^[A-Z]\d{8}$/;

/** Gathers the tables of a file; the same area and year may stand in several of them. */
class PopulationReader {
  readonly result: PopulationFile = { figures: [], titles: [], faults: [] };
  readonly #file: string;
  readonly #persons = new Map<string, { persons: number; place: string }>();
  #sheet: string | undefined;
  #title = '';
  #table: PopulationTable | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  take(row: SheetRow): void {
    if (row.sheet !== this.#sheet) {
      this.#sheet = row.sheet;
      this.#title = '';
      this.#table = undefined;
    }
    if (this.#table !== undefined) {
      this.#takeArea(row, this.#table);
      return;
    }
    const first = textOf(row.cells[0]);
    if (this.#title === '' && isPopulationTitle(first)) this.#title = first;
    this.#table = populationTable(row, this.#title);
    if (this.#table !== undefined) this.result.titles.push(this.#title);
  }

  #takeArea(row: SheetRow, table: PopulationTable): void {
    const code = textOf(row.cells[table.code]);
    if (!AREA_CODE.test(code)) return; // a note below the table
    const name = table.name < 0 ? '' : textOf(row.cells[table.name]);
    for (const { at, year } of table.persons) {
      const cell = row.cells[at];
      const persons = personsIn(cell);
      const place = `${columnLetters(at)}${row.row} of ${row.sheet}`;
      if (persons === undefined) {
        const holds = cell?.isFormula === true ? 'a formula' : `“${textOf(cell).slice(0, 60)}”`;
        this.#blame(
          row.row,
          `Cell ${place} holds ${holds} where a number of ${table.counts} belongs.`,
        );
        continue;
      }
      this.#add({ code, name, year, counts: table.counts, persons }, { place, row: row.row });
    }
  }

  /** Tables of one file that say the same agree, or one of them cannot be right. */
  #add(figure: PopulationFigure, { place, row }: { place: string; row: number }): void {
    const key = `${figure.code} ${figure.year} ${figure.counts}`;
    const before = this.#persons.get(key);
    if (before === undefined) {
      this.#persons.set(key, { persons: figure.persons, place });
      this.result.figures.push(figure);
    } else if (before.persons !== figure.persons) {
      this.#blame(
        row,
        `Cell ${place} says ${figure.persons} ${figure.counts} where cell ${before.place} says ${before.persons}.`,
      );
    }
  }

  #blame(row: number, message: string): void {
    if (this.result.faults.length >= FAULTS_SHOWN) return;
    this.result.faults.push({ file: this.#file, row, message, whatToDo: AGAIN });
  }
}

function personsIn(cell: Cell | undefined): number | undefined {
  const value = cell?.isFormula === true ? undefined : publishedValue(cell);
  const number = value?.kind === 'number' ? value.number : undefined;
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/**
 * Reads ONS's mid-year estimates of population, for districts, wards or LSOAs: every table of all
 * persons in a workbook or a CSV. Years are told by headings and titles, never by file names.
 */
export async function readPopulation(
  file: string,
  rows: AsyncIterable<readonly SheetRow[]>,
): Promise<PopulationFile> {
  const reader = new PopulationReader(file);
  const { result } = reader;
  const broken = await eachRow(rows, (row) => reader.take(row));
  if (broken !== undefined) result.faults.push(broken);
  if (result.faults.length === 0 && result.figures.length === 0) {
    result.faults.push({
      file,
      message: 'It holds no table of the population of areas with codes.',
      whatToDo: 'Choose ONS’s mid-year estimates for local authorities, wards or LSOAs.',
    });
  }
  return result;
}
