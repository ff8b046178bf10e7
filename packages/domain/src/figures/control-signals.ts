import type { ChartValue, ControlLimits } from './control-chart.ts';

/** What on a control chart is more than the usual ups and downs, and by which months, as places. */
export type ControlSignal = {
  kind: 'beyond-limit' | 'one-side' | 'trend' | 'outer-third';
  direction: 'higher' | 'lower';
  from: number;
  to: number;
};

/** So many in a row, as NHS England's "Making data count" has it. */
const inARow = 7;

type Direction = ControlSignal['direction'];
const directions: readonly Direction[] = ['higher', 'lower'];

/** Runs of months of which each holds, as long as they get, of at least so many. */
function runs(
  length: number,
  { least, holds }: { least: number; holds: (at: number) => boolean },
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && holds(at)) continue;
    if (at - from >= least) found.push({ from, to: at - 1 });
    from = at + 1;
  }
  return found;
}

function ofDirection(
  values: readonly ChartValue[],
  { limits, direction }: { limits: ControlLimits; direction: Direction },
): ControlSignal[] {
  const sign = direction === 'higher' ? 1 : -1;
  const side = (at: number) => {
    const value = values[at];
    return value === undefined ? Number.NaN : (value - limits.mean) * sign;
  };
  // As far as the upper limit either way: a lower one cut off at 0 has no outer third of its own.
  const limit = limits.upper - limits.mean;
  const signal = (kind: ControlSignal['kind']) => (run: { from: number; to: number }) => ({
    kind,
    direction,
    ...run,
  });
  const beyond = runs(values.length, { least: 1, holds: (at) => side(at) > limit });
  const oneSide = runs(values.length, { least: inARow, holds: (at) => side(at) > 0 });
  const moves = runs(values.length, { least: inARow - 1, holds: (at) => side(at) > side(at - 1) });
  const outer = values.flatMap((_, to) => {
    const three = [to - 2, to - 1, to].filter((at) => at >= 0 && side(at) > (limit * 2) / 3);
    const isNew = side(to) > (limit * 2) / 3;
    return isNew && three.length >= 2 ? [{ from: three[0] ?? to, to }] : [];
  });
  return [
    ...beyond.map(signal('beyond-limit')),
    ...oneSide.map(signal('one-side')),
    ...moves.map(({ from, to }) => signal('trend')({ from: from - 1, to })),
    ...outer.map(signal('outer-third')),
  ];
}

/**
 * The signals of one stretch of months, in the order of their first month: a month beyond a limit;
 * seven in a row on one side of the mean; seven in a row rising or falling; two of three in a row in
 * the outer third. A missing month ends every run. Places count from 0. NHS England, Making data count.
 */
export const controlSignals = (
  values: readonly ChartValue[],
  limits: ControlLimits,
): ControlSignal[] =>
  directions
    .flatMap((direction) => ofDirection(values, { limits, direction }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
