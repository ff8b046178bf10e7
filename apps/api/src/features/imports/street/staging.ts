import { stagingTable } from '../staging.ts';

/** What a check of street files sets aside. */
export type Staging = {
  /** Rows by file, LSOA and crime type. */
  groups: string;
  /** Rows by file and LSOA. */
  places: string;
  /** What the numbers of LSOAs stand for: code, name, district. One without code is unlocated. */
  lsoas: string;
  /** What the numbers of crime types stand for. */
  types: string;
  /** The force and month of each file, and where its rows without a place go. */
  scopes: string;
};

export function stagingOf(importId: string): Staging {
  const table = (name: string) => stagingTable(importId, name);
  return {
    groups: table('groups'),
    places: table('places'),
    lsoas: table('lsoas'),
    types: table('types'),
    scopes: table('scopes'),
  };
}

/**
 * Tells the planner how small the tables beside the counts are: a guess ten times too high for each
 * lets it expect millions of rows of their join, and sort them.
 */
export const countForPlanner = ({ lsoas, types, scopes }: Staging): string =>
  `ANALYZE ${lsoas}, ${types}, ${scopes}`;

/** The counts of a checked import: one for each force, month, area and indicator. */
export const cellsOf = ({ groups, scopes, lsoas, types }: Staging) => `(
  SELECT s.force_id, s.month, coalesce(l.code, s.unlocated_code) AS area_code, l.district_id,
    t.indicator_id, g.rows AS value
  FROM ${groups} g
  JOIN ${scopes} s USING (file)
  JOIN ${types} t ON t.number = g.type
  JOIN ${lsoas} l ON l.number = g.lsoa
)`;
