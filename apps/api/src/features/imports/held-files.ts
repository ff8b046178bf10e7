import type { CheckedFile } from '@ragstone/contract/import-report';
import type pg from 'pg';
import { policeUkStreet } from './known.ts';
import type { StagedFile } from './stage-rows.ts';

type Held = { sha256: string; release: number; published_on: string };

const heldQuery = `
  SELECT DISTINCT ON (f.sha256) f.sha256, r.id AS release, r.published_on
  FROM release_file f JOIN release r ON r.id = f.release_id
  WHERE r.source_id = $1 AND f.sha256 = ANY($2)
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ORDER BY f.sha256, r.published_on DESC, r.id DESC`;

export type SortedFiles = {
  /** Every file that has rows, those held already among them. */
  files: (CheckedFile & { number: number })[];
  /** Numbers of the files whose rows are to be counted. */
  wanted: number[];
  skipped: { file: string; reason: string }[];
};

/** Tells the files that bring something new from those whose bytes are here already. */
export async function sortFiles(
  client: pg.ClientBase,
  staged: readonly StagedFile[],
): Promise<SortedFiles> {
  const hashes = staged.map(({ outcome }) => outcome.sha256);
  const { rows } = await client.query<Held>(heldQuery, [policeUkStreet, hashes]);
  const heldByHash = new Map(rows.map((row) => [row.sha256, row]));
  const nameByHash = new Map<string, string>();
  const sorted: SortedFiles = { files: [], wanted: [], skipped: [] };
  for (const { number, file, outcome } of staged) {
    const { rows: count, bytes, sha256 } = outcome;
    const twin = nameByHash.get(sha256);
    if (count === 0) {
      const reason = 'it holds no row, so its month stays missing';
      sorted.skipped.push({ file: file.name, reason });
      continue;
    }
    if (twin !== undefined) {
      sorted.skipped.push({ file: file.name, reason: `its bytes are those of ${twin}` });
      continue;
    }
    nameByHash.set(sha256, file.name);
    const held = heldByHash.get(sha256);
    const checked = { number, name: file.name, rows: count, bytes, sha256 };
    if (held === undefined) {
      sorted.wanted.push(number);
      sorted.files.push(checked);
    } else {
      const heldIn = { release: held.release, publishedOn: held.published_on };
      sorted.files.push({ ...checked, heldIn });
    }
  }
  return sorted;
}
