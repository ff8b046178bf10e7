import type { CheckedFile } from '@ragstone/contract/import-report';
import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';
import { hashOf, heldByHash } from './held-hashes.ts';
import type { Check } from './reading.ts';

type Chosen = { name: string; source: ByteSource };

/** What was found of the files, and what is yet to be told. */
type Sorted<F> = {
  files: CheckedFile[];
  /** Those whose bytes are not held already, each once. */
  fresh: F[];
  /** Says how many rows were read of a file; two that were chosen may have one name. */
  tellRows: (file: F, rows: number) => void;
};

/** Files with their hashes, and those of them whose bytes are not held already. */
export async function sortFiles<F extends Chosen>(asked: {
  client: pg.ClientBase;
  files: readonly F[];
  sourceSlug: string;
  progress: Check['progress'];
}): Promise<Sorted<F>> {
  const hashes: string[] = [];
  for (const { source } of asked.files) hashes.push(await hashOf(source));
  asked.progress.bytesDone = 0; // their hashes needed them all once before
  const held = await heldByHash(asked.client, { sourceSlug: asked.sourceSlug, hashes });
  const files = asked.files.map(({ name, source }, at): CheckedFile => {
    const sha256 = hashes[at] ?? '';
    const heldIn = held.get(sha256);
    return { name, rows: 0, bytes: source.size, sha256, ...(heldIn !== undefined && { heldIn }) };
  });
  const isTwin = (at: number) => hashes.indexOf(hashes[at] ?? '') < at;
  const fresh = asked.files.filter((_, at) => files[at]?.heldIn === undefined && !isTwin(at));
  return {
    files,
    fresh,
    tellRows(file, rows) {
      const checked = files[asked.files.indexOf(file)];
      if (checked !== undefined) checked.rows = rows;
    },
  };
}

/** A source as a report names it. */
export async function sourceOf(client: pg.ClientBase, slug: string) {
  const query = 'SELECT name FROM source WHERE slug = $1';
  const { rows } = await client.query<{ name: string }>(query, [slug]);
  return { slug, name: rows[0]?.name ?? slug };
}
