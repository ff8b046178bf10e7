/** Figures as people read them in English. Rounding happens here and nowhere before. */

/** The minus sign, which a hyphen is not: it is read out, and as wide as the plus. */
const minus = '\u2212';

const signed = (value: number, magnitude: string, plus: string) => {
  // What rounds to nothing has no sign: there is no less than none.
  if (value === 0 || magnitude === '0') return magnitude;
  return `${value < 0 ? minus : plus}${magnitude}`;
};

/** Half goes up, as it is taught; `decimals` after the point, without zeros at the end. */
function rounded(magnitude: number, decimals: number): string {
  const scale = 10 ** decimals;
  const [whole = '', fraction] = String(Math.round(magnitude * scale) / scale).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A count: `1,441`, `−303`, `0`. */
export const formatCount = (count: number): string =>
  signed(count, rounded(Math.abs(count), 0), '');

/** A number that may have decimals, such as a target: `66.27`, at most two of them. */
export const formatNumber = (value: number): string =>
  signed(value, rounded(Math.abs(value), 2), '');

/** A difference with its sign: `+5`, `−303`, `0`. */
export const formatDifference = (difference: number): string =>
  signed(difference, rounded(Math.abs(difference), 0), '+');

/**
 * How large a percentage is, without its sign: `12.5%`, `6%`, to one decimal at most. A change that
 * would round to nothing is `less than 0.1%`, because it is not nothing.
 */
export function formatPercent(percent: number): string {
  const text = rounded(Math.abs(percent), 1);
  return text === '0' && percent !== 0 ? 'less than 0.1%' : `${text}%`;
}

/** A percentage with its sign, for tables: `−12.5%`, `+19.5%`, `0%`, `less than 0.1%` either way. */
export function formatPercentChange(percent: number): string {
  const text = formatPercent(percent);
  return /^\d/.test(text) ? signed(percent, text, '+') : text;
}

/** How two counts differ: `303 fewer`, `60 more`. */
export const moreOrFewer = (difference: number): string =>
  `${formatCount(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
