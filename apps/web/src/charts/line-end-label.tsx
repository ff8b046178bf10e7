import { chartColours as colours } from './chart-colours.ts';
import type { EndLabel } from './plot.ts';

type Wanted = EndLabel & { end: number; text: string; isNow: boolean };
type Place = {
  x?: number | string | undefined;
  y?: number | string | undefined;
  index?: number | undefined;
};

/** Draws a line's name at its last point, and nothing at the others. */
export const lineEndLabel =
  ({ at, isBelow, end, text, isNow }: Wanted) =>
  ({ x, y, index }: Place) => {
    if (index !== at || at === undefined) return <g />;
    const isAtEdge = end > 0 && at > end - 2;
    const beside = isBelow ? 22 : -14;
    return (
      <text
        className="chart__label"
        x={Number(x) + (isAtEdge ? 4 : 10)}
        y={Number(y) + (isAtEdge ? beside : 4)}
        textAnchor={isAtEdge ? 'end' : 'start'}
        fill={isNow ? colours.now : colours.before}
        fontWeight={isNow ? 700 : 500}
        fontSize={14}
      >
        {text}
      </text>
    );
  };
