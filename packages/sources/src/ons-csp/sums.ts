import type { PublishedValue } from '../sheet/published-number.ts';
import type { CspRow, CspTable } from './csp-table.ts';
import { HEADLINE_OFFENCES } from './headline-offences.ts';

/** Two figures of a table that should be the same and are not: a question for the officer. */
export type Disagreement = {
  sheet: string;
  /** The row of the whole. */
  row: number;
  name: string;
  offence: string;
  whole: number;
  sumOfParts: number;
  /** What the parts are: offences within the offence, or the CSPs of a force with its unassigned. */
  parts: 'offences' | 'areas';
};

const numberAt = ({ values }: CspRow, code: string): number | undefined => {
  const value = values.get(code);
  return value?.kind === 'number' ? value.number : undefined;
};

/**
 * The sum of an offence's values. A blank adds nothing: Surrey has a row for what is unassigned with
 * nothing in it. A shorthand stands for a figure that is not told, and leaves nothing to compare.
 */
function sumOf(values: readonly (PublishedValue | undefined)[]): number | undefined {
  let sum: number | undefined;
  for (const value of values) {
    if (value?.kind === 'shorthand') return undefined;
    if (value?.kind === 'number') sum = (sum ?? 0) + value.number;
  }
  return sum;
}

function withinRow({ sheet }: CspTable, row: CspRow): Disagreement[] {
  return HEADLINE_OFFENCES.flatMap(({ code }): Disagreement[] => {
    const children = HEADLINE_OFFENCES.filter(({ parent }) => parent === code);
    const whole = numberAt(row, code);
    const sumOfParts = sumOf(children.map((child) => row.values.get(child.code)));
    if (whole === undefined || sumOfParts === undefined || whole === sumOfParts) return [];
    const { row: place, name } = row;
    return [{ sheet, row: place, name, offence: code, whole, sumOfParts, parts: 'offences' }];
  });
}

function withinForce({ sheet, rows }: CspTable, force: CspRow): Disagreement[] {
  const parts = rows.filter(
    ({ kind, forceName }) => kind !== 'force' && forceName === force.forceName,
  );
  return HEADLINE_OFFENCES.flatMap(({ code }): Disagreement[] => {
    const whole = numberAt(force, code);
    const sumOfParts = sumOf(parts.map((part) => part.values.get(code)));
    if (whole === undefined || sumOfParts === undefined || whole === sumOfParts) return [];
    const { row, name } = force;
    return [{ sheet, row, name, offence: code, whole, sumOfParts, parts: 'areas' }];
  });
}

/** A row that stands with the code of one force and the name of another. */
export type MisplacedRow = {
  sheet: string;
  row: number;
  name: string;
  forceName: string;
  forceCode: string;
};

/**
 * Rows whose force is not clear. In June 2025 “Unassigned Gwent” has the code of South Wales; sums
 * go by the name, by which they are right.
 */
export function misplacedIn({ sheet, rows }: CspTable): MisplacedRow[] {
  const codeByName = new Map(
    rows.flatMap(({ kind, forceName, forceCode }) =>
      kind === 'force' ? [[forceName, forceCode] as const] : [],
    ),
  );
  return rows.flatMap(({ row, name, forceName, forceCode }): MisplacedRow[] => {
    const expected = codeByName.get(forceName);
    const isClear = expected === undefined || expected === forceCode;
    return isClear ? [] : [{ sheet, row, name, forceName, forceCode }];
  });
}

/** Holds a table of counts against itself: offences against their parents, CSPs against their force. */
export function disagreementsIn(table: CspTable): Disagreement[] {
  if (table.measure !== 'count') return [];
  const forces = table.rows.filter(({ kind }) => kind === 'force');
  return [
    ...table.rows.flatMap((row) => withinRow(table, row)),
    ...forces.flatMap((force) => withinForce(table, force)),
  ];
}
