import type { Lifecycle } from '../plan/lifecycle.ts';
import type { Standing } from '../plan/status.ts';

/**
 * How a standing is shown without colour: a shape, a letter for narrow cells and a word. The three
 * always say the same, so that print, greyscale and screen readers lose nothing.
 */
export type StandingText = { shape: string; letter: string; word: string };

export const standingTexts: Record<Standing, StandingText> = {
  red: { shape: '▲', letter: 'R', word: 'Red' },
  amber: { shape: '◆', letter: 'A', word: 'Amber' },
  green: { shape: '●', letter: 'G', word: 'Green' },
  complete: { shape: '✓', letter: '✓', word: 'Complete' },
  'not-started': { shape: '○', letter: '○', word: 'Not started' },
  'not-rated': { shape: '–', letter: '–', word: 'Not rated' },
  'no-update': { shape: '!', letter: '!', word: 'No update' },
  'closed-not-achieved': { shape: '✕', letter: '✕', word: 'Closed, not achieved' },
  cancelled: { shape: '/', letter: '/', word: 'Cancelled' },
};

/** A standing as a pill has it: `▲ Red`. */
export const standingLabel = (standing: Standing): string =>
  `${standingTexts[standing].shape} ${standingTexts[standing].word}`;

export const lifecycleLabels: Record<Lifecycle, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  ongoing: 'Ongoing',
  complete: 'Complete',
  'closed-not-achieved': 'Closed, not achieved',
  cancelled: 'Cancelled',
};

/** What is said beside a pill: only `ongoing`, which neither shape nor word of a RAG tells. */
export const besideStanding = (lifecycle: Lifecycle): string | undefined =>
  lifecycle === 'ongoing' ? 'ongoing' : undefined;
