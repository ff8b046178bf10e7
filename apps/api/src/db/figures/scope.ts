import type { Succession, Sum } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { listInWords } from '@ragstone/domain/words/list';
import type pg from 'pg';
import { monthsInDoubt } from './names-in-files.ts';
import { type Beginning, type Ending, scopeHistory } from './scope-history.ts';

/** Something counted, as its scheme describes it. */
export type IndicatorRow = {
  id: number;
  slug: string;
  label: string;
  unit: string;
  counts: string;
  polarity: 'lower' | 'higher' | 'neutral';
  /** Of whom its rates are. */
  denominator: 'population' | 'households';
  isTotal: boolean;
  parentId: number | null;
  schemeId: number;
};

export type DistrictRow = { id: number; name: string; forceId: number; force: string };

export type SourceRow = {
  id: number;
  name: string;
  publisher: string;
  licence: string;
  attribution: string;
  caveat: string;
};

/** Whose figures are asked for, what may be asked of them, and the source that they come from. */
export type FigureScope = {
  /**
   * The districts whose own forces' figures are added up, those that went into them whole among them;
   * empty where no force is known.
   */
  districts: DistrictRow[];
  /** Where the area's figures cannot go back further. */
  beginning: Beginning | undefined;
  /** From when on they are, where they are the sum of those of others before. */
  sums: Sum<string>[];
  /** Which of its districts have ended, where nothing goes on as the same place. */
  endings: Ending[];
  /** Months that are covered, in files that have the area under other names. */
  lost: ReadonlySet<Month>;
  areaName: string;
  areaCode: string;
  indicator: IndicatorRow;
  /** All indicators of the scheme, in its order. */
  indicators: IndicatorRow[];
  /** `undefined` while nothing covers the area. */
  source: SourceRow | undefined;
  /** Months that every district's force has covered, in order. */
  held: Month[];
};

type Found = {
  partnership: string;
  places: { code: string; name: string }[] | null;
  districts: DistrictRow[] | null;
  kin: DistrictRow[] | null;
  successions: Succession<number>[] | null;
  asked: number | null;
  indicators: IndicatorRow[] | null;
  source: SourceRow | null;
  held: Month[] | null;
};

/** Stands for all of a partnership's own districts together. */
export const ownAreaCode = 'own';

// One statement. A district has the force of its present link; a scheme's figures come from the one
// source that covers that force, the one with the latest month should there be several. Only schemes
// of monthly figures are drawn by month.
const scopeStatement = `
WITH RECURSIVE place AS MATERIALIZED (
  SELECT a.id, a.kind, a.code, a.name FROM partnership_area p JOIN area a ON a.id = p.area_id
  WHERE ($2::text IS NULL OR $2 = '${ownAreaCode}') AND p.partnership_id = $1 AND p.part = 'own'
  UNION ALL
  SELECT a.id, a.kind, a.code, a.name FROM area a WHERE a.code = $2 AND a.kind IN ('district', 'csp')
), member AS (
  SELECT id FROM place WHERE kind = 'district'
  UNION
  SELECT a.id FROM place p JOIN area_link l ON l.parent_id = p.id
  JOIN area a ON a.id = l.child_id AND a.kind = 'district' WHERE p.kind = 'csp'
), kin (id) AS (
  SELECT id FROM member
  UNION
  SELECT CASE WHEN s.predecessor_id = k.id THEN s.successor_id ELSE s.predecessor_id END
  FROM kin k JOIN area_succession s ON s.predecessor_id = k.id OR s.successor_id = k.id
), known AS MATERIALIZED (
  SELECT d.id, d.name, f.id AS force_id, f.name AS force_name,
    d.id IN (SELECT id FROM member) AS is_member
  FROM kin g JOIN area d ON d.id = g.id AND d.kind = 'district'
  CROSS JOIN LATERAL (
    SELECT force.id, force.name FROM area_link l JOIN area force ON force.id = l.parent_id
    WHERE l.child_id = d.id AND force.kind = 'force' ORDER BY l.valid_to DESC NULLS FIRST LIMIT 1) f
), district AS MATERIALIZED (
  SELECT id, name, force_id, force_name FROM known WHERE is_member
), covered AS MATERIALIZED (
  SELECT source_id, month FROM coverage_published_by(coalesce($4::date, 'infinity'))
  WHERE force_id = ANY (ARRAY(SELECT force_id FROM district))
  GROUP BY source_id, month
  HAVING count(*) = (SELECT count(DISTINCT force_id) FROM district)
), asked AS MATERIALIZED (
  SELECT i.id, i.scheme_id FROM indicator i
  WHERE ($3::text IS NULL OR i.slug = $3)
    AND EXISTS (SELECT FROM source s WHERE s.scheme_id = i.scheme_id AND s.months = 1)
  ORDER BY EXISTS (SELECT FROM source s JOIN covered c ON c.source_id = s.id
    WHERE s.scheme_id = i.scheme_id) DESC, i.scheme_id, i.position
  LIMIT 1
), source_of AS MATERIALIZED (
  SELECT s.* FROM source s JOIN covered c ON c.source_id = s.id
  WHERE s.scheme_id = (SELECT scheme_id FROM asked)
  ORDER BY c.month DESC, s.id LIMIT 1
)
SELECT json_build_object(
  'partnership', (SELECT name FROM partnership WHERE id = $1),
  'places', (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM place),
  'districts', (SELECT json_agg(json_build_object('id', id, 'name', name,
    'forceId', force_id, 'force', force_name) ORDER BY name) FROM district),
  'kin', (SELECT json_agg(json_build_object('id', id, 'name', name,
    'forceId', force_id, 'force', force_name) ORDER BY name) FROM known),
  'successions', (SELECT json_agg(json_build_object('predecessor', predecessor_id,
    'successor', successor_id, 'from', from_month, 'extent', extent)) FROM area_succession
    WHERE predecessor_id IN (SELECT id FROM kin)),
  'asked', (SELECT id FROM asked),
  'indicators', (SELECT json_agg(json_build_object('id', id, 'slug', slug, 'label', label,
    'unit', unit, 'counts', counts, 'polarity', polarity, 'denominator', denominator, 'isTotal', is_total,
    'parentId', parent_id, 'schemeId', scheme_id) ORDER BY position)
    FROM indicator WHERE scheme_id = (SELECT scheme_id FROM asked)),
  'source', (SELECT json_build_object('id', id, 'name', name, 'publisher', publisher,
    'licence', licence, 'attribution', attribution, 'caveat', caveat) FROM source_of),
  'held', (SELECT json_agg(month ORDER BY month) FROM covered
    WHERE source_id = (SELECT id FROM source_of))
)::text AS found`;

/** Whose figures, and of which indicator; `asOf` as they stood when published by that day. */
export type AskedScope = {
  partnershipId: string;
  area: string | undefined;
  indicator: string | undefined;
  asOf?: string | undefined;
};

/** Where an address named something that is not there. */
export type UnknownInScope = { unknown: 'area' | 'indicator' };

/**
 * The scope of a view of figures. Without an area it is the partnership's own, all its districts
 * together; without an indicator the first of the scheme that covers it.
 */
export async function findScope(
  pool: pg.Pool,
  asked: AskedScope,
): Promise<FigureScope | UnknownInScope> {
  const { partnershipId, area = null, indicator: slug = null, asOf = null } = asked;
  const values = [partnershipId, area, slug, asOf];
  const { rows } = await pool.query<{ found: string }>({
    name: 'figure-scope',
    text: scopeStatement,
    values,
  });
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const { partnership, places } = found;
  const isOwn = asked.area === undefined || asked.area === ownAreaCode;
  if (places === null && !isOwn) return { unknown: 'area' };
  const indicators = found.indicators ?? [];
  const indicator = indicators.find(({ id }) => id === found.asked);
  if (indicator === undefined) return { unknown: 'indicator' };
  const { doubts, ...history } = scopeHistory({
    own: (found.districts ?? []).map(({ id }) => id),
    known: new Map((found.kin ?? []).map((row) => [row.id, row])),
    successions: found.successions ?? [],
  });
  const { source } = found;
  const covered = found.held ?? [];
  const period = { from: covered[0] ?? 0, to: covered.at(-1) ?? 0 };
  const lost =
    source === null
      ? new Set<Month>()
      : (await monthsInDoubt(pool, { doubts, source, period, asOf: asOf ?? undefined }))(doubts);
  const since = history.beginning?.since ?? 0;
  return {
    ...history,
    lost,
    // A partnership that has no district yet is called by its own name, and holds nothing.
    areaName: places === null ? partnership : listInWords(places.map(({ name }) => name)),
    // Several districts that no code of their own names are the partnership's own area.
    areaCode: places?.length === 1 ? (places[0]?.code ?? '') : ownAreaCode,
    indicator,
    indicators,
    source: source ?? undefined,
    held: covered.filter((month) => month >= since && !lost.has(month)),
  };
}
