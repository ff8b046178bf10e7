import type { ImportKind } from '../import-kind.ts';
import { releasesBasisQuery } from '../releases-basis.ts';
import { compareAreas } from './compare-areas.ts';
import { type Staging, stagingOf } from './stage-areas.ts';

const addAreas = ({ places }: Staging) => `
  INSERT INTO area (kind, code, name)
  SELECT DISTINCT ON (code) kind, code, coalesce(nullif(name, ''), code) FROM ${places}
  ORDER BY code, vintage DESC NULLS LAST, name DESC
  ON CONFLICT (code) DO NOTHING`;

// The newest name that differs is one that files use; an area known by its code alone takes it.
const addAliases = ({ places }: Staging) => `
  INSERT INTO area_alias (area_id, name)
  SELECT DISTINCT a.id, p.name FROM ${places} p JOIN area a USING (code)
  WHERE p.name <> '' AND p.name <> a.name
  ON CONFLICT DO NOTHING`;

const addEstimates = ({ estimates }: Staging, counts: string, into: string) => `
  INSERT INTO ${into} (area_id, mid_year, release_id, ${counts})
  SELECT a.id, e.year, $1::integer, e.value FROM ${estimates} e JOIN area a USING (code)
  WHERE e.counts = '${counts}'`;
const addPeople = (staging: Staging) => addEstimates(staging, 'people', 'population');
const addHouseholds = (staging: Staging) =>
  addEstimates(staging, 'households', 'household_estimate');

const addLinks = ({ links }: Staging) => `
  INSERT INTO lookup_link (release_id, child_id, parent_id, relation, vintage)
  SELECT DISTINCT ON (c.id, p.id) $1::integer, c.id, p.id, l.relation, l.vintage
  FROM ${links} l JOIN area c ON c.code = l.child JOIN area p ON p.code = l.parent
  ORDER BY c.id, p.id, l.relation, l.vintage DESC NULLS LAST`;

// A district or partnership that a lookup brought has a place from then on; one that had a place keeps it.
const placeNewAreas = ({ links }: Staging) => `
  INSERT INTO area_link (child_id, parent_id, valid_from)
  SELECT DISTINCT c.id, p.id, c.valid_from
  FROM ${links} l JOIN area c ON c.code = l.child AND c.kind IN ('district', 'csp')
  JOIN area p ON p.code = l.parent AND p.kind IN ('csp', 'force')
  WHERE l.relation = 'part-of' AND NOT EXISTS (
    SELECT FROM area_link o JOIN area other ON other.id = o.parent_id
    WHERE o.child_id = c.id AND other.kind = p.kind)
    AND NOT EXISTS (SELECT FROM area_link o JOIN area inner_csp ON inner_csp.id = o.child_id
      WHERE o.parent_id = c.id AND inner_csp.kind = 'csp' AND p.kind = 'csp')
  ON CONFLICT DO NOTHING`;

const addOutlines = ({ outlines }: Staging) => `
  INSERT INTO boundary (release_id, area_id, vintage, outline)
  SELECT $1::integer, a.id, o.vintage, o.outline FROM ${outlines} o JOIN area a USING (code)`;

/** Population, lookups and boundaries: kept by release, as published. */
export const areasKind = (sourceSlug: string): ImportKind => ({
  sourceSlug,
  basisQuery: () => releasesBasisQuery(sourceSlug),
  async compare(client, { importId }) {
    return { parts: await compareAreas(client, importId) };
  },
  async accept(tx, { importId, releaseId }) {
    const staging = stagingOf(importId);
    for (const statement of [addAreas, addAliases, placeNewAreas]) {
      await tx.$executeRawUnsafe(statement(staging));
    }
    for (const statement of [addPeople, addHouseholds, addLinks, addOutlines]) {
      await tx.$executeRawUnsafe(statement(staging), releaseId);
    }
  },
});
