import type { Ward, WardsAnswer } from '@ragstone/contract/wards';

type Figures = NonNullable<WardsAnswer['total']>;

/** A row of the table of wards: a ward, or what stands below them. */
export type WardRow = Figures &
  Pick<Ward, 'rate' | 'noRateBecause'> & { key: string; name: string };

export type WardColumn = 'ward' | 'now' | 'before' | 'difference' | 'percent' | 'rate' | 'range';

const valueIn: Record<WardColumn, (ward: Ward) => string | number | undefined> = {
  ward: ({ name }) => name,
  now: ({ now }) => now,
  before: ({ before }) => before,
  difference: ({ now, before }) => now - before,
  percent: ({ change }) => (change.kind === 'measured' ? change.percent : undefined),
  rate: ({ rate }) => rate?.per1000,
  range: ({ rate }) => rate?.lower,
};

/** Wards in the order of a column; those without a value last, whichever way. */
export function inOrder(
  wards: readonly Ward[],
  { by, direction }: { by: WardColumn; direction: 'ascending' | 'descending' },
): Ward[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const value = valueIn[by];
  return wards.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    const order = typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y);
    return sign * order || a.name.localeCompare(b.name);
  });
}
