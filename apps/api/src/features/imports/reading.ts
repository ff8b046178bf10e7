import type { FileFault } from '@ragstone/contract/import-report';
import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';
import type { StoredMapping } from './period-figures/stored-mapping.ts';
import type { PublishedOn } from './questions.ts';

export type Check = {
  importId: string;
  partnershipId: string | undefined;
  sources: readonly ByteSource[];
  publishedOn: PublishedOn;
  today: string;
  signal: AbortSignal;
  progress: CheckProgress;
  /** How somebody said that a table is to be read, which nobody knew. */
  mapping?: StoredMapping | undefined;
};

/** How far a check is. Whoever reads adds to it; whoever tells others looks at it now and then. */
export type CheckProgress = { bytesDone: number; bytesTotal: number; rowsDone: number };

export const noProgress = (): CheckProgress => ({ bytesDone: 0, bytesTotal: 0, rowsDone: 0 });

/** A check that has begun: what was found, and where it is set aside. */
export type Reading<F> = {
  client: pg.PoolClient;
  check: Check;
  found: F;
};

/** Nobody mends more by hand, and a page has an end. */
const faultsShown = 50;

/** What every report begins with. */
export const beginningOf = ({ publishedOn }: Check, faults: readonly FileFault[]) => ({
  files: [],
  skipped: [],
  faults: faults.slice(0, faultsShown),
  publishedOn: publishedOn.date,
  publishedFrom: publishedOn.from,
  questions: [],
  basis: '',
});
