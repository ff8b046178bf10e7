import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { chartColours as colours } from './chart-colours.ts';
import { type FunnelPoints, limitLine } from './funnel-plot.ts';

type Props = {
  points: FunnelPoints;
  rate: number;
  labels: { outer: string; inner: string; all: string };
};

/** The limits as lines, each named at its right end, and the rate of all areas together. */
export function FunnelLimits({ points, rate, labels }: Props) {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (x === undefined || y === undefined || area === undefined) return null;
  const place = ([people, value]: [number, number]) =>
    `${x(people)?.toFixed(1)} ${(y(value) ?? 0).toFixed(1)}`;
  const path = (share: 'warning' | 'action', end: 'lower' | 'upper') =>
    `M${limitLine(points, share, end).map(place).join('L')}`;
  const last = points.at(-1);
  const lines = [
    { share: 'action', dash: '', label: labels.outer },
    { share: 'warning', dash: '5 4', label: labels.inner },
  ] as const;
  const right = area.x + area.width;
  const middle = y(rate) ?? 0;
  const heights = lines.map(({ share }) => (last && y(last[share].upper)) ?? 0);
  // Names stand apart from each other though their lines may not.
  const inner = Math.min((heights[1] ?? 0) - 6, middle - 20);
  const outer = Math.min((heights[0] ?? 0) - 6, inner - 17);
  const name = {
    fontSize: 14,
    textAnchor: 'end',
    fill: colours.text,
    className: 'chart__halo',
  } as const;
  return (
    <g>
      <clipPath id="funnel-plot">
        <rect x={area.x} y={area.y} width={area.width} height={area.height} />
      </clipPath>
      <g clipPath="url(#funnel-plot)" fill="none" stroke={colours.before}>
        {lines.map(({ share, dash }) => (
          <g key={share} strokeWidth={1.5} strokeDasharray={dash}>
            <path d={path(share, 'upper')} />
            <path d={path(share, 'lower')} />
          </g>
        ))}
        <path d={`M${area.x} ${middle}H${right}`} stroke={colours.axis} strokeWidth={2} />
      </g>
      <text {...name} x={right} y={outer}>
        {labels.outer}
      </text>
      <text {...name} x={right} y={inner}>
        {labels.inner}
      </text>
      <text {...name} x={right} y={middle - 5}>
        {labels.all}
      </text>
    </g>
  );
}
