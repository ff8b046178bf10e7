import type { Tile } from '@ragstone/contract/overview';
import { antiSocialBehaviour } from '@ragstone/domain/figures/all-crime';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import type { Period } from '@ragstone/domain/time/period';
import { changeWords } from '@ragstone/domain/words/change-text';
import { changeOf, sparklineOf } from '../../db/figures/figure-texts.ts';
import type { Compared } from './compare-indicators.ts';

const tileOf = (compared: Compared, span: Period): Tile => {
  const { indicator, series, change, source, priorities } = compared;
  const { slug, label, unit, polarity } = indicator;
  return {
    ...sparklineOf(series, span),
    slug,
    label,
    unit,
    polarity,
    change: changeOf(change),
    tone: toneOfChange(polarity, change),
    words: changeWords(change),
    source,
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
