import type { HistoryPoint, HistoryView } from '@ragstone/contract/history';

/** One period on the chart; `at` is its place from the left. What has no value has no mark. */
export type HistoryRow = {
  at: number;
  point: HistoryPoint;
  own: number | undefined;
  /** Of the areas beside, in their order. */
  with: readonly (number | undefined)[];
  median: number | undefined;
  range: [lowest: number, highest: number] | undefined;
};

export const historyRows = ({ points }: Pick<HistoryView, 'points'>): HistoryRow[] =>
  points.map((point, at) => ({
    at,
    point,
    own: point.own.value,
    with: point.with.map(({ value }) => value),
    median: point.group?.median,
    range: point.group && [point.group.lowest, point.group.highest],
  }));
