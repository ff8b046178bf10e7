import type { Figures } from '@ragstone/demo/rows';
import type pg from 'pg';
import { insertNumbered, insertRows } from './table-rows.ts';

/** Finds the number that the database gave to a code or slug; throws where there is none. */
export type Numbers = { area: (code: string) => number; indicator: (slug: string) => number };

/** Reads a map that must hold what is asked of it. */
export function lookUp(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`The demonstration names ${name}, which is not known.`);
  return number;
}

async function numbersOf(client: pg.ClientBase, table: string, column: string) {
  const { rows } = await client.query<{ name: string; id: number }>(
    `SELECT ${column} AS name, id FROM ${table}`,
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Tables whose small numbers are given out by migrations: the demonstration's follow after a gap. */
async function writeAfterGap<T extends { slug: string }>(
  client: pg.ClientBase,
  table: 'scheme' | 'source',
  rows: readonly T[],
): Promise<void> {
  const firstNumber = 900;
  await insertRows(
    client,
    table,
    rows.map((row, index) => ({ id: firstNumber + index, ...row })),
  );
}

/** Writes areas, schemes, sources and indicators, and answers how to find their numbers. */
export async function writeAreas(client: pg.ClientBase, figures: Figures): Promise<Numbers> {
  await insertNumbered(client, 'area', [figures.force, ...figures.areas, ...figures.wards.areas]);
  const areas = await numbersOf(client, 'area', 'code');
  const area = (code: string) => lookUp(areas, code);
  await insertRows(
    client,
    'area_link',
    [...figures.areaLinks, ...figures.wards.districtLinks].map(({ childCode, parentCode }) => ({
      childId: area(childCode),
      parentId: area(parentCode),
    })),
  );
  await writeAfterGap(client, 'scheme', figures.schemes);
  const schemes = await numbersOf(client, 'scheme', 'slug');
  await writeAfterGap(
    client,
    'source',
    figures.sources.map(({ scheme, months = null, ...source }) => ({
      ...source,
      months,
      schemeId: scheme === undefined ? null : lookUp(schemes, scheme),
    })),
  );
  const numbered = figures.indicators.map(({ scheme, ...indicator }) => ({
    ...indicator,
    schemeId: lookUp(schemes, scheme),
  }));
  await insertNumbered(client, 'indicator', numbered);
  const indicators = await numbersOf(client, 'indicator', 'slug');
  return { area, indicator: (slug) => lookUp(indicators, slug) };
}
