import type { TrendPoint } from '@ragstone/contract/trends';
import type { Month } from '@ragstone/domain/time/month';
import { parseMonthKey } from '@ragstone/domain/time/month';

/** One month on the chart; `at` is its place from the left, so that shades can begin between two. */
export type PlotRow = {
  at: number;
  point: TrendPoint;
  now: number | undefined;
  before: number | undefined;
  range: [lowest: number, highest: number] | undefined;
};

export const plotRows = (points: readonly TrendPoint[]): PlotRow[] =>
  points.map((point, at) => ({
    at,
    point,
    now: point.now,
    before: point.before,
    range:
      point.lowest === undefined || point.highest === undefined
        ? undefined
        : [point.lowest, point.highest],
  }));

/** Where the months begin that nobody has published yet; `undefined` where all are out. */
export const notPublishedFrom = (rows: readonly PlotRow[]): number | undefined =>
  rows.find(({ point }) => point.state === 'not-yet-published')?.at;

const lastOf = (rows: readonly PlotRow[], line: 'now' | 'before') =>
  rows.findLast((row) => row[line] !== undefined);

export type EndLabel = { at: number | undefined; isBelow: boolean };

/** The last place of each line, where its label stands: where both end together, the lower one's below. */
export function endLabels(rows: readonly PlotRow[]): { now: EndLabel; before: EndLabel } {
  const now = lastOf(rows, 'now');
  const before = lastOf(rows, 'before');
  const isTogether = now !== undefined && now === before;
  const isNowLower = (now?.now ?? 0) < (before?.before ?? 0);
  return {
    now: { at: now?.at, isBelow: isTogether && isNowLower },
    before: { at: before?.at, isBelow: isTogether && !isNowLower },
  };
}

/** The highest count that is drawn anywhere. */
export const highestOf = (rows: readonly PlotRow[]): number =>
  Math.max(0, ...rows.flatMap(({ now = 0, before = 0, range }) => [now, before, range?.[1] ?? 0]));

/** Keys from the API are months; an address typed by hand never reaches here. */
export function monthOfKey(key: string): Month {
  const month = parseMonthKey(key);
  if (month === undefined) throw new RangeError(`Not a month: ${key}`);
  return month;
}
