import type { ImportKind } from '../import-kind.ts';
import { countMonths, monthCountsQuery } from './cells.ts';
import { basisQuery, compareWithHeld } from './compare.ts';
import { loadKnown } from './known.ts';
import { moveFigures } from './move-figures.ts';
import { stagingOf } from './staging.ts';

/** Street-level crime of data.police.uk, held by force and month. */
export const streetKind: ImportKind = {
  sourceSlug: 'police-uk-street',
  basisQuery,
  async compare(client, { importId, publishedOn }) {
    const known = await loadKnown(client);
    const counts = await countMonths(client, stagingOf(importId));
    return { months: await compareWithHeld(client, { importId, counts, publishedOn, known }) };
  },
  async accept(tx, { importId, releaseId }) {
    await tx.$executeRawUnsafe(
      `INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
       SELECT $1::integer, m.force_id, m.month, m.rows, m.unlocated, m.outside
       FROM (${monthCountsQuery(stagingOf(importId))}) AS m`,
      releaseId,
    );
    await moveFigures(tx, { importId, releaseId });
  },
};
