import type { HistoryMeasure } from '@ragstone/contract/history';
import type { HistoryValue } from '@ragstone/domain/figures/history';
import { baseYear, type IndexBase, indexBases } from '@ragstone/domain/figures/index-base';
import { kindOfPeriod, type Period, parsePeriodKey, periodKey } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { noBaseText } from '@ragstone/domain/words/over-years-text';
import type { Place } from '../../db/figures/place.ts';
import type { PlaceFigures } from '../../db/figures/place-figures.ts';
import { refuseAsked } from '../../http/problem.ts';

type Noted = Parameters<typeof indexBases>[0];

/** The financial year that an address names as the base of an index; `undefined` where it names none. */
export function askedBase(key: string | undefined): Period | undefined {
  if (key === undefined) return undefined;
  const year = parsePeriodKey(key);
  return year !== undefined && kindOfPeriod(year) === 'financial-year'
    ? year
    : refuseAsked('base', `“${key}” is not a financial year. Write it as FY2021`);
}

const isOf =
  (year: Period) =>
  ({ year: { from } }: IndexBase) =>
    from === year.from;

/** The years that an area's index can be 100 in, and the one it is: as asked, else the earliest. */
function indexBaseOf(
  noted: Noted,
  asked: { periods: readonly Period[]; base: Period | undefined; label: string },
): { bases: IndexBase[]; base: IndexBase | undefined } {
  const bases = indexBases(noted, asked.periods);
  if (asked.base === undefined) return { bases, base: bases[0] };
  const base = bases.find(isOf(asked.base));
  if (base !== undefined) return { bases, base };
  const found = baseYear(noted, asked.base);
  const because = found.kind === 'none' ? found.because : ('missing' as const);
  return refuseAsked('base', noBaseText(asked.label, { kind: 'none', year: asked.base, because }));
}

/** The same year's base of the area beside it, so that both lines are 100 there; `undefined` where it has none. */
const sameBase = (
  noted: Noted,
  { periods, base }: { periods: readonly Period[]; base: IndexBase | undefined },
): IndexBase | undefined =>
  base === undefined ? undefined : indexBases(noted, periods).find(isOf(base.year));

/** A base as it is sent. */
export const baseText = ({ year }: IndexBase) => ({
  key: periodKey(year) ?? '',
  label: periodLabel(year),
});

const none = { bases: [], base: undefined, besideBases: [] };

type Drawn = {
  figures: PlaceFigures;
  label: string;
  place: Place;
  besides: readonly Place[];
  periods: readonly Period[];
  measure: HistoryMeasure;
  askedBase: Period | undefined;
};

/** The years that can be 100, and the base of an area and of those beside it; none of another measure. */
export function basesOf({
  figures,
  label,
  place,
  besides,
  periods,
  measure,
  askedBase: base,
}: Drawn) {
  if (measure !== 'index') return none;
  const noted = (one: Place) => ({
    readings: figures.readingsOf(one),
    notes: figures.notesOf(one),
  });
  const found = indexBaseOf(noted(place), { periods, base, label });
  const besideBases = besides.map((each) => sameBase(noted(each), { periods, base: found.base }));
  return { ...found, besideBases };
}

/** Beside an area that has a base, one that has none lacks that year. */
export const withoutBase = (value: HistoryValue): HistoryValue =>
  value.because === 'no-base' ? { ...value, because: 'not-in-base' } : value;
