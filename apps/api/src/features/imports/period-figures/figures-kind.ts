import type { ImportKind } from '../import-kind.ts';
import { comparePeriods, figuresBasisQuery } from './compare-figures.ts';
import { figuresOf, type Staging, stagingOf } from './staging.ts';

const schemeOfRelease =
  '(SELECT s.scheme_id FROM release r JOIN source s ON s.id = r.source_id WHERE r.id = $1::integer)';

// Below the total or subgroup that they belong to, if any, beside those that came with earlier files.
const addIndicators = ({ indicators }: Staging) => `
  INSERT INTO indicator (scheme_id, slug, label, source_label, unit, counts, parent_id, polarity, position)
  SELECT ${schemeOfRelease}, n.slug, n.label, n.source_label, coalesce(n.unit, p.unit), n.counts, p.id,
    coalesce(n.polarity, p.polarity), 1000 + row_number() OVER (ORDER BY n.source_label)
  FROM ${indicators} n
  LEFT JOIN indicator p ON p.source_label = n.parent AND p.scheme_id = ${schemeOfRelease}
  WHERE n.indicator_id IS NULL
  ON CONFLICT (scheme_id, source_label) DO NOTHING`;

const nameAdded = ({ indicators }: Staging) => `
  UPDATE ${indicators} n SET indicator_id = i.id FROM indicator i
  WHERE n.indicator_id IS NULL AND i.source_label = n.source_label
    AND i.scheme_id = ${schemeOfRelease}`;

const addCoverage = ({ scopes }: Staging) => `
  INSERT INTO area_coverage (release_id, area_id, from_month, months, rows)
  SELECT $1::integer, area_id, from_month, months, rows FROM ${scopes}`;

// In the order of the primary key, which then grows at its end.
const addFigures = (staging: Staging) => `
  INSERT INTO period_figure (area_id, indicator_id, from_month, months, release_id, value, status, mark)
  SELECT area_id, indicator_id, from_month, months, $1::integer, value, status, mark
  FROM ${figuresOf(staging)} f WHERE measure = 'count'
  ORDER BY area_id, indicator_id, from_month, months`;

const addRates = (staging: Staging) => `
  INSERT INTO published_rate (area_id, indicator_id, from_month, months, release_id, rate, status, mark)
  SELECT area_id, indicator_id, from_month, months, $1::integer, value, status, mark
  FROM ${figuresOf(staging)} f WHERE measure = 'rate'`;

/** Figures of areas and periods as a publisher gives them, held by area and period. */
export const figuresKind = (sourceSlug: string): ImportKind => ({
  sourceSlug,
  basisQuery: (importId) => figuresBasisQuery(importId, sourceSlug),
  async compare(client, { importId, publishedOn }) {
    return { periods: await comparePeriods(client, { importId, sourceSlug, publishedOn }) };
  },
  async accept(tx, { importId, releaseId }) {
    const staging = stagingOf(importId);
    for (const statement of [addIndicators, nameAdded, addCoverage, addFigures, addRates]) {
      await tx.$executeRawUnsafe(statement(staging), releaseId);
    }
  },
});
