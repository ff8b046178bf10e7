import { type Counted, countedOver, type HistoryValue } from '@ragstone/domain/figures/history';
import { severityOver } from '@ragstone/domain/figures/severity-over';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { refuseAsked } from '../../http/problem.ts';
import type { GroupFigures } from './group-figures.ts';
import type { Offence } from './offence-codes.ts';
import { type OffenceWeights, readOffenceWeights } from './offence-weights.ts';
import type { Place } from './place.ts';
import type { IndicatorRow } from './scope.ts';

/** The offences that an indicator is made of, and what each weighs; without weights while none are held. */
export type Weighed = { offences: readonly Offence[]; weights: OffenceWeights | undefined };

/**
 * How the offences of an indicator weigh; refused where its source does not count single ones, at the
 * parameter that asked for severity.
 */
export async function readWeighed(
  pool: pg.Pool,
  offences: readonly Offence[],
  { asOf, pointer }: { asOf: string | undefined; pointer: 'measure' | 'indicator' },
): Promise<Weighed> {
  if (offences.length === 0) {
    refuseAsked(
      pointer,
      'The figures of this source are not of single offences, which is what weights are of',
    );
  }
  return { offences, weights: await readOffenceWeights(pool, asOf) };
}

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

/** The weights that were used, as an answer names them. */
export function weightsOf(weighed: Weighed | undefined) {
  if (weighed?.weights === undefined) return {};
  const { name, release, publishedOn } = weighed.weights;
  return { weights: { name, release, publishedOn } };
}
