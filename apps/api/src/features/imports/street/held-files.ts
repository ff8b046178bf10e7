import type { CheckedFile } from '@ragstone/contract/import-report';
import type pg from 'pg';
import { heldByHash } from '../held-hashes.ts';
import type { StagedFile } from './stage-rows.ts';

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
  const heldIns = await heldByHash(client, { sourceSlug: 'police-uk-street', hashes });
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
    const heldIn = heldIns.get(sha256);
    const checked = { number, name: file.name, rows: count, bytes, sha256 };
    if (heldIn === undefined) {
      sorted.wanted.push(number);
      sorted.files.push(checked);
    } else {
      sorted.files.push({ ...checked, heldIn });
    }
  }
  return sorted;
}
