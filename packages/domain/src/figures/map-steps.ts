/** How many steps of colour a reader can still tell apart. */
export const mapSteps = 5;

/** A step of colour: its place from 0, the lowest and highest value in it, and how many there are. */
export type MapStep = { step: number; lowest: number; highest: number; count: number };

/**
 * Sorts values into steps for a map: each about a fifth of them, equal values always in one, and none in
 * a lower step than a lower value. Steps that nothing is in are left out; none for no values.
 */
export function mapStepsOf(values: readonly number[]): MapStep[] {
  const steps = new Map<number, MapStep>();
  for (const value of values) {
    const step = stepOf(value, values);
    const held = steps.get(step) ?? { step, lowest: value, highest: value, count: 0 };
    steps.set(step, {
      step,
      lowest: Math.min(held.lowest, value),
      highest: Math.max(held.highest, value),
      count: held.count + 1,
    });
  }
  return [...steps.values()].sort((a, b) => a.step - b.step);
}

/** The step of a value among all, from 0 for the lowest to 4. */
export function stepOf(value: number, values: readonly number[]): number {
  const lower = values.filter((other) => other < value).length;
  return Math.floor((lower * mapSteps) / values.length);
}
