/** One line of the bench's table: what was measured, what it may be at most, and what it was. */
export type Measured = { what: string; limit?: string; measured: string; isMet?: boolean };

export const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;
export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
export const ratio = (value: number): string => `${value.toFixed(2)} x`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function markdownTable(lines: readonly Measured[]): string {
  const rows = lines.map(({ what, limit = '', measured, isMet }) => {
    const verdict = isMet === undefined ? '' : isMet ? 'met' : 'NOT MET';
    return `| ${what} | ${measured} | ${limit} | ${verdict} |`;
  });
  return ['| what | measured | limit | |', '|---|---|---|---|', ...rows].join('\n');
}
