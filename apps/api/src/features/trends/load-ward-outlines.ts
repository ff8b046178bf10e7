import type { WardOutlines } from '@ragstone/contract/ward-outlines';
import { type Outline, snapOutlines } from '@ragstone/domain/geography/snap-outlines';
import { noMapText, notDrawnText } from '@ragstone/domain/words/ward-map-text';
import type pg from 'pg';
import { findScope } from '../../db/figures/scope.ts';
import { refuseAsked } from '../../http/problem.ts';
import { newestLookup } from './ward-queries.ts';

/** Across the longer side of the picture: about a point for each pixel of a wide screen's map. */
const cells = 700;

type Row = {
  code: string;
  name: string;
  outline: Outline | null;
  source: string | null;
  attribution: string | null;
  publishedOn: string | null;
};

// Of each ward the newest outline that was not withdrawn.
const outlinesStatement = `
WITH ${newestLookup}
SELECT w.code, w.name, b.outline, b.source, b.attribution, b."publishedOn"
FROM (
  SELECT DISTINCT l.parent_id AS id FROM lsoa JOIN lookup_link l ON l.child_id = lsoa.id
    AND l.relation = 'part-of' AND l.release_id = (SELECT release_id FROM lookup)
) placed JOIN area w ON w.id = placed.id AND w.kind = 'ward'
LEFT JOIN LATERAL (
  SELECT b.outline, s.name AS source, s.attribution, r.published_on AS "publishedOn"
  FROM boundary b JOIN release r ON r.id = b.release_id JOIN source s ON s.id = r.source_id
  WHERE b.area_id = w.id
    AND NOT EXISTS (SELECT FROM release_withdrawal x WHERE x.release_id = r.id)
  ORDER BY b.vintage DESC, r.published_on DESC, r.id DESC LIMIT 1
) b ON true
ORDER BY w.name, w.code`;

function sourcesOf(rows: readonly Row[]): WardOutlines['sources'] {
  const used = rows.flatMap(({ source, attribution, publishedOn }) =>
    source === null || attribution === null || publishedOn === null
      ? []
      : [[`${source} ${publishedOn}`, { name: source, attribution, publishedOn }] as const],
  );
  return [...new Map(used).values()];
}

/** Outlines of the wards of an area by the lookup that its figures by ward use. */
export async function loadWardOutlines(
  pool: pg.Pool,
  partnershipId: string,
  { area }: { area?: string | undefined },
): Promise<WardOutlines> {
  const scope = await findScope(pool, { partnershipId, indicator: undefined, area });
  if ('unknown' in scope) {
    return refuseAsked('area', `There is no area “${area}” here`);
  }
  const { districts } = scope;
  const { rows } = await pool.query<Row>({
    name: 'ward-outlines',
    text: outlinesStatement,
    values: [districts.map(({ id }) => id), districts.map(({ forceId }) => forceId)],
  });
  const drawn = snapOutlines(
    rows.map(({ outline }) => outline ?? []),
    cells,
  );
  const features = rows.flatMap(({ code, name }, at): WardOutlines['features'] => {
    const coordinates = drawn[at] ?? [];
    return coordinates.length === 0
      ? []
      : [
          {
            type: 'Feature',
            properties: { code, name },
            geometry: { type: 'MultiPolygon', coordinates },
          },
        ];
  });
  const because = features.length === 0 ? noMapText : notDrawnText(rows.length - features.length);
  return {
    type: 'FeatureCollection',
    features,
    ...(because === undefined ? {} : { because }),
    sources: sourcesOf(rows),
  };
}
