import type { Every } from '@ragstone/domain/figures/reading';
import type { Month } from '@ragstone/domain/time/month';
import { mixtureText } from '@ragstone/domain/words/mixture-text';
import type pg from 'pg';
import { ProblemError } from '../../http/problem.ts';
import type { IndicatorRow, SourceRow } from './scope.ts';

/** A source of figures by month, quarter or year, with what of it is held for a partnership. */
export type FigureSource = SourceRow & {
  slug: string;
  schemeId: number;
  scheme: string;
  months: Every;
  /** Whether its releases cover forces by month, as data.police.uk's do, and not areas by themselves. */
  byForce: boolean;
  /** What it names of a partnership's area: its districts or the partnership area itself. */
  areaKind: string;
  emptyIsNone: boolean;
  /** Whether its figures add up: its scheme has totals. Others are read as they were published. */
  isSummed: boolean;
  /** First months of the periods that every own area has, in order. */
  held: Month[];
};

const sourcesStatement = `
WITH own AS MATERIALIZED (
  SELECT a.id FROM partnership_area p JOIN area a ON a.id = p.area_id AND a.kind = 'district'
  WHERE p.partnership_id = $1 AND p.part = 'own'
  UNION
  SELECT l.child_id FROM partnership_area p JOIN area a ON a.id = p.area_id AND a.kind = 'csp'
  JOIN area_link l ON l.parent_id = a.id WHERE p.partnership_id = $1 AND p.part = 'own'
), upper AS MATERIALIZED (
  SELECT id, 'district' AS kind FROM own
  UNION
  SELECT a.id, a.kind FROM own JOIN area_link l ON l.child_id = own.id AND l.valid_to IS NULL
  JOIN area a ON a.id = l.parent_id AND a.kind IN ('force', 'csp')
), figures AS MATERIALIZED (
  SELECT s.*, m.source_id IS NULL AND s.months = 1 AS by_force, m.source_id IS NULL AND s.empty_is_none AS gap_is_none,
    coalesce(m.area_kind, CASE s.months WHEN 1 THEN 'district' ELSE 'csp' END) AS area_kind
  FROM source s LEFT JOIN mapping m ON m.source_id = s.id WHERE s.months IS NOT NULL
), held AS (
  SELECT c.source_id, c.month AS from_month, 'force' AS kind FROM current_coverage c
  WHERE c.force_id = ANY (ARRAY(SELECT id FROM upper WHERE kind = 'force'))
  UNION ALL
  SELECT c.source_id, c.from_month, s.area_kind FROM current_area_coverage c
  JOIN figures s ON s.id = c.source_id AND s.months = c.months
  JOIN upper u ON u.id = c.area_id AND u.kind = s.area_kind
  WHERE c.area_id = ANY (ARRAY(SELECT id FROM upper))
), whole AS MATERIALIZED (
  SELECT source_id, from_month FROM held GROUP BY source_id, from_month, kind
  HAVING count(*) = (SELECT count(*) FROM upper u WHERE u.kind = held.kind)
)
SELECT coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
  'publisher', s.publisher, 'licence', s.licence, 'attribution', s.attribution, 'caveat', s.caveat,
  'schemeId', s.scheme_id, 'scheme', m.name, 'months', s.months, 'emptyIsNone', s.gap_is_none,
  'byForce', s.by_force, 'areaKind', s.area_kind,
  'isSummed', EXISTS (SELECT FROM indicator i WHERE i.scheme_id = s.scheme_id AND i.is_total),
  'held', coalesce((SELECT json_agg(from_month ORDER BY from_month) FROM whole
    WHERE source_id = s.id), '[]')) ORDER BY s.scheme_id, s.id), '[]')::text AS found
FROM figures s JOIN scheme m ON m.id = s.scheme_id`;

/** Every source of figures, also those of which nothing is held here. */
export async function readFigureSources(
  pool: pg.Pool,
  partnershipId: string,
): Promise<FigureSource[]> {
  const { rows } = await pool.query<{ found: string }>({
    name: 'figure-sources',
    text: sourcesStatement,
    values: [partnershipId],
  });
  return JSON.parse(rows[0]?.found ?? '[]') as FigureSource[];
}

const indicatorColumns = `id, slug, label, unit, counts, polarity, denominator, is_total AS "isTotal",
  parent_id AS "parentId", scheme_id AS "schemeId"`;

async function namedIndicators(pool: pg.Pool, slugs: readonly string[]): Promise<IndicatorRow[]> {
  if (slugs.length === 0) return [];
  const { rows } = await pool.query<IndicatorRow>(
    `SELECT ${indicatorColumns} FROM indicator WHERE slug = ANY ($1)`,
    [slugs],
  );
  return rows;
}

export async function indicatorsOf(
  pool: pg.Pool,
  schemeIds: readonly number[],
): Promise<IndicatorRow[]> {
  const { rows } = await pool.query<IndicatorRow>(
    `SELECT ${indicatorColumns} FROM indicator WHERE scheme_id = ANY ($1) ORDER BY scheme_id, position, id`,
    [schemeIds],
  );
  return rows;
}

/** What an address asks of figures: one source and one indicator, each left out or named. */
export type AskedFigures = {
  source?: string | undefined;
  indicator?: string | readonly string[] | undefined;
};

function refuse(pointer: string, message: string): never {
  throw new ProblemError('bad-request', { detail: message, errors: [{ pointer, message }] });
}

/** The slugs that an address names as indicators. */
export const slugsOf = ({ indicator }: AskedFigures): readonly string[] =>
  indicator === undefined ? [] : typeof indicator === 'string' ? [indicator] : indicator;

/**
 * Refuses what is of two sources: they count differently, and no line, sum or rank may hold both.
 * Answers the one indicator that was named, and the sources that publish its scheme.
 */
export async function refuseMixture(
  pool: pg.Pool,
  sources: readonly FigureSource[],
  asked: AskedFigures,
): Promise<{ indicator: IndicatorRow | undefined; sources: readonly FigureSource[] }> {
  const slugs = [...new Set(slugsOf(asked))];
  const indicators = await namedIndicators(pool, slugs);
  for (const slug of slugs) {
    if (!indicators.some((one) => one.slug === slug)) {
      refuse('indicator', `There is no indicator “${slug}” here`);
    }
  }
  const named = sources.find(({ slug }) => slug === asked.source);
  if (asked.source !== undefined && named === undefined) {
    refuse('source', `There is no source of figures “${asked.source}” here`);
  }
  const schemes = [...indicators, ...(named === undefined ? [] : [named])].map(
    ({ schemeId }) => schemeId,
  );
  if (new Set(schemes).size > 1) {
    const nameOf = (id: number) => sources.find(({ schemeId }) => schemeId === id)?.scheme ?? '';
    const detail = mixtureText([...new Set(schemes)].map(nameOf));
    const pointer = named === undefined ? 'indicator' : 'source';
    throw new ProblemError('mixed-sources', { detail, errors: [{ pointer, message: detail }] });
  }
  if (slugs.length > 1) refuse('indicator', 'One indicator is shown at a time');
  const [indicator] = indicators;
  const scheme = indicator?.schemeId ?? named?.schemeId;
  const fitting = sources.filter(
    (one) => (named === undefined || one === named) && (scheme ?? one.schemeId) === one.schemeId,
  );
  return { indicator, sources: fitting };
}

/**
 * The source and indicator that an address asks for. What it leaves out is the first source of which
 * something is held, and the first indicator of its scheme.
 */
export async function askedFigures(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedFigures,
): Promise<{ source: FigureSource; indicator: IndicatorRow } | undefined> {
  const all = await readFigureSources(pool, partnershipId);
  const { indicator, sources } = await refuseMixture(pool, all, asked);
  const source = sources.find(({ held }) => held.length > 0) ?? sources[0];
  if (source === undefined) return undefined;
  const [first] = indicator === undefined ? await indicatorsOf(pool, [source.schemeId]) : [];
  const chosen = indicator ?? first;
  return chosen === undefined ? undefined : { source, indicator: chosen };
}
