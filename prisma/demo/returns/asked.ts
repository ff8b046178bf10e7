import type { AgencyKey } from '../people/agencies.ts';

/** What a partnership of the demonstration asks of its agencies, and how well they answer. */
export type AskedReturn = {
  agency: AgencyKey;
  /** Its key in the ready lists. */
  ready: string;
  /** About how many there are in a period, and by how much that grows in a year. */
  usual: number;
  growth: number;
  /** How many of the latest periods have no figure yet, and how many before them are provisional. */
  behind: number;
  provisional: number;
  /** Periods that nobody filled in, by the key of their first month. */
  missing?: readonly string[];
  /** A period of which the figure was corrected later, and why. */
  corrected?: { period: string; by: number; note: string };
  /** The figures came by file. */
  byFile?: boolean;
};

/** Good and bad returns, as partnerships know them: prompt, late, with gaps, and in confidence. */
export const holmesdaleReturns: readonly AskedReturn[] = [
  {
    agency: 'fire',
    ready: 'deliberate-fires',
    usual: 14,
    growth: -0.08,
    behind: 1,
    provisional: 1,
    corrected: {
      period: '2026-05',
      by: 2,
      note: 'Two fires were found to have been set on purpose.',
    },
  },
  {
    agency: 'fire',
    ready: 'prescribed-fire-no-smoke-alarm',
    usual: 6,
    growth: 0,
    behind: 1,
    provisional: 0,
  },
  {
    agency: 'police',
    ready: 'domestic-abuse-incidents',
    usual: 128,
    growth: 0.14,
    behind: 0,
    provisional: 2,
    byFile: true,
  },
  {
    agency: 'police',
    ready: 'hate-crime',
    usual: 19,
    growth: 0.05,
    behind: 0,
    provisional: 2,
    missing: ['2025-12', '2026-06'],
    byFile: true,
  },
  {
    agency: 'police',
    ready: 'killed-or-seriously-injured',
    usual: 11,
    growth: -0.1,
    behind: 0,
    provisional: 1,
  },
  {
    agency: 'council',
    ready: 'fly-tipping',
    usual: 86,
    growth: -0.05,
    behind: 2,
    provisional: 0,
  },
  {
    agency: 'council',
    ready: 'csu-cases',
    usual: 22,
    growth: 0.03,
    behind: 1,
    provisional: 1,
  },
  {
    agency: 'nhs',
    ready: 'assault-attendances',
    usual: 41,
    growth: 0.02,
    behind: 2,
    provisional: 1,
  },
];
