import { type SheetRow, textOf } from '../sheet/cell.ts';

/** Where a table of offence weights has what; with the headings as they stand in the file. */
export type WeightColumns = {
  code: { at: number; heading: string };
  /** More than one is a table that does not say which of them is meant. */
  weights: { at: number; heading: string }[];
  /** -1 where offences are not described. */
  description: number;
};

const CODE = /^(?:(?:home office|ho) )?(?:(?:offence|crime) )?codes?$/i;
const WEIGHT =
  /^(?:(?:offence|severity|css|crime severity(?: score)?) )?weight(?:s|ing|ings)?(?: ?\(.*\)| \d{4})?$/i;
const DESCRIPTION = /^(?:(?:offence|crime)(?: (?:name|type|description))?|description)$/i;

/** Finds the columns in a row of headings; `undefined` where no code stands beside a weight. */
export function weightColumnsIn(row: SheetRow): WeightColumns | undefined {
  const headings = row.cells.map((cell, at) => ({ at, heading: textOf(cell) }));
  const code = headings.find(({ heading }) => CODE.test(heading));
  const weights = headings.filter(({ heading }) => WEIGHT.test(heading));
  if (code === undefined || weights.length === 0) return undefined;
  const description = headings.findIndex(({ heading }) => DESCRIPTION.test(heading));
  return { code, weights, description };
}
