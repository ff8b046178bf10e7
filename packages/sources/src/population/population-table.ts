import { type SheetRow, textOf } from '../sheet/cell.ts';

/** Where the figures of a table of population stand. */
export type PopulationTable = {
  /** The title over the table; '' where it has none. */
  title: string;
  code: number;
  name: number;
  counts: 'people' | 'households';
  /** Columns of all persons, or of households, each with the year whose 30 June it counts; `undefined`: not told. */
  persons: { at: number; year: number | undefined }[];
};

const CODE = /^(?:code|(?:ward|lad|la|lsoa|msoa)(?:\d\d)?[ _]?(?:code|cd)(?: ?\d| \(.*\))?)$/i;
const NAME = /^(?:name|(?:ward|lad|la|lsoa|msoa)(?:\d\d)?[ _]?(?:name|nm)(?: ?\d| \(.*\))?)$/i;
const ALL_AGES = /^(?:all ages|all persons|total[ _]population)$/i;
const HOUSEHOLDS = /^(?:(?:all|number of|total) )?households$/i;
const MID_YEAR = /^mid-(\d{4})$/i;

/**
 * Finds the columns of a table of population in its row of headings; the first code is that of the
 * table's own areas, those after it of what they lie in. `undefined` where it is not such a row.
 * Tables of one sex, of a part of the ages or of anything but people are none.
 */
export function populationTable(row: SheetRow, title: string): PopulationTable | undefined {
  const headings = row.cells.map((cell) => textOf(cell));
  const code = headings.findIndex((heading) => CODE.test(heading));
  const name = headings.findIndex((heading) => NAME.test(heading));
  if (code < 0 || isOfSomethingElse(title)) return undefined;
  const byYear = headings.flatMap((heading, at) => {
    const year = MID_YEAR.exec(heading)?.[1];
    return year === undefined ? [] : [{ at, year: Number(year) }];
  });
  const ofHouseholds = headings.findIndex((heading) => HOUSEHOLDS.test(heading));
  const isOfHouseholds = ofHouseholds >= 0 || /\bhouseholds?\b/i.test(title);
  const table = { title, code, name, counts: isOfHouseholds ? 'households' : 'people' } as const;
  if (byYear.length > 0) return { ...table, persons: byYear };
  const ofAllAges = headings.findIndex((heading) => ALL_AGES.test(heading));
  const at = ofHouseholds >= 0 ? ofHouseholds : ofAllAges;
  return at < 0 ? undefined : { ...table, persons: [{ at, year: yearIn(title) }] };
}

/** Does the text over a table say that it counts people, or their households? */
export const isPopulationTitle = (text: string): boolean =>
  /\bpopulation\b|\bhouseholds\b|\bmid-\d{4}\b/i.test(text);

const yearIn = (title: string): number | undefined => {
  const year = /\bmid-(\d{4})\b/i.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
};

const isOfSomethingElse = (title: string): boolean =>
  /\b(?:females|males|density|median age|components of)\b/i.test(title);
