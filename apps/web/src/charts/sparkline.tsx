import { chartColours as colours } from './chart-colours.ts';

type Values = readonly (number | null)[];
type Props = { now: Values; before: Values };

const width = 240;
const height = 44;
const edge = 4;

/** The runs of a line between its gaps, as one path; a single month is a short dash. */
function pathOf(values: Values, place: (value: number, at: number) => string): string {
  let path = '';
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const isStart = at === 0 || values[at - 1] === null;
    const isAlone = isStart && (values[at + 1] ?? null) === null;
    path += `${isStart ? 'M' : 'L'}${place(value, at)}${isAlone ? 'h1' : ''}`;
  }
  return path;
}

/** This year and last as two small lines on one zero-based scale; the words beside it say the rest. */
export function Sparkline({ now, before }: Props) {
  const months = Math.max(now.length, before.length, 2);
  const top = Math.max(1, ...[...now, ...before].map((value) => value ?? 0));
  const x = (at: number) => edge + (at * (width - 2 * edge)) / (months - 1);
  const y = (value: number) => height - edge - (value * (height - 2 * edge)) / top;
  const place = (value: number, at: number) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  const last = now.findLastIndex((value) => value !== null);
  const lastValue = now[last] ?? null;
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={pathOf(before, place)}
        fill="none"
        stroke={colours.before}
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      <path d={pathOf(now, place)} fill="none" stroke={colours.now} strokeWidth="2.5" />
      {lastValue !== null && <circle cx={x(last)} cy={y(lastValue)} r="3.5" fill={colours.now} />}
    </svg>
  );
}
