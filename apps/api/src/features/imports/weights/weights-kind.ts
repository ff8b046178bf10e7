import type { ImportKind } from '../import-kind.ts';
import { releasesBasisQuery } from '../releases-basis.ts';
import { stagingTable } from '../staging.ts';
import { compareWeights } from './compare-weights.ts';

export const weightsSource = 'ons-offence-weights';

/** Where a check sets weights aside: they are also what says that it was made. */
export const stagedWeights = (importId: string): string => stagingTable(importId, 'scopes');

/** What each offence weighs: kept by release, as published, and current whole. */
export const weightsKind: ImportKind = {
  sourceSlug: weightsSource,
  basisQuery: () => releasesBasisQuery(weightsSource),
  compare: (client, { importId, publishedOn }) =>
    compareWeights(client, { staged: stagedWeights(importId), publishedOn }),
  async accept(tx, { importId, releaseId }) {
    await tx.$executeRawUnsafe(
      `INSERT INTO offence_weight (release_id, code, description, weight)
       SELECT $1::integer, code, description, weight FROM ${stagedWeights(importId)}`,
      releaseId,
    );
  },
};
