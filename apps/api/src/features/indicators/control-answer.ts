import type {
  IndicatorFigures,
  ControlStretch as StretchAnswer,
} from '@ragstone/contract/indicator';
import type { ControlSignal } from '@ragstone/domain/figures/control-signals';
import type { ControlPoint, ControlStretch } from '@ragstone/domain/figures/control-stretches';
import { monthKey } from '@ragstone/domain/time/month';
import { includesMonth } from '@ragstone/domain/time/period';
import { signalsToSay, signalText, stretchText } from '@ragstone/domain/words/control-text';
import { spanOf } from '../../db/figures/figure-texts.ts';

/** To a tenth of a count, as chart, table and file all show it. */
const tenth = (value: number) => Math.round(value * 10) / 10;

function monthOf({ month, count, value }: ControlPoint, signals: readonly ControlSignal[]) {
  const signal = signals.find((each) => includesMonth(each, month));
  return {
    month: monthKey(month),
    ...(count === undefined ? {} : { count }),
    ...(value === undefined ? {} : { value: tenth(value) }),
    ...(signal === undefined ? {} : { signal: signal.direction }),
  };
}

/** A stretch of a control chart as it is sent. */
export function stretchOf(stretch: ControlStretch): StretchAnswer {
  const { period, season, limits, points } = stretch;
  const signals = signalsToSay(stretch);
  return {
    ...spanOf(period),
    season,
    ...(limits && {
      limits: { mean: tenth(limits.mean), lower: tenth(limits.lower), upper: tenth(limits.upper) },
    }),
    words: stretchText(stretch),
    months: points.map((point) => monthOf(point, signals)),
  };
}

/** What is unusual, newest first, over all stretches. */
export const signalsOf = (stretches: readonly ControlStretch[]): IndicatorFigures['signals'] =>
  stretches.toReversed().flatMap((stretch) =>
    signalsToSay(stretch).map((signal) => ({
      kind: signal.kind,
      direction: signal.direction,
      ...spanOf(signal),
      words: signalText(signal, stretch),
    })),
  );
