import type { Place } from '../figures/standings.ts';
import { inSentence, listInWords, numberWord } from './list.ts';
import { placeWords } from './rank-text.ts';

/** An indicator's place in one area; `undefined` where it cannot be ranked there. */
export type PlacedIndicator = { label: string; isTotal: boolean; place: Place | undefined };

/** Of fewer areas a first or last place says little. */
const fewestAreas = 3;

/** A highest rate is named only where chance does not put it into the lower half. */
const isHighest = ({ higher }: Place) => higher === 0;
const isLowest = ({ lower }: Place) => lower === 0;
const isSurelyHigh = ({ range, of }: Place) => range.lowest > of / 2;
const isSurelyLow = ({ range, of }: Place) => range.highest <= Math.ceil(of / 2);

/** More names than this are no sentence to read out. */
const mostNames = 4;

const labelsOf = (placed: readonly PlacedIndicator[]) =>
  placed.length > mostNames
    ? `${numberWord(placed.length)} others`
    : listInWords(placed.map(({ label }) => inSentence(label)));

/**
 * What the total hides: where an area stands by all crime, and of what it has the highest and the lowest
 * rate of all. The end at which the total itself stands is no news of its parts. `undefined` where it can be ranked among fewer than three areas. Whether a high or a low
 * rate is better it does not say.
 */
export function profileText(
  name: string,
  indicators: readonly PlacedIndicator[],
): string | undefined {
  const placed = indicators.flatMap(({ place, ...one }) =>
    place === undefined || place.of < fewestAreas ? [] : [{ ...one, place }],
  );
  // A place among fewer areas is another thing, and is not said in the same breath.
  const of = Math.max(...placed.map(({ place }) => place.of));
  const ranked = placed.filter(({ place }) => place.of === of);
  const total = ranked.find(({ isTotal }) => isTotal);
  const single = ranked.filter(({ isTotal }) => !isTotal);
  const highest = single.filter(({ place }) => isHighest(place) && isSurelyHigh(place));
  const lowest = single.filter(({ place }) => isLowest(place) && isSurelyLow(place));
  const parts = [
    ...(total === undefined
      ? []
      : [`the ${placeWords({ name, ...total.place })} rate for ${inSentence(total.label)}`]),
    ...(highest.length === 0 || (total !== undefined && isHighest(total.place))
      ? []
      : [`the highest for ${labelsOf(highest)}`]),
    ...(lowest.length === 0 || (total !== undefined && isLowest(total.place))
      ? []
      : [`the lowest for ${labelsOf(lowest)}`]),
  ];
  if (parts.length === 0) return undefined;
  return `Of ${of} areas ${name} has ${parts.join(', and ')}.`;
}
