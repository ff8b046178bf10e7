import type { Tile } from '@ragstone/contract/overview';
import { antiSocialBehaviour } from '@ragstone/domain/figures/all-crime';
import { type Change, clearVerdict } from '@ragstone/domain/figures/change';
import { ratePer1000 } from '@ragstone/domain/figures/rate';
import { type Polarity, toneOfChange } from '@ragstone/domain/figures/tone';
import type { Period } from '@ragstone/domain/time/period';
import { changeWords, verdictWords } from '@ragstone/domain/words/change-words';
import { changeOf, sparklineOf } from '../../db/figures/figure-texts.ts';
import type { RankedPlace } from '../../db/figures/rated-place.ts';
import type { Compared } from './compare-indicators.ts';
import { rankWords } from './rank-words.ts';

/** How many more or fewer where that is more than chance; else that no change is clear. */
const tileWords = (polarity: Polarity, change: Change) =>
  change.kind === 'measured' && clearVerdict(change) !== undefined
    ? changeWords(change)
    : verdictWords(polarity, change);

const rankOf = (found: RankedPlace | undefined): Pick<Tile, 'rank'> => {
  if (found === undefined || found.standing.of < 2) return {};
  const { rated } = found;
  const rate = ratePer1000(rated.count, rated.denominator);
  return rate === undefined ? {} : { rank: { words: rankWords(found), rate } };
};

const tileOf = (compared: Compared, span: Period): Tile => {
  const { indicator, series, notes, change, source, place, priorities } = compared;
  const { slug, label, unit, polarity } = indicator;
  return {
    ...sparklineOf({ series, notes }, span),
    slug,
    label,
    unit,
    polarity,
    change: changeOf(change),
    tone: toneOfChange(polarity, change),
    words: tileWords(polarity, change),
    source,
    ...rankOf(place),
    priorities,
  };
};

const isAlwaysShown = ({ indicator: { isTotal, slug } }: Compared) =>
  isTotal || slug === antiSocialBehaviour;

/** How much worse a measure got, in per cent; 0 for all that did not, or of which none is printed. */
function concern({ indicator, change }: Compared): number {
  if (change.kind !== 'measured' || toneOfChange(indicator.polarity, change) !== 'worse') return 0;
  return Math.abs(change.percent);
}

const firstPriority = ({ priorities }: Compared) => priorities[0]?.number ?? 0;

/** All crime and anti-social behaviour, then the measures: what got worst first, else by priority. */
export function tilesOf(compared: readonly Compared[], span: Period): Tile[] {
  const always = compared.filter(isAlwaysShown);
  const measures = compared
    .filter((each) => !isAlwaysShown(each) && each.priorities.length > 0)
    .sort(
      (one, other) => concern(other) - concern(one) || firstPriority(one) - firstPriority(other),
    );
  return [...always, ...measures].map((each) => tileOf(each, span));
}
