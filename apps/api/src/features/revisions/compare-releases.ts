import type { Comparison, Revision } from '@ragstone/contract/revisions';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { ProblemError } from '../../http/problem.ts';
import { pageQuery, pairQuery, partsQuery } from './revision-queries.ts';

export type AskedPair = { older: number; newer: number; near: string | undefined };

type ReleaseRow = {
  id: number;
  published_on: string;
  slug: string;
  name: string;
  months: number | null;
  source: number;
};

export type RevisionRow = {
  code: string;
  name: string;
  force: string | null;
  slug: string;
  label: string;
  from_month: number;
  months: number;
  before: number | null;
  before_status: string;
  before_mark: string;
  after: number | null;
  after_status: string;
  after_mark: string;
};

/** How many differences a page lists. */
const pageLength = 100;

const sideOf = (value: number | null, status: string, mark: string) => ({
  ...(value !== null && { value }),
  status,
  mark,
});

const revisionOf = (row: RevisionRow): Revision => ({
  area: { code: row.code, name: row.name },
  ...(row.force !== null && { force: row.force }),
  indicator: { slug: row.slug, label: row.label },
  from: monthKey(row.from_month),
  months: row.months,
  before: sideOf(row.before, row.before_status, row.before_mark),
  after: sideOf(row.after, row.after_status, row.after_mark),
});

/** The two releases; refused where they cannot be compared. */
export async function loadPair(pool: pg.Pool, { older, newer }: AskedPair) {
  const { rows } = await pool.query<ReleaseRow>(pairQuery, [older, newer]);
  const find = (id: number) => rows.find((row) => row.id === id);
  const [before, after] = [find(older), find(newer)];
  if (before === undefined || after === undefined) throw new ProblemError('not-found');
  const refuse = (detail: string) => new ProblemError('bad-request', { detail });
  if (older === newer) throw refuse('A release is compared with another one.');
  if (before.source !== after.source) {
    throw refuse('Only releases of one source are compared: two sources count differently.');
  }
  if (before.months === null) throw refuse('These releases hold no figures of periods.');
  return { before, after, months: before.months };
}

/** One page of what differs between two releases, with the totals of all of it. */
export async function compareReleases(
  pool: pg.Pool,
  asked: AskedPair & { start: number },
): Promise<Comparison> {
  const { before, after, months } = await loadPair(pool, asked);
  const { older, newer, near = null, start } = asked;
  const values = [older, newer, near, start, pageLength];
  const page = await pool.query<{ found: string }>(
    pageQuery({ months, isNear: near !== null }),
    values,
  );
  const { rows, totals } = JSON.parse(page.rows[0]?.found ?? '{}') as {
    rows: RevisionRow[];
    totals: Comparison['totals'];
  };
  const parts = await pool.query<Comparison['parts']>(partsQuery, [older, newer]);
  const end = start + rows.length;
  return {
    source: { slug: before.slug, name: before.name, months },
    older: { id: before.id, publishedOn: before.published_on },
    newer: { id: after.id, publishedOn: after.published_on },
    parts: parts.rows[0] ?? { both: 0, olderOnly: 0, newerOnly: 0 },
    totals,
    revisions: rows.map(revisionOf),
    ...(end < totals.differing && { next: end }),
  };
}
