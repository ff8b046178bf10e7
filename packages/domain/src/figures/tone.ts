import { type Change, clearVerdict } from './change.ts';

/** What is better of an indicator. Neutral ones, such as domestic abuse reports, are neither. */
export type Polarity = 'lower' | 'higher' | 'neutral';

/** How a change is coloured; plain is ink: no change, no comparison, or neither good nor bad. */
export type Tone = 'better' | 'worse' | 'plain';

/** Whether a difference is for better or worse; plain for none, and for neutral indicators. */
export function toneOf(polarity: Polarity, difference: number): Tone {
  if (polarity === 'neutral' || difference === 0) return 'plain';
  return (polarity === 'lower') === difference < 0 ? 'better' : 'worse';
}

/**
 * Whether a change is for better or worse. One that is no more than chance explains is plain: figures
 * go up and down by themselves, and a colour would say more than they do.
 */
export const toneOfChange = (polarity: Polarity, change: Change): Tone =>
  change.kind === 'not-comparable' || clearVerdict(change) === undefined
    ? 'plain'
    : toneOf(polarity, change.difference);
