import { monthKey, parseMonthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import type { Transaction } from '../../db/client.ts';
import { areasKind } from './areas/areas-kind.ts';
import { midYearsOf } from './areas/check-areas.ts';
import type { StoredReport } from './import-row.ts';
import { figuresKind } from './period-figures/figures-kind.ts';
import { streetKind } from './street/street-kind.ts';
import { weightsKind } from './weights/weights-kind.ts';

/** What an import of a kind does besides being read: each kind of file is moved in its own way. */
export type ImportKind = {
  /** In table `source`. */
  sourceSlug: string;
  /**
   * A statement that marks everything held of what the import would touch. An accept asks it again:
   * where it is another mark now, the check has become untrue and must be run again.
   */
  basisQuery: (importId: string) => string;
  /** What accepting would do, against what is current now: the parts of the report that say it. */
  compare: (
    client: pg.ClientBase,
    asked: { importId: string; publishedOn: string },
  ) => Promise<Partial<StoredReport>>;
  /** Moves what the check set aside into a release, within the transaction that accepts it. */
  accept: (tx: Transaction, asked: { importId: string; releaseId: number }) => Promise<void>;
};

/** The kind of a checked import. Throws for one that was never read, which nobody can accept. */
export function kindOf(report: StoredReport): ImportKind {
  switch (report.kind) {
    case 'police-uk-street':
      return streetKind;
    case 'figures':
      return figuresKind(report.source.slug);
    case 'areas':
      return areasKind(report.source.slug);
    case 'weights':
      return weightsKind;
    case 'unread':
      throw new Error('Files that were not read cannot be accepted');
  }
}

export async function basisOf(
  client: pg.ClientBase,
  asked: { kind: ImportKind; importId: string },
): Promise<string> {
  const { rows } = await client.query<{ basis: string }>(asked.kind.basisQuery(asked.importId));
  return rows[0]?.basis ?? '';
}

/** Whether every file is held already, so that there is nothing to accept. */
export function bringsNothing(report: StoredReport): boolean {
  switch (report.kind) {
    case 'police-uk-street':
      return report.months.length === 0;
    case 'figures':
      return report.periods.length === 0;
    case 'areas':
      return report.parts.length === 0;
    case 'weights':
      return report.weights === 0;
    case 'unread':
      return true;
  }
}

/** Keys of the months that the figures are of, or that their periods end with. */
export function monthsIn(report: StoredReport): string[] {
  switch (report.kind) {
    case 'police-uk-street':
      return report.months.map(({ month }) => month);
    case 'figures':
      return report.periods.map(lastMonthOf);
    case 'areas':
      return midYearsOf(report.parts);
    case 'weights':
    case 'unread':
      return [];
  }
}

/** Key of the last month of a period that begins with this one. */
const lastMonthOf = ({ from, months }: { from: string; months: number }): string =>
  monthKey((parseMonthKey(from) ?? 0) + months - 1);

/** How much an import brought, for the audit. */
export function sizeOf(report: StoredReport) {
  if (report.kind === 'unread') return {};
  if (report.kind === 'areas' || report.kind === 'weights') return { rows: report.rows };
  return { rows: report.rows, figures: report.figures };
}
