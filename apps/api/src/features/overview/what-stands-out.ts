import type { OverviewFigures, StandOut } from '@ragstone/contract/overview';
import { standsOut } from '@ragstone/domain/figures/stands-out';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { standsOutText, unlistedText } from '@ragstone/domain/words/stands-out-text';
import { changeOf } from '../../db/figures/figure-texts.ts';
import type { Compared } from './compare-indicators.ts';

/** How many rises, and how many falls, a reader of one minute takes in. */
const most = 3;

/** The largest rises and falls of single indicators: what the total hides. */
export function whatStandsOut(
  compared: readonly Compared[],
): Pick<OverviewFigures, 'standsOut' | 'standsOutNote'> {
  const single = compared.filter(({ indicator }) => !indicator.isTotal);
  const { rises, falls, smallBase, notComparable } = standsOut(single, most);
  const listed = [...rises, ...falls, ...smallBase, ...notComparable].length;
  const few = smallBase.map(({ indicator, change }) => ({ label: indicator.label, change }));
  const rowOf =
    (direction: StandOut['direction']) =>
    ({ indicator, change }: Compared): StandOut => ({
      slug: indicator.slug,
      label: indicator.label,
      direction,
      tone: toneOfChange(indicator.polarity, change),
      change: changeOf(change),
      words: standsOutText(indicator.polarity, change),
    });
  return {
    standsOut: [...rises.map(rowOf('rise')), ...falls.map(rowOf('fall'))],
    standsOutNote: unlistedText(few, single.length - listed),
  };
}
