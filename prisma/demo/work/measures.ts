import type { Measure } from './work.ts';

/** Something done so many times in a year. */
export const output = (text: string, target: number, unit: string): Measure => ({
  kind: 'output',
  text,
  target,
  direction: 'higher',
  unit,
});

/** Something that should come of the work, from a baseline to a target. */
export function outcome(text: string, [baseline, target]: [number, number], unit: string): Measure {
  const direction = target < baseline ? 'lower' : 'higher';
  return { kind: 'outcome', text, baseline, target, direction, unit };
}

/** An outcome that is read from Holmesdale's own figures, over 12 months. */
export const figure = (
  indicator: string,
  text: string,
  [baseline, target]: [number, number],
): Measure => ({ ...outcome(text, [baseline, target], 'in 12 months'), indicator });

export const noMeasureYet: Measure = { kind: 'none-yet', text: '' };
