const steps = [1, 2, 2.5, 5, 10];

/**
 * The marks of an axis that begins at 0 and holds a count: whole and round, three to six of them.
 * Without any count it is 0 to 4, so that an empty chart still has a floor.
 */
export function axisMarks(highest: number): number[] {
  const most = Math.max(4, highest);
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step =
    steps.map((each) => each * size).find((each) => each * 5 >= most && Number.isInteger(each)) ??
    10 * size;
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
