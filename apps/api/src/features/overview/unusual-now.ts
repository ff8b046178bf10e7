import type { OverviewFigures } from '@ragstone/contract/overview';
import type { ControlSignal } from '@ragstone/domain/figures/control-signals';
import { type ControlStretch, controlStretches } from '@ragstone/domain/figures/control-stretches';
import type { Month } from '@ragstone/domain/time/month';
import { signalsToSay, signalText } from '@ragstone/domain/words/control-text';
import type { SchemeFigures } from './compare-indicators.ts';

/** Six years are looked at: what was usual before says little of now. */
const monthsLookedAt = 72;

/** How many a reader of one minute takes in. */
const most = 3;

/** So many indicators are looked at that the weaker signs would be there by chance in some. */
const strong: readonly ControlSignal['kind'][] = ['beyond-limit', 'one-side'];

/** Of counts smaller than this in a month, a sign is one or two of them. */
const leastMean = 5;

function signalNow(stretch: ControlStretch | undefined, latest: Month): string | undefined {
  if ((stretch?.limits?.mean ?? 0) < leastMean || stretch === undefined) return undefined;
  const signal = signalsToSay(stretch).find(
    ({ kind, to }) => to === latest && strong.includes(kind),
  );
  return signal === undefined ? undefined : signalText(signal, stretch);
}

/**
 * The single indicators whose latest month is not usual, though no change on a year before says it;
 * `listed` are those that stand out already.
 */
export function unusualNow(
  { scope, figures }: SchemeFigures,
  latest: Month,
  listed: ReadonlySet<string>,
): OverviewFigures['unusualNow'] {
  const period = { from: latest - monthsLookedAt + 1, to: latest };
  return scope.indicators
    .filter(({ slug, isTotal }) => !isTotal && !listed.has(slug))
    .flatMap((indicator) => {
      const noted = {
        series: figures.seriesOf(indicator),
        notes: figures.notesOf(indicator),
      };
      const words = signalNow(controlStretches(noted, period).at(-1), latest);
      const { slug, label } = indicator;
      return words === undefined ? [] : [{ slug, label, words }];
    })
    .slice(0, most);
}
