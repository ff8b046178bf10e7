import { chartColours as colours } from './chart-colours.ts';
import type { EndLabel } from './plot.ts';

type Wanted = EndLabel & { end: number; text: string; isNow: boolean };
type Place = {
  x?: number | string | undefined;
  y?: number | string | undefined;
  index?: number | undefined;
};

const roomAbove = 30;

/** Draws a line's name at its last point, and nothing at the others. */
export const lineEndLabel =
  ({ at, isBelow, end, text, isNow }: Wanted) =>
  ({ x, y, index }: Place) => {
    if (index !== at || at === undefined) return <g />;
    const isAtEdge = end > 0 && at > end - 2;
    // Above a point at the top there is no room.
    const beside = isBelow || Number(y) < roomAbove ? 22 : -14;
    return (
      <text
        className="chart__label"
        x={Number(x) + (isAtEdge ? 4 : 10)}
        y={Number(y) + (isAtEdge ? beside : 4)}
        textAnchor={isAtEdge ? 'end' : 'start'}
        // Another line that runs through the word stays behind it.
        stroke="#fff"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
        fill={isNow ? colours.now : colours.before}
        fontWeight={isNow ? 700 : 500}
        fontSize={14}
      >
        {text}
      </text>
    );
  };
