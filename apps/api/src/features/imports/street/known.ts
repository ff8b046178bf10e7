import { FORCES } from '@ragstone/sources/police-uk/forces';
import type pg from 'pg';

/** The source of these files in table `source`. */
export const policeUkStreet = 1;

export type KnownForce = { id: number; code: string; name: string };

/** What the database knows by name: forces by `Falls within`, indicators by crime type. */
export type Known = {
  forceByName: ReadonlyMap<string, KnownForce>;
  forceById: ReadonlyMap<number, KnownForce>;
  indicatorByCrimeType: ReadonlyMap<string, number>;
};

const forcesQuery = "SELECT id, code, name FROM area WHERE kind = 'force'";
const indicatorsQuery = `
  SELECT i.source_label, i.id FROM indicator i JOIN source s ON s.scheme_id = i.scheme_id
  WHERE s.id = $1 AND NOT i.is_total`;

export async function loadKnown(client: pg.ClientBase): Promise<Known> {
  const forces = (await client.query<KnownForce>(forcesQuery)).rows;
  const types = await client.query<{ source_label: string; id: number }>(indicatorsQuery, [
    policeUkStreet,
  ]);
  const forceByName = new Map(forces.map((force) => [force.name, force]));
  for (const { name, otherNames } of FORCES) {
    const force = forceByName.get(name);
    if (force === undefined) continue;
    for (const other of otherNames) forceByName.set(other, force);
  }
  return {
    forceByName,
    forceById: new Map(forces.map((force) => [force.id, force])),
    indicatorByCrimeType: new Map(types.rows.map((row) => [row.source_label, row.id])),
  };
}
