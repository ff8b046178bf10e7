import type { OverviewFigures } from '@ragstone/contract/overview';
import { standsOut } from '@ragstone/domain/figures/stands-out';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { standsOutText, unlistedText } from '@ragstone/domain/words/stands-out-text';
import { changeOf } from '../../db/figures/figure-texts.ts';
import type { Compared } from './compare-indicators.ts';
import { rankWords } from './rank-words.ts';

/** How many a reader of one minute takes in. */
const most = 5;

/** The single indicators whose change is more than chance explains: what the total hides. */
export function whatStandsOut(
  compared: readonly Compared[],
): Pick<OverviewFigures, 'standsOut' | 'standsOutNote'> {
  const single = compared
    .filter(({ indicator }) => !indicator.isTotal)
    .map(({ indicator: { slug, label, polarity }, change, place }) => ({
      slug,
      label,
      polarity,
      change,
      place,
    }));
  const { clear, noClearChange, cannotBeSaid } = standsOut(single);
  return {
    standsOut: clear.slice(0, most).map(({ slug, label, polarity, change, place }) => ({
      slug,
      label,
      direction: change.kind !== 'not-comparable' && change.difference < 0 ? 'fall' : 'rise',
      tone: toneOfChange(polarity, change),
      change: changeOf(change),
      words: standsOutText(polarity, change),
      ...(place === undefined || place.standing.of < 2 ? {} : { rank: rankWords(place) }),
    })),
    standsOutNote: unlistedText({
      unlisted: Math.max(0, clear.length - most),
      noClearChange,
      cannotBeSaid: cannotBeSaid.length,
    }),
  };
}
