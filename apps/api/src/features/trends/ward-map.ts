import type { Ward, WardsAnswer } from '@ragstone/contract/wards';
import { mapStepsOf, stepOf } from '@ragstone/domain/figures/map-steps';
import type { Denominator } from '@ragstone/domain/figures/rate';
import { mapStepText, mapTitle, wardText } from '@ragstone/domain/words/ward-map-text';

type Plain = Omit<Ward, 'step' | 'words'>;

const words = { population: 'people', households: 'households' } as const;

type Told = { unit: string; denominator: Denominator['of']; span: string };

/** What a map of the wards shows: steps by rate, or by count where no ward has a rate. */
export function wardsOnMap(
  wards: readonly Plain[],
  { unit, denominator, span }: Told,
): Pick<WardsAnswer, 'wards' | 'map'> {
  const by = wards.some(({ rate }) => rate !== undefined) ? 'rate' : 'count';
  const valueIn = ({ now, rate }: Plain) => (by === 'rate' ? rate?.per1000 : now);
  const values = wards.flatMap((ward) => valueIn(ward) ?? []);
  const of = words[denominator];
  return {
    wards: wards.map((ward) => {
      const value = valueIn(ward);
      const { name, now, before, rate, noRateBecause } = ward;
      return {
        ...ward,
        ...(value === undefined ? {} : { step: stepOf(value, values) }),
        words: wardText({ name, now, before, rate, noRateBecause, unit, of }),
      };
    }),
    map: {
      by,
      title: mapTitle(by, of, span),
      steps: mapStepsOf(values).map((each) => ({ step: each.step, words: mapStepText(each, by) })),
    },
  };
}
