import type { CivilDate } from '../time/civil-date.ts';
import { dateLabel } from '../time/period-label.ts';
import { counted, listInWords } from './list.ts';
import { formatCount } from './number.ts';

/** What files of offence weights hold, against the weights that are current. */
export type WeightsCompared = {
  weights: number;
  effect: 'new' | 'same' | 'changed' | 'older';
  held?: { publishedOn: CivilDate } | undefined;
  fresh: number;
  gone: number;
  changed: number;
};

/** `140 offences with a weight; new`, or how they differ from those that are held. */
export function weightsText({ weights, effect, held, ...counts }: WeightsCompared): string {
  const these = `${formatCount(weights)} ${weights === 1 ? 'offence' : 'offences'} with a weight`;
  if (held === undefined) return `${these}. None were held before.`;
  const published = `those published on ${dateLabel(held.publishedOn)}`;
  if (effect === 'same') return `${these}. None differs from ${published}.`;
  const differences = [
    ...(counts.changed > 0 ? [`${formatCount(counts.changed)} with another weight`] : []),
    ...(counts.fresh > 0 ? [`${formatCount(counts.fresh)} more`] : []),
    ...(counts.gone > 0 ? [`${formatCount(counts.gone)} left out`] : []),
  ];
  const against = differences.length === 0 ? 'no difference' : listInWords(differences);
  const lead = `${these}. Against ${published}: ${against}.`;
  return effect === 'older' ? `${lead} They are kept behind these, which are newer.` : lead;
}

/** How many offences of the figures held have no weight, and what follows from it. */
export function unweighedText(offences: number): string {
  if (offences === 0) return 'Every offence of the figures held has a weight.';
  const some = counted(offences, 'offence', 'offences');
  const have = offences === 1 ? 'has' : 'have';
  return `${some} of the figures held ${have} no weight here. Where one of them was recorded, no severity can be said.`;
}
