import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { printable } from '../printable.ts';
import { columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { eachRow } from '../sheet/each-row.ts';
import {
  type AreaColumn,
  type AreaKind,
  areaColumn,
  everyYear,
  isCodeOf,
  undatedColumn,
  wordsOf,
} from './area-columns.ts';

/** An area that a lookup names; `name` is '' where it gives codes only. */
export type NamedArea = { kind: AreaKind; vintage: number; code: string; name: string };

/** That one area lies in another, or that one of an older vintage became one of a newer. */
export type AreaLink = { kind: 'part-of' | 'became'; from: string; to: string };

export type Lookup = {
  /** Rows of Scotland and Northern Ireland, which are left alone. */
  beyond: number;
  /** Each area once. */
  areas: NamedArea[];
  /** Each link once. */
  links: AreaLink[];
  /** Not empty: nothing may be imported. */
  faults: Fault[];
};

const AGAIN = 'Use the lookup as published, unchanged.';

/** What areas of a kind lie in, nearest first; CSPs are made of districts and never of wards. */
const LIES_IN: Readonly<Record<AreaKind, readonly AreaKind[]>> = {
  lsoa: ['ward', 'district'],
  msoa: ['district'],
  ward: ['district'],
  district: ['csp', 'force'],
  csp: ['force'],
  force: [],
};

/** Codes of Scotland and Northern Ireland; Northern Ireland's small areas have codes of their own kind. */
const BEYOND = /^(?:[NS]\d{8}|95[A-Z]{2}\w{4})$/;

type Level = { column: AreaColumn; codeAt: number; nameAt: number };

/** The levels of a lookup, by the headings of its codes; each with its names where it has them. */
function levelsOf(row: SheetRow): Level[] {
  // A list of all codes repeats some of them as those of a year, which says nothing more.
  const undated = row.cells.map((cell) => undatedColumn(textOf(cell)));
  const isUndated = undated.filter((column) => column?.holds === 'code').length > 1;
  const columns = isUndated ? undated : row.cells.map((cell) => areaColumn(textOf(cell)));
  return columns.flatMap((column, codeAt): Level[] => {
    if (column?.holds !== 'code') return [];
    const nameAt = columns.findIndex(
      (other) =>
        other?.holds === 'name' && other.kind === column.kind && other.vintage === column.vintage,
    );
    return [{ column, codeAt, nameAt }];
  });
}

/** Does the row name the codes of two kinds of area, or of one kind in two years? */
export const isLookupHeading = (row: SheetRow): boolean => levelsOf(row).length > 1;

/** Gathers what the rows of a lookup say; the same is said many times over. */
class LookupReader {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #areas = new Map<string, NamedArea>();
  readonly #links = new Map<string, AreaLink>();
  #levels: Level[] = [];
  #beyond = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get hasLevels(): boolean {
    return this.#levels.length > 1;
  }

  get beyond(): number {
    return this.#beyond;
  }

  get areas(): NamedArea[] {
    return [...this.#areas.values()];
  }

  get links(): AreaLink[] {
    return [...this.#links.values()];
  }

  take(row: SheetRow): void {
    if (!this.hasLevels) {
      this.#levels = levelsOf(row);
      return;
    }
    if (this.#levels.some(({ codeAt }) => BEYOND.test(textOf(row.cells[codeAt])))) {
      this.#beyond += 1;
      return;
    }
    const codes = this.#levels.map((level) => this.#areaOf(row, level));
    for (const [at, level] of this.#levels.entries()) {
      const from = codes[at];
      if (from === undefined) continue;
      for (const [place, other] of this.#levels.entries()) {
        const kind = linkBetween(level.column, other.column);
        const to = codes[place];
        if (kind === undefined || to === undefined || to === from) continue;
        this.#links.set(`${kind} ${from} ${to}`, { kind, from, to });
      }
    }
  }

  /** The code in a level's column, once its area has been noted. */
  #areaOf(row: SheetRow, { column, codeAt, nameAt }: Level): string | undefined {
    const code = textOf(row.cells[codeAt]);
    if (!isCodeOf(column.kind, code)) {
      const place = `${columnLetters(codeAt)}${row.row}`;
      const holds = code === '' ? 'nothing' : `“${printable(code, 60)}”`;
      this.#blame(
        row.row,
        `Cell ${place} holds ${holds} where the code of ${wordsOf(column.kind)} belongs.`,
      );
      return undefined;
    }
    const name = nameAt < 0 ? '' : textOf(row.cells[nameAt]);
    const known = this.#areas.get(code);
    const isSameYear = known?.vintage === column.vintage && column.vintage !== everyYear;
    if (isSameYear && known !== undefined && known.name !== name) {
      this.#blame(
        row.row,
        `${code} is called “${printable(name, 60)}” in row ${row.row} and “${printable(known.name, 60)}” before.`,
      );
    }
    // The newest name is the one it goes by.
    if (known === undefined || known.vintage < column.vintage || known.name === '') {
      this.#areas.set(code, { kind: column.kind, vintage: column.vintage, code, name });
    }
    return code;
  }

  #blame(row: number, message: string): void {
    if (this.faults.length < FAULTS_SHOWN) {
      this.faults.push({ file: this.#file, row, message, whatToDo: AGAIN });
    }
  }
}

function linkBetween(from: AreaColumn, to: AreaColumn): AreaLink['kind'] | undefined {
  if (from.kind === to.kind) return from.vintage < to.vintage ? 'became' : undefined;
  return LIES_IN[from.kind].includes(to.kind) ? 'part-of' : undefined;
}

/**
 * Reads a lookup of ONS: which areas lie in which, and what those of an older vintage became. Its
 * headings say what it is of (`LSOA11CD`, `ward24_code`); its name and that of its sheet do not count.
 */
export async function readLookup(
  file: string,
  rows: AsyncIterable<readonly SheetRow[]>,
): Promise<Lookup> {
  const reader = new LookupReader(file);
  const { faults } = reader;
  const broken = await eachRow(rows, (row) => reader.take(row));
  if (broken !== undefined) faults.push(broken);
  if (faults.length === 0 && !reader.hasLevels) {
    faults.push({
      file,
      message:
        'It is no lookup: no row has two headings of area codes, such as LSOA21CD and LAD24CD.',
      whatToDo: 'Choose a lookup of the Open Geography Portal as CSV or XLSX.',
    });
  }
  return { beyond: reader.beyond, areas: reader.areas, links: reader.links, faults };
}
