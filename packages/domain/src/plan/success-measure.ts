import { type Fault, isBlank } from '../fault.ts';

/** An output counts what was done, an outcome what came of it; `none-yet` says so honestly. */
export type MeasureKind = 'output' | 'outcome' | 'none-yet';

/** Which way is better. */
export type MeasureDirection = 'lower' | 'higher';

/** How an action is known to work. Numbers are `undefined` where they are not known yet, never 0. */
export type SuccessMeasure = {
  kind: MeasureKind;
  text: string;
  baseline?: number | undefined;
  target?: number | undefined;
  direction?: MeasureDirection | undefined;
  /** A measure bound to published figures names the indicator and the area. */
  indicator?: string | undefined;
  area?: string | undefined;
};

const isUsable = (number: number | undefined) => number === undefined || Number.isFinite(number);

function faultsInNumbers({ baseline, target, direction }: SuccessMeasure): Fault[] {
  const faults: Fault[] = [];
  if (!isUsable(baseline)) faults.push({ pointer: '/baseline', message: 'Enter a number' });
  if (!isUsable(target)) faults.push({ pointer: '/target', message: 'Enter a number' });
  if (target === undefined || faults.length > 0) return faults;
  if (direction === undefined) {
    return [{ pointer: '/direction', message: 'Say whether lower or higher is better' }];
  }
  if (baseline === undefined) return [];
  const isWorse = direction === 'lower' ? target > baseline : target < baseline;
  const message = `Enter a target that is not worse than the baseline: ${direction} is better`;
  return isWorse ? [{ pointer: '/target', message }] : [];
}

function faultsInMeasure(measure: SuccessMeasure): Fault[] {
  const { kind, text, target, indicator, area } = measure;
  if (kind === 'none-yet') {
    const message = 'Leave out the target: there is no measure yet';
    return target === undefined ? [] : [{ pointer: '/target', message }];
  }
  const faults = isBlank(text) ? [{ pointer: '/text', message: 'Say what is measured' }] : [];
  if (indicator !== undefined && area === undefined) {
    faults.push({ pointer: '/area', message: 'Choose the area whose figures are meant' });
  }
  if (area !== undefined && indicator === undefined) {
    faults.push({ pointer: '/indicator', message: 'Choose the indicator whose figures are meant' });
  }
  return [...faults, ...faultsInNumbers(measure)];
}

/** What keeps an action's measures from being saved; pointers begin with `/successMeasures`. */
export const faultsInMeasures = (measures: readonly SuccessMeasure[]): Fault[] =>
  measures.flatMap((measure, index) =>
    faultsInMeasure(measure).map((fault) => ({
      ...fault,
      pointer: `/successMeasures/${index}${fault.pointer}`,
    })),
  );
