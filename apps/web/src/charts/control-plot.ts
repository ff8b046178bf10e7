import type { ControlMonth, IndicatorFigures } from '@ragstone/contract/indicator';
import { type Month, parseMonthKey } from '@ragstone/domain/time/month';
import { monthsOf } from '@ragstone/domain/time/period';
import { monthOfKey } from './plot.ts';

/** One month on a control chart; `at` is its place from the left. What is not known has no mark. */
export type ControlRow = {
  at: number;
  month: Month;
  count: number | undefined;
  value: number | undefined;
  mean: number | undefined;
  usual: [lower: number, upper: number] | undefined;
  signal: ControlMonth['signal'];
};

/** A date on the chart: the first month of an action, by its reference. */
export type ChartMark = { at: number; label: string };

/** Every month from the first stretch to the last, those of a change between two among them. */
export function controlRows({ stretches }: Pick<IndicatorFigures, 'stretches'>): ControlRow[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Map(
    stretches.flatMap(({ months, limits }) =>
      months.map((month) => [month.month, { ...month, limits }] as const),
    ),
  );
  const byMonth = new Map([...known].map(([key, row]) => [parseMonthKey(key), row]));
  return monthsOf({ from: monthOfKey(first.from), to: monthOfKey(last.to) }).map((month, at) => {
    const { count, value, signal, limits } = byMonth.get(month) ?? {};
    return {
      ...{ at, month, count, value, signal },
      mean: limits?.mean,
      usual: limits && [limits.lower, limits.upper],
    };
  });
}

/** Where counting began anew: the first month of every stretch but the first. */
export function controlBreaks({ stretches }: Pick<IndicatorFigures, 'stretches'>): number[] {
  const [first, ...others] = stretches;
  if (first === undefined) return [];
  return others.map(({ from }) => monthOfKey(from) - monthOfKey(first.from));
}

/** The first months of actions: by their references, or by how many where there are more than two. */
export function actionMarks(
  actions: readonly { reference: string; startOn?: string | undefined }[],
  { rows, several }: { rows: readonly ControlRow[]; several: (count: number) => string },
): ChartMark[] {
  const marks = new Map<number, string[]>();
  for (const { reference, startOn } of actions) {
    const month = startOn === undefined ? undefined : parseMonthKey(startOn.slice(0, 7));
    const at = rows.find((row) => row.month === month)?.at;
    if (at !== undefined) marks.set(at, [...(marks.get(at) ?? []), reference]);
  }
  return [...marks].map(([at, references]) => ({
    at,
    label: references.length > 2 ? several(references.length) : references.join(', '),
  }));
}
