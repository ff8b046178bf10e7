import type { HistoryMeasure } from '@ragstone/contract/history';
import type { GroupRates } from '@ragstone/domain/figures/group-rates';
import type { HistoryValue } from '@ragstone/domain/figures/history';
import { noValueText } from '@ragstone/domain/words/over-years-text';

/** What is of people is of each area by its own, and can be set among others. */
export const isOfPeople = (measure: HistoryMeasure) => measure === 'rate' || measure === 'severity';

const places = { count: 0, rate: 2, index: 1, severity: 2 } as const;

/** Rounded once for all: chart, table, file and API show the same. */
export function roundedValue(measure: HistoryMeasure, value: HistoryValue) {
  const { value: exact, lower, upper, because, offences } = value;
  const scale = 10 ** places[measure];
  const rounded = (each: number) => Math.round(each * scale) / scale;
  return {
    ...(exact === undefined ? {} : { value: rounded(exact) }),
    ...(lower === undefined ? {} : { lower: rounded(lower) }),
    ...(upper === undefined ? {} : { upper: rounded(upper) }),
    ...(because === undefined ? {} : { because: noValueText(because, offences) }),
  };
}

/** Where a group lay, as it is sent; nothing where it cannot be said. */
export const groupOf = (rates: GroupRates | undefined) => {
  if (rates === undefined) return {};
  const { of, ...ends } = rates;
  const {
    value: median,
    lower: lowest,
    upper: highest,
  } = roundedValue('rate', {
    ...{ value: ends.median, lower: ends.lowest, upper: ends.highest },
    because: undefined,
  });
  if (median === undefined || lowest === undefined || highest === undefined) return {};
  return { group: { of, median, lowest, highest } };
};
