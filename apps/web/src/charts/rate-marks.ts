const steps = [1, 2, 5, 10];

/**
 * The marks of an axis that begins at 0 and holds a rate: round, three to six of them. Without any rate
 * it is 0 to 1, so that an empty chart still has a floor.
 */
export function rateMarks(highest: number): number[] {
  const most = highest > 0 ? highest : 1;
  const size = 10 ** Math.floor(Math.log10(most / 5));
  const step = (steps.find((each) => each * size * 5 >= most) ?? 10) * size;
  const count = Math.ceil(most / step - 1e-9);
  // Told apart from what binary numbers make of them: 0.30000000000000004.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
