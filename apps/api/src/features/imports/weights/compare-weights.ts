import type { WeightDifference, WeightsReport } from '@ragstone/contract/import-report';
import type pg from 'pg';
import { offenceCodes } from '../../../db/figures/offence-codes.ts';

type Comparison = Pick<
  WeightsReport,
  'weights' | 'effect' | 'held' | 'fresh' | 'gone' | 'changed' | 'differences' | 'unweighed'
>;

type Found = {
  weights: number;
  held: { release: number; publishedOn: string } | null;
  fresh: number;
  gone: number;
  changed: number;
  differences: { code: string; offence: string; before: number | null; after: number | null }[];
  unweighed: WeightsReport['unweighed'];
};

// Of an offence that was never counted no weight is missed.
const comparisonQuery = (staged: string) => `
  WITH held AS MATERIALIZED (
    SELECT * FROM offence_weights_published_by('infinity')
  ), pair AS MATERIALIZED (
    SELECT code, coalesce(nullif(n.description, ''), h.description) AS offence, h.weight AS before, n.weight AS after
    FROM ${staged} n FULL JOIN held h USING (code)
  ), different AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY abs(coalesce(after, 0) - coalesce(before, 0)) DESC, code) AS place
    FROM pair WHERE EXISTS (SELECT FROM held) AND after IS DISTINCT FROM before
  )
  SELECT json_build_object(
    'weights', (SELECT count(*) FROM ${staged}),
    'held', (SELECT json_build_object('release', release_id, 'publishedOn', published_on) FROM held LIMIT 1),
    'fresh', (SELECT count(*) FROM pair WHERE before IS NULL),
    'gone', (SELECT count(*) FROM pair WHERE after IS NULL),
    'changed', (SELECT count(*) FROM pair WHERE before <> after),
    'differences', (SELECT coalesce(json_agg(json_build_object('code', code, 'offence', offence,
      'before', before, 'after', after) ORDER BY place), '[]') FROM different WHERE place <= 10),
    'unweighed', (SELECT coalesce(json_agg(json_build_object('code', code, 'offence', label)
      ORDER BY code, label), '[]') FROM (${offenceCodes}) o
      WHERE NOT EXISTS (SELECT FROM ${staged} n WHERE n.code = o.code)
        AND EXISTS (SELECT FROM period_figure f WHERE f.indicator_id = o.id AND f.value <> 0))
  )::text AS found`;

const differenceOf = ({ code, offence, before, after }: Found['differences'][number]) => {
  const difference: WeightDifference = { code, offence };
  if (before !== null) difference.before = before;
  if (after !== null) difference.after = after;
  return difference;
};

function effectOf(found: Found, publishedOn: string): WeightsReport['effect'] {
  if (found.held === null) return 'new';
  if (found.held.publishedOn > publishedOn) return 'older';
  return found.fresh + found.gone + found.changed === 0 ? 'same' : 'changed';
}

/** The weights set aside against those that are current now, and against the offences held. */
export async function compareWeights(
  client: pg.ClientBase,
  { staged, publishedOn }: { staged: string; publishedOn: string },
): Promise<Comparison> {
  const { rows } = await client.query<{ found: string }>(comparisonQuery(staged));
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const { held, differences, ...counts } = found;
  return {
    ...counts,
    ...(held !== null && { held }),
    effect: effectOf(found, publishedOn),
    differences: differences.map(differenceOf),
  };
}
