import { createHash } from 'node:crypto';
import type { CheckedFile } from '@ragstone/contract/import-report';
import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';

type Held = { sha256: string; release: number; published_on: string };

const heldQuery = `
  SELECT DISTINCT ON (f.sha256) f.sha256, r.id AS release, r.published_on
  FROM release_file f JOIN release r ON r.id = f.release_id
  WHERE r.source_id = (SELECT id FROM source WHERE slug = $1) AND f.sha256 = ANY($2)
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ORDER BY f.sha256, r.published_on DESC, r.id DESC`;

/** The releases that hold files of these hashes now, by hash. */
export async function heldByHash(
  client: pg.ClientBase,
  asked: { sourceSlug: string; hashes: readonly string[] },
): Promise<Map<string, CheckedFile['heldIn']>> {
  const { rows } = await client.query<Held>(heldQuery, [asked.sourceSlug, asked.hashes]);
  return new Map(
    rows.map((row) => [row.sha256, { release: row.release, publishedOn: row.published_on }]),
  );
}

/** SHA-256 of a file as it was chosen, in hexadecimal. */
export async function hashOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.read(0, source.size)) hash.update(piece);
  return hash.digest('hex');
}
