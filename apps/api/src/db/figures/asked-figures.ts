import { mixtureText } from '@ragstone/domain/words/mixture-text';
import type pg from 'pg';
import { ProblemError, refuseAsked } from '../../http/problem.ts';
import { type FigureSource, readFigureSources } from './figure-sources.ts';
import type { IndicatorRow } from './scope.ts';

const indicatorColumns = `id, slug, label, unit, counts, polarity, denominator, is_total AS "isTotal",
  parent_id AS "parentId", scheme_id AS "schemeId"`;

async function namedIndicators(pool: pg.Pool, slugs: readonly string[]): Promise<IndicatorRow[]> {
  if (slugs.length === 0) return [];
  const { rows } = await pool.query<IndicatorRow>({
    name: 'indicators-named',
    text: `SELECT ${indicatorColumns} FROM indicator WHERE slug = ANY ($1)`,
    values: [slugs],
  });
  return rows;
}

export async function indicatorsOf(
  pool: pg.Pool,
  schemeIds: readonly number[],
): Promise<IndicatorRow[]> {
  const { rows } = await pool.query<IndicatorRow>({
    name: 'indicators-of-schemes',
    text: `SELECT ${indicatorColumns} FROM indicator WHERE scheme_id = ANY ($1) ORDER BY scheme_id, position, id`,
    values: [schemeIds],
  });
  return rows;
}

/** What an address asks of figures: one source and one indicator, each left out or named. */
export type AskedFigures = {
  source?: string | undefined;
  indicator?: string | readonly string[] | undefined;
};

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
      refuseAsked('indicator', `There is no indicator “${slug}” here`);
    }
  }
  const named = sources.find(({ slug }) => slug === asked.source);
  if (asked.source !== undefined && named === undefined) {
    refuseAsked('source', `There is no source of figures “${asked.source}” here`);
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
  if (slugs.length > 1) refuseAsked('indicator', 'One indicator is shown at a time');
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
