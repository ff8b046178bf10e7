import type { ReleaseDetail } from '@ragstone/contract/releases';
import type pg from 'pg';
import { ProblemError } from '../../http/problem.ts';
import { mostRowsOfWorkbook } from '../../http/xlsx.ts';
import { knownFigures } from './figure-rows.ts';
import { findRelease } from './list-releases.ts';
import { keptOriginals } from './originals.ts';
import { releaseParts } from './release-parts.ts';

type Found = Pick<ReleaseDetail, 'notes' | 'fileList' | 'others'>;

// Others cover what it covers: its few forces are looked up once, and of its thousands of areas the first that
// another has too is enough; OFFSET keeps that search from being made of all areas at once.
const detailQuery = `
  SELECT json_build_object(
    'notes', r.notes,
    'fileList', (SELECT coalesce(json_agg(json_build_object('name', name, 'sha256', sha256,
      'bytes', bytes, 'rows', rows) ORDER BY position), '[]')
      FROM release_file WHERE release_id = $1),
    'others', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'publishedOn', o.published_on)
      ORDER BY o.published_on DESC, o.id DESC), '[]') FROM release o
      WHERE o.source_id = r.source_id AND o.id <> $1 AND (
        o.id IN (SELECT b.release_id FROM coverage a JOIN coverage b USING (force_id, month)
          WHERE a.release_id = $1)
        OR EXISTS (SELECT FROM area_coverage a WHERE a.release_id = $1 AND EXISTS (
          SELECT FROM area_coverage b WHERE b.release_id = o.id AND b.area_id = a.area_id
            AND b.from_month = a.from_month AND b.months = a.months OFFSET 0))))
  )::text AS found
  FROM release r WHERE r.id = $1`;

async function findDetail(pool: pg.Pool, id: number): Promise<Found> {
  const query = { name: 'release-detail', text: detailQuery, values: [id] };
  const { rows } = await pool.query<{ found: string }>(query);
  return JSON.parse(rows[0]?.found ?? '{}') as Found;
}

/** All that is known of a release; one that there is not is not found. */
export async function loadRelease(
  pool: pg.Pool,
  asked: { partnershipId: string; id: number },
): Promise<ReleaseDetail> {
  const summary = await findRelease(pool, asked);
  if (summary === undefined) throw new ProblemError('not-found');
  const [found, figures, parts, originals] = await Promise.all([
    findDetail(pool, asked.id),
    knownFigures(pool, asked.id),
    releaseParts(pool, asked.id),
    keptOriginals(pool, asked.id),
  ]);
  const workbook = (figures.count ?? 0) <= mostRowsOfWorkbook;
  return { ...summary, ...found, parts, originals, figures: { ...figures, workbook } };
}
