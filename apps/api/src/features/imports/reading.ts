import type { FileFault } from '@ragstone/contract/import-report';
import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';
import type { PublishedOn } from './questions.ts';

export type Check = {
  importId: string;
  partnershipId: string | undefined;
  sources: readonly ByteSource[];
  publishedOn: PublishedOn;
  today: string;
  signal: AbortSignal;
};

/** A check that has begun: what was found, where it is set aside, and whom to tell how far it is. */
export type Reading<F> = {
  client: pg.PoolClient;
  check: Check;
  found: F;
  onBytes: (done: number) => void;
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
