import { memo } from 'react';
import { chartColours as colours } from './chart-colours.ts';
import { sparklinePath } from './sparkline-path.ts';

type Values = readonly (number | null)[];
type Props = {
  now: Values;
  before: Values;
  nowBreaks: readonly number[];
  beforeBreaks: readonly number[];
};

const width = 240;
const height = 44;
const edge = 4;

/** This year and last as two small lines on one zero-based scale; the words beside it say the rest. */
export const Sparkline = memo(function Sparkline(props: Props) {
  const { now, before, nowBreaks, beforeBreaks } = props;
  const months = Math.max(now.length, before.length, 2);
  const top = Math.max(1, ...[...now, ...before].map((value) => value ?? 0));
  const x = (at: number) => edge + (at * (width - 2 * edge)) / (months - 1);
  const y = (value: number) => height - edge - (value * (height - 2 * edge)) / top;
  const place = (value: number, at: number) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  const last = now.findLastIndex((value) => value !== null);
  const marks = [...new Set([...nowBreaks, ...beforeBreaks])];
  const lastValue = now[last] ?? null;
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {marks.map((at) => (
        <path
          key={at}
          d={`M${x(at - 0.5).toFixed(1)} 0v${height}`}
          stroke={colours.text}
          strokeDasharray="2 3"
        />
      ))}
      <path
        d={sparklinePath(before, { place, breaks: beforeBreaks })}
        fill="none"
        stroke={colours.before}
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      <path
        d={sparklinePath(now, { place, breaks: nowBreaks })}
        fill="none"
        stroke={colours.now}
        strokeWidth="2.5"
      />
      {lastValue !== null && <circle cx={x(last)} cy={y(lastValue)} r="3.5" fill={colours.now} />}
    </svg>
  );
});
