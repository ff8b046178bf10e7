import { type Counted, countedOver, type HistoryValue } from '@ragstone/domain/figures/history';
import { severityOver } from '@ragstone/domain/figures/severity-over';
import type { Period } from '@ragstone/domain/time/period';
import type { GroupFigures } from '../../db/figures/group-figures.ts';
import type { Offence } from '../../db/figures/offence-codes.ts';
import type { OffenceWeights } from '../../db/figures/offence-weights.ts';
import type { Place } from '../../db/figures/place.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';

/** The offences that an indicator is made of, and what each weighs; without weights while none are held. */
export type Weighed = { offences: readonly Offence[]; weights: OffenceWeights | undefined };

/** What is read to weigh an indicator. Severity is of people, whatever the rates of the offences are of. */
export const weighedIndicators = (
  { id }: IndicatorRow,
  { offences, weights }: Weighed,
): { id: number; denominator: 'population' }[] =>
  [{ id }, ...(weights === undefined ? [] : offences)].map((each) => {
    return { id: each.id, denominator: 'population' };
  });

/** The severity of a place in each period, by the counts of the whole that the offences make. */
export function severityOfPlace(
  figures: GroupFigures,
  periods: readonly Period[],
  { offences, weights }: Weighed,
): (place: Place, whole: readonly Counted[]) => HistoryValue[] {
  const weighed = offences.map(({ id, label, code }) => {
    const name = code === '' ? label : `${label} (${code})`;
    return { of: figures.figuresOf(id), name, weight: weights?.of.get(code) };
  });
  const weigh = (place: Place) =>
    weighed.map(({ of, name, weight }) => {
      const held = { readings: of.readingsOf(place), notes: of.notesOf(place) };
      // Whose people they are divided by, the whole says.
      return { name, weight, counted: countedOver(held, periods, () => undefined) };
    });
  return (place, whole) => severityOver(whole, weights === undefined ? undefined : weigh(place));
}
