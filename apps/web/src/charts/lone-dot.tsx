type Dot = {
  cx?: number | undefined;
  cy?: number | undefined;
  payload?: { at: number } | undefined;
};

/** A mark at each of these places of a line, which draws none at the others. */
export const dotsAt =
  (places: ReadonlySet<number>, colour: string) =>
  ({ cx, cy, payload }: Dot) => {
    const key = payload?.at ?? 'none';
    if (payload === undefined || !places.has(payload.at)) return <g key={key} />;
    if (cx === undefined || cy === undefined) return <g key={key} />;
    return <circle key={key} cx={cx} cy={cy} r={3.5} fill={colour} stroke="#fff" />;
  };

/**
 * Marks at these places and no others; `false` where there are none, because a chart asks such a function
 * about every place of every line, which takes it longer than to draw the lines.
 */
export const loneDots = (places: ReadonlySet<number>, colour: string) =>
  places.size === 0 ? false : dotsAt(places, colour);
