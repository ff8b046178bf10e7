import type { ReleaseDetail } from '@ragstone/contract/releases';
import type pg from 'pg';
import { ProblemError } from '../../http/problem.ts';
import { mostRowsOfWorkbook } from '../../http/xlsx.ts';
import { knownFigures } from './figure-rows.ts';
import { findRelease } from './list-releases.ts';
import { keptOriginals } from './originals.ts';
import { releaseParts } from './release-parts.ts';

type Found = Pick<ReleaseDetail, 'notes' | 'fileList' | 'others'>;

const detailQuery = `
  SELECT json_build_object(
    'notes', r.notes,
    'fileList', (SELECT coalesce(json_agg(json_build_object('name', name, 'sha256', sha256,
      'bytes', bytes, 'rows', rows) ORDER BY position), '[]')
      FROM release_file WHERE release_id = r.id),
    'others', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'publishedOn', o.published_on)
      ORDER BY o.published_on DESC, o.id DESC), '[]') FROM release o
      WHERE o.source_id = r.source_id AND o.id <> r.id AND (
        EXISTS (SELECT FROM coverage a JOIN coverage b USING (force_id, month)
          WHERE a.release_id = r.id AND b.release_id = o.id)
        OR EXISTS (SELECT FROM area_coverage a JOIN area_coverage b USING (area_id, from_month, months)
          WHERE a.release_id = r.id AND b.release_id = o.id)))
  )::text AS found
  FROM release r WHERE r.id = $1`;

/** All that is known of a release; one that there is not is not found. */
export async function loadRelease(
  pool: pg.Pool,
  asked: { partnershipId: string; id: number },
): Promise<ReleaseDetail> {
  const summary = await findRelease(pool, asked);
  const { rows } = await pool.query<{ found: string }>(detailQuery, [asked.id]);
  const text = rows[0]?.found;
  if (summary === undefined || text === undefined) throw new ProblemError('not-found');
  const figures = await knownFigures(pool, asked.id);
  return {
    ...summary,
    ...(JSON.parse(text) as Found),
    parts: await releaseParts(pool, asked.id),
    originals: await keptOriginals(pool, asked.id),
    figures: { ...figures, workbook: (figures.count ?? 0) <= mostRowsOfWorkbook },
  };
}
