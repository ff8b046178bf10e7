import type { MapStep } from '../figures/map-steps.ts';
import { counted } from './list.ts';
import { formatCount, moreOrFewer } from './number.ts';
import { formatRate } from './rank-text.ts';

export type MappedBy = 'rate' | 'count';

const format = { rate: formatRate, count: formatCount };

const names = ['Lowest', 'Lower', 'Middle', 'Higher', 'Highest'] as const;

/** A step of the legend: `Highest: 3.10 to 8.49 (5 wards)`. */
export function mapStepText({ step, lowest, highest, count }: MapStep, by: MappedBy): string {
  const values =
    lowest === highest ? format[by](lowest) : `${format[by](lowest)} to ${format[by](highest)}`;
  const name = `${names[step] ?? ''}: `;
  return `${name}${values} (${counted(count, 'ward', 'wards')})`;
}

/** What the colours of the map are of. */
export const mapTitle = (by: MappedBy, of: 'people' | 'households', span: string): string =>
  by === 'rate' ? `For each 1,000 ${of}, ${span}` : `Counts, ${span}`;

type WardFigures = {
  name: string;
  now: number;
  before: number;
  rate: { per1000: number; rangeWords: string } | undefined;
  /** Why it has no rate. */
  noRateBecause: string | undefined;
  unit: string;
  of: 'people' | 'households';
};

/** A ward as it is read out on the map: name, count, rate and change. */
export function wardText(ward: WardFigures): string {
  const { name, now, before, rate, noRateBecause, unit, of } = ward;
  const rated =
    rate === undefined
      ? noRateBecause
      : `${formatRate(rate.per1000)} for each 1,000 ${of} (${rate.rangeWords} by chance)`;
  const change =
    now === before
      ? `the same number as a year before`
      : `${moreOrFewer(now - before)} than the ${formatCount(before)} a year before`;
  const first = `${name}: ${formatCount(now)} ${unit}, ${change}.`;
  return rated === undefined ? first : `${first} ${rated}.`;
}

/** Why there is no map, and what is to be done. */
export const noMapText =
  'A map cannot be drawn, because no outlines of these wards are held. A partnership officer downloads “Wards, boundaries” as GeoJSON from ONS’s Open Geography Portal and imports the file on the Data page.';

/** That some wards are not drawn; `undefined` where all are. */
export const notDrawnText = (names: number): string | undefined =>
  names === 0
    ? undefined
    : `${counted(names, 'ward has', 'wards have')} no outline and cannot be drawn; the table has every ward.`;
