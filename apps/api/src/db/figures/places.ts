import type { Month } from '@ragstone/domain/time/month';
import type pg from 'pg';

type AreaRow = { id: number; kind: string; code: string; name: string };

/** The areas of a partnership's comparison as rows: which are chosen, and what lies in what. */
export type PlaceRows = {
  chosen: { id: number; part: 'own' | 'group' }[];
  areas: AreaRow[];
  /** Districts in their partnerships, forces and counties; what is unassigned in its force. */
  links: { child: number; parent: number }[];
};

/** Somewhere with figures: a district or partnership area, or a force or county beside them. */
export type Place = {
  code: string;
  name: string;
  kind: 'district' | 'csp' | 'force' | 'county' | 'unassigned';
  part: 'own' | 'group' | 'beside';
  /** The areas whose figures make its own: itself, or those that are added up. */
  areaIds: number[];
  /** Where its people live; empty where nobody does, as with what is unassigned. */
  districtIds: number[];
  /** The areas a note about which is a note about this place. */
  noteAreaIds: number[];
};

// A link counts where it holds at the end of the period. One statement; what each source makes of its
// rows is `placesOf`.
const placesStatement = `
WITH chosen AS MATERIALIZED (
  SELECT area_id, CASE part WHEN 'own' THEN 'own' ELSE 'group' END AS part
  FROM partnership_area WHERE partnership_id = $1 AND (part = 'own' OR $2::uuid IS NULL)
  UNION ALL
  SELECT a.area_id, 'group' FROM comparison_group g JOIN comparison_group_area a ON a.group_id = g.id
  WHERE g.id = $2 AND g.partnership_id = $1 AND g.withdrawn_at IS NULL
), link AS MATERIALIZED (
  SELECT l.child_id, l.parent_id, child.kind AS child_kind, parent.kind AS parent_kind
  FROM area_link l JOIN area child ON child.id = l.child_id JOIN area parent ON parent.id = l.parent_id
  WHERE child.kind IN ('district', 'unassigned') AND parent.kind IN ('csp', 'force', 'county')
    AND coalesce(l.valid_from, 0) <= $3 AND coalesce(l.valid_to, $3) >= $3
), picked AS MATERIALIZED (
  SELECT c.area_id, c.part FROM chosen c JOIN area a ON a.id = c.area_id AND a.kind = 'district'
  UNION
  SELECT l.child_id, c.part FROM chosen c JOIN link l ON l.parent_id = c.area_id AND l.parent_kind = 'csp'
), upper AS MATERIALIZED (
  SELECT DISTINCT parent_id FROM link
  WHERE parent_kind <> 'csp' AND child_id IN (SELECT area_id FROM picked WHERE part = 'own')
), near AS MATERIALIZED (
  SELECT area_id FROM picked
  UNION SELECT child_id FROM link WHERE parent_id IN (SELECT parent_id FROM upper)
), csp AS MATERIALIZED (
  SELECT DISTINCT parent_id FROM link WHERE parent_kind = 'csp' AND child_id IN (SELECT area_id FROM near)
), kept AS MATERIALIZED (
  SELECT child_id, parent_id FROM link
  WHERE parent_id IN (SELECT parent_id FROM csp) OR parent_id IN (SELECT parent_id FROM upper)
)
SELECT json_build_object(
  'chosen', (SELECT coalesce(json_agg(json_build_object('id', area_id, 'part', part)), '[]') FROM picked),
  'links', (SELECT coalesce(json_agg(json_build_object('child', child_id, 'parent', parent_id)), '[]')
    FROM kept),
  'areas', (SELECT coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'code', code,
    'name', name) ORDER BY name), '[]') FROM area
    WHERE id IN (SELECT area_id FROM near UNION SELECT child_id FROM kept UNION SELECT parent_id FROM kept))
)::text AS found`;

/** Without a group the areas are the partnership's neighbours. */
export async function readPlaceRows(
  pool: pg.Pool,
  asked: { partnershipId: string; group: string | undefined; at: Month },
): Promise<PlaceRows> {
  const { rows } = await pool.query<{ found: string }>({
    name: 'places',
    text: placesStatement,
    values: [asked.partnershipId, asked.group ?? null, asked.at],
  });
  return JSON.parse(rows[0]?.found ?? '{}') as PlaceRows;
}

/** How a source tells places apart: whether it names partnership areas, and whether its figures add up. */
export type PlacedBy = { byCsp: boolean; isSummed: boolean };

const suffix = / Community Safety Partnership$/;

/**
 * The places of a source: districts, or the partnership areas that they lie in, the own ones first, then by
 * name, each once. Beside them stand what is unassigned, force and county. Figures that add up make a force of its
 * parts; those that are read as published stand only where they were published.
 */
export function placesOf(rows: PlaceRows, { byCsp, isSummed }: PlacedBy): Place[] {
  const areas = new Map(rows.areas.map((area) => [area.id, area]));
  const kindOf = (id: number) => areas.get(id)?.kind;
  const parentsOf = (id: number, kind: string) =>
    rows.links.flatMap(({ child, parent }) =>
      child === id && kindOf(parent) === kind ? [parent] : [],
    );
  const childrenOf = (id: number, kind: string) =>
    rows.links.flatMap(({ child, parent }) =>
      parent === id && kindOf(child) === kind ? [child] : [],
    );
  const place = (id: number, made: Omit<Place, 'code' | 'name' | 'kind'>): Place[] => {
    const area = areas.get(id);
    if (area === undefined) return [];
    const kind = area.kind as Place['kind'];
    return [{ code: area.code, name: area.name.replace(suffix, ''), kind, ...made }];
  };
  // An own district may stand in the group as well: it is the partnership's own.
  const chosen = rows.chosen.toSorted(
    (a, b) => Number(a.part !== 'own') - Number(b.part !== 'own'),
  );
  const unitsOf = (id: number) => (byCsp ? parentsOf(id, 'csp') : [id]);
  const parts = new Map<number, 'own' | 'group'>();
  for (const { id, part } of chosen) {
    for (const unit of unitsOf(id)) if (!parts.has(unit)) parts.set(unit, part);
  }
  const districtsIn = (unit: number) => (byCsp ? childrenOf(unit, 'district') : [unit]);
  const units = [...parts].flatMap(([unit, part]) =>
    place(unit, {
      part,
      areaIds: [unit],
      districtIds: districtsIn(unit),
      noteAreaIds: [unit, ...districtsIn(unit)],
    }),
  );
  const inOrder = units.sort(
    (one, other) =>
      Number(one.part !== 'own') - Number(other.part !== 'own') ||
      one.name.localeCompare(other.name, 'en-GB'),
  );
  const own = chosen.filter(({ part }) => part === 'own').map(({ id }) => id);
  const upperOf = (kind: 'force' | 'county') => [
    ...new Set(own.flatMap((id) => parentsOf(id, kind))),
  ];
  const partsOf = (upper: number) => {
    const districtIds = childrenOf(upper, 'district');
    const isWhole = (unit: number) => districtsIn(unit).every((id) => districtIds.includes(id));
    return { districtIds, units: [...new Set(districtIds.flatMap(unitsOf))].filter(isWhole) };
  };
  const beside = (upper: number, unassigned: readonly number[]) => {
    const { districtIds, units: added } = partsOf(upper);
    const areaIds = isSummed ? [...added, ...unassigned] : [upper];
    // What a force gave to no partnership is among its own, so its sum is whole where a part is not.
    const isWhole = !isSummed || unassigned.length > 0;
    const noteAreaIds = isWhole ? [upper] : [upper, ...added, ...districtIds];
    return place(upper, { part: 'beside', areaIds, districtIds, noteAreaIds });
  };
  const forces = upperOf('force').flatMap((force) => {
    const unassigned = byCsp ? childrenOf(force, 'unassigned') : [];
    return [
      ...unassigned.flatMap((id) =>
        place(id, { part: 'beside', areaIds: [id], districtIds: [], noteAreaIds: [id] }),
      ),
      ...(byCsp || isSummed ? beside(force, unassigned) : []),
    ];
  });
  const counties = isSummed ? upperOf('county').flatMap((county) => beside(county, [])) : [];
  return [...inOrder, ...forces, ...counties];
}
