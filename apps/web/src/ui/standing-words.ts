import type { Standing } from '@ragstone/domain/plan/status';

/** The order of a bar and of its legend: from what is done, through what is under way, to the rest. */
export const standingsInBar: readonly Standing[] = [
  'complete',
  'green',
  'amber',
  'red',
  'no-update',
  'not-rated',
  'not-started',
  'closed-not-achieved',
  'cancelled',
];

export const standingWords: Record<Standing, string> = {
  complete: 'Complete',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  'no-update': 'No update',
  'not-rated': 'Not rated',
  'not-started': 'Not started',
  'closed-not-achieved': 'Closed, not achieved',
  cancelled: 'Cancelled',
};
