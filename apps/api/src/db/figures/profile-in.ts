import type { Period } from '@ragstone/domain/time/period';
import { profileText } from '@ragstone/domain/words/profile-text';
import type { GroupFigures } from './group-figures.ts';
import type { Place } from './place.ts';
import { type RankedPlace, rankedPlace } from './rated-place.ts';
import type { IndicatorRow } from './scope.ts';

/** An indicator with a place's rank in it; `undefined` where it cannot be ranked. */
export type PlacedIndicator = { indicator: IndicatorRow; found: RankedPlace | undefined };

/** All crime, whether it is summed here or published as it is: what others are parts of. */
const isOverall = ({ id, isTotal, parentId }: IndicatorRow, all: readonly IndicatorRow[]) =>
  isTotal || (parentId === null && all.some((other) => other.parentId === id));

/** How deep a profile goes: all crime, its groups and theirs. Single offence codes are too many to read. */
const deepest = 2;

/** The indicators of a scheme that a profile has, in the order given. */
export function profiled(indicators: readonly IndicatorRow[]): IndicatorRow[] {
  const parents = new Map(indicators.map(({ id, parentId }) => [id, parentId]));
  const level = (id: number): number => {
    const parent = parents.get(id) ?? null;
    return parent === null ? 0 : 1 + level(parent);
  };
  return indicators.filter(({ id }) => level(id) <= deepest);
}

/** Where a place stands in each indicator, and what of it the total hides. */
export function profileIn(
  group: GroupFigures,
  asked: { place: Place; indicators: readonly IndicatorRow[]; period: Period },
): { placed: PlacedIndicator[]; sentence: string | undefined } {
  const { place, indicators, period } = asked;
  const placed = indicators.map((indicator) => ({
    indicator,
    found: rankedPlace(group, place, { indicator, period }),
  }));
  const sentence = profileText(
    place.name,
    placed.map(({ indicator, found }) => ({
      label: indicator.label,
      isTotal: isOverall(indicator, indicators),
      place: found?.standing,
    })),
  );
  return { placed, sentence };
}
