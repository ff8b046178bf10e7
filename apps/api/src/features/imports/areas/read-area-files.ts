import { BrokenFile } from '@ragstone/sources/fault';
import type { TableFile, TextFile } from '@ragstone/sources/find-files';
import {
  type AreaKind,
  everyYear,
  isCodeOf,
  today,
} from '@ragstone/sources/geography/area-columns';
import { readBoundaries } from '@ragstone/sources/geography/read-boundaries';
import { readLookup } from '@ragstone/sources/geography/read-lookup';
import { readPopulation } from '@ragstone/sources/population/read-population';
import { type AreaContent, nothing } from './area-content.ts';

const counted: readonly AreaKind[] = ['lsoa', 'msoa', 'ward', 'district'];

const yearOf = (vintage: number) =>
  vintage === everyYear || vintage === today ? undefined : vintage;

/** ONS's estimates of people or households, of the kinds of area that Ragstone knows. */
export async function populationContent(file: TableFile): Promise<AreaContent> {
  const { figures, faults } = await readPopulation(file.name, file.rows());
  const content: AreaContent = { ...nothing(), rows: figures.length, faults };
  const places = new Map<string, AreaContent['places'][number]>();
  let others = 0;
  for (const { code, name, year, counts, persons } of figures) {
    const kind = counted.find((each) => isCodeOf(each, code));
    if (kind === undefined) {
      others += 1;
      continue;
    }
    places.set(code, { code, kind, vintage: undefined, name });
    content.estimates.push({ code, counts, year, value: persons });
  }
  content.places = [...places.values()];
  if (others > 0) {
    content.leftOut.push({ rows: others, reason: 'countries, regions, counties and other areas' });
  }
  return content;
}

/** Which areas lie in which, and what they became. */
export async function lookupContent(file: TableFile): Promise<AreaContent> {
  const { areas, links, beyond, faults } = await readLookup(file.name, file.rows());
  const vintages = new Map(areas.map(({ code, vintage }) => [code, yearOf(vintage)]));
  return {
    ...nothing(),
    rows: links.length,
    places: areas.map((area) => ({ ...area, vintage: yearOf(area.vintage) })),
    links: links.map(({ kind, from, to }) => {
      return { child: from, parent: to, relation: kind, vintage: vintages.get(to) };
    }),
    leftOut: beyond > 0 ? [{ rows: beyond, reason: 'Scotland and Northern Ireland' }] : [],
    faults,
  };
}

/** Outlines of areas; a file that cannot be read is a fault of it, as with tables. */
export async function boundariesContent(file: TextFile): Promise<AreaContent> {
  try {
    const { boundaries, faults } = readBoundaries(file.name, await file.text());
    return {
      ...nothing(),
      rows: boundaries.length,
      places: boundaries.map(({ code, kind, vintage, name }) => ({ code, kind, vintage, name })),
      outlines: boundaries.map(({ code, vintage, polygons }) => {
        return { code, vintage, outline: polygons };
      }),
      faults,
    };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { ...nothing(), faults: [error.fault] };
  }
}
