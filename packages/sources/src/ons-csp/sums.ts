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

/** The sum where every part is a number; a shorthand or a blank among them leaves nothing to say. */
function sumOf(parts: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    sum += part;
  }
  return parts.length === 0 ? undefined : sum;
}

function withinRow({ sheet }: CspTable, row: CspRow): Disagreement[] {
  return HEADLINE_OFFENCES.flatMap(({ code }): Disagreement[] => {
    const children = HEADLINE_OFFENCES.filter(({ parent }) => parent === code);
    const whole = numberAt(row, code);
    const sumOfParts = sumOf(children.map((child) => numberAt(row, child.code)));
    if (whole === undefined || sumOfParts === undefined || whole === sumOfParts) return [];
    const { row: place, name } = row;
    return [{ sheet, row: place, name, offence: code, whole, sumOfParts, parts: 'offences' }];
  });
}

function withinForce({ sheet, rows }: CspTable, force: CspRow): Disagreement[] {
  const parts = rows.filter(
    ({ kind, forceCode }) => kind !== 'force' && forceCode === force.forceCode,
  );
  return HEADLINE_OFFENCES.flatMap(({ code }): Disagreement[] => {
    const whole = numberAt(force, code);
    const sumOfParts = sumOf(parts.map((part) => numberAt(part, code)));
    if (whole === undefined || sumOfParts === undefined || whole === sumOfParts) return [];
    const { row, name } = force;
    return [{ sheet, row, name, offence: code, whole, sumOfParts, parts: 'areas' }];
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
