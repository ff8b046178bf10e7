/** A run of places that a line may join, its first and last. */
export type Stretch = { from: number; to: number };

/** The runs of so many places between breaks, each of which is given by the first place after it. */
export function stretchesOf(places: number, breaks: readonly number[]): Stretch[] {
  const starts = [...new Set([0, ...breaks])]
    .filter((at) => at >= 0 && at < places)
    .sort((one, other) => one - other);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? places) - 1 }));
}

/** Whether a place is one of a run. */
export const isPlaceOf = ({ from, to }: Stretch, at: number | undefined): boolean =>
  at !== undefined && at >= from && at <= to;

/** What a line draws of a row: its value there within the run, nothing outside it. */
export const within =
  <Name extends string>(name: Name, stretch: Stretch) =>
  <Value>(row: { at: number } & Record<Name, Value>): Value | undefined =>
    isPlaceOf(stretch, row.at) ? row[name] : undefined;

/** The places whose value has none beside it to be joined to: a line draws nothing there. */
export function lonePlaces(
  values: readonly (number | undefined)[],
  breaks: readonly number[],
): ReadonlySet<number> {
  const isJoined = (at: number) =>
    values[at - 1] !== undefined && values[at] !== undefined && !breaks.includes(at);
  return new Set(
    values.flatMap((value, at) =>
      value === undefined || isJoined(at) || isJoined(at + 1) ? [] : [at],
    ),
  );
}
