import type { CheckedMonth, Difference, MonthEffect } from '@ragstone/contract/import-report';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import type { MonthCount } from './cells.ts';
import { type Known, policeUkStreet } from './known.ts';
import { cellsOf, type Staging, stagingOf } from './staging.ts';

type Held = {
  force_id: number;
  month: number;
  release: number;
  published_on: string;
  rows: number;
  unlocated: number;
  outside: number;
};

const heldQuery = `
  SELECT c.force_id, c.month, c.release_id AS release, c.published_on, c.rows, c.unlocated, c.outside
  FROM current_coverage c
  JOIN unnest($2::integer[], $3::integer[]) AS asked (force_id, month) USING (force_id, month)
  WHERE c.source_id = $1`;

type Counted = { force_id: number; month: number; changed: number };

// Every row is in one cell, so where each cell has its equal and the rows are as many, nothing that
// was held is gone either.
const changedQuery = (staging: Staging) => `
  SELECT c.force_id, c.month, count(*) FILTER (WHERE o.value IS DISTINCT FROM c.value)::integer AS changed
  FROM ${cellsOf(staging)} c
  JOIN unnest($1::integer[], $2::integer[], $3::integer[]) AS held (force_id, month, release_id)
    USING (force_id, month)
  LEFT JOIN area a ON a.code = c.area_code
  LEFT JOIN observation o ON o.area_id = a.id AND o.indicator_id = c.indicator_id
    AND o.month = c.month AND o.release_id = held.release_id AND o.force_id = c.force_id
  GROUP BY c.force_id, c.month`;

type DifferenceRow = Difference & { force_id: number; month: number };

const differencesQuery = (staging: Staging) => `
  WITH held AS (
    SELECT * FROM unnest($1::integer[], $2::integer[], $3::integer[]) AS h (force_id, month, release_id)
  ), after AS (
    SELECT c.force_id, c.month, c.district_id, c.indicator_id, sum(c.value) AS value
    FROM ${cellsOf(staging)} c JOIN held USING (force_id, month)
    WHERE c.district_id IS NOT NULL GROUP BY 1, 2, 3, 4
  ), before AS (
    SELECT o.force_id, o.month, o.area_id AS district_id, o.indicator_id, o.value
    FROM held h JOIN observation o
      ON o.force_id = h.force_id AND o.month = h.month AND o.release_id = h.release_id
    WHERE o.area_id IN (SELECT id FROM area WHERE kind = 'district')
  ), ranked AS (
    SELECT force_id, month, district_id, indicator_id,
      coalesce(b.value, 0)::integer AS before, coalesce(a.value, 0)::integer AS after,
      row_number() OVER (PARTITION BY force_id, month
        ORDER BY abs(coalesce(a.value, 0) - coalesce(b.value, 0)) DESC, district_id, indicator_id) AS place
    FROM after a FULL JOIN before b USING (force_id, month, district_id, indicator_id)
    WHERE a.value IS DISTINCT FROM b.value
  )
  SELECT r.force_id, r.month, d.name AS district, i.label AS indicator, r.before, r.after
  FROM ranked r JOIN area d ON d.id = r.district_id JOIN indicator i ON i.id = r.indicator_id
  WHERE r.place <= 10 ORDER BY r.force_id, r.month, r.place`;

const sameMonth =
  (one: { force_id: number; month: number }) => (other: { force_id: number; month: number }) =>
    one.force_id === other.force_id && one.month === other.month;

function effectOf(asked: {
  count: MonthCount;
  held: Held | undefined;
  changed: number;
  publishedOn: string;
}): MonthEffect {
  const { count, held, changed, publishedOn } = asked;
  if (held === undefined) return 'new';
  if (held.published_on > publishedOn) return 'older';
  return changed === 0 && held.rows === count.rows ? 'same' : 'changed';
}

type Asked = {
  importId: string;
  counts: readonly MonthCount[];
  publishedOn: string;
  known: Known;
};

/** What accepting the import would do to each force and month, against what is current now. */
export async function compareWithHeld(
  client: pg.ClientBase,
  { importId, counts, publishedOn, known }: Asked,
): Promise<CheckedMonth[]> {
  const staging = stagingOf(importId);
  const forceIds = counts.map((each) => each.force_id);
  const months = counts.map((each) => each.month);
  const held = (await client.query<Held>(heldQuery, [policeUkStreet, forceIds, months])).rows;
  const values = [
    held.map((each) => each.force_id),
    held.map((each) => each.month),
    held.map((each) => each.release),
  ];
  const isFirst = held.length === 0;
  const changed = isFirst ? [] : (await client.query<Counted>(changedQuery(staging), values)).rows;
  const differences = isFirst
    ? []
    : (await client.query<DifferenceRow>(differencesQuery(staging), values)).rows;
  return counts.map((count): CheckedMonth => {
    const { code = '', name = '' } = known.forceById.get(count.force_id) ?? {};
    const { rows, unlocated, outside, cells } = count;
    const before = held.find(sameMonth(count));
    const changedFigures = changed.find(sameMonth(count))?.changed ?? cells;
    const asked = { count, held: before, changed: changedFigures, publishedOn };
    return {
      force: { code, name },
      month: monthKey(count.month),
      rows,
      unlocated,
      outside,
      effect: effectOf(asked),
      ...(before !== undefined && {
        held: {
          release: before.release,
          publishedOn: before.published_on,
          rows: before.rows,
          unlocated: before.unlocated,
          outside: before.outside,
        },
      }),
      changedFigures,
      differences: differences
        .filter(sameMonth(count))
        .map(({ district, indicator, before, after }) => ({ district, indicator, before, after })),
    };
  });
}

/**
 * A mark of everything held of the import's forces and months. An accept asks it again: where it
 * is another one now, the check has become untrue and must be run again.
 */
export const basisQuery = (importId: string) => `
  SELECT md5(coalesce(string_agg(concat_ws('/', c.force_id, c.month, c.release_id), ','
    ORDER BY c.force_id, c.month, c.release_id), '')) AS basis
  FROM coverage c
  JOIN release r ON r.id = c.release_id AND r.source_id = ${policeUkStreet}
  WHERE NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = c.release_id)
    AND (c.force_id, c.month) IN (SELECT force_id, month FROM ${stagingOf(importId).scopes})`;
