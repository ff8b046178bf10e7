import type { HeldPeriod } from '@ragstone/contract/coverage';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { monthKey } from '@ragstone/domain/time/month';
import type { Note } from '../../db/figures/read-notes.ts';
import { grouped } from '../../grouped.ts';
import type { HeldRow } from './coverage-queries.ts';

/** Whether what is held of a place and period may be used: all of it, a part, or nothing. */
export type Usability = 'whole' | 'part' | 'none';

type Asked = {
  /** The notes that say that figures cannot be used. */
  unusable: readonly Note[];
  /** All indicators of the source. */
  indicators: readonly number[];
  insideOf: (area: number) => readonly number[];
};

/** A note on some indicators, or on areas inside a place, leaves the place usable in part. */
export const usability =
  ({ unusable, indicators, insideOf }: Asked) =>
  ({ area, from, months }: HeldRow): Usability => {
    const period = { from, to: from + Math.max(months, 1) - 1 };
    const touching = unusable.filter((note) => touchesPeriod(note, period));
    const isAbout = (key: number) => (note: Note) => note.areas === 'every' || note.areas.has(key);
    const counted = (note: Note) =>
      note.indicators === 'every' ||
      indicators.every((id) => note.indicators !== 'every' && note.indicators.has(id));
    const touchesAny = (note: Note) =>
      note.indicators === 'every' ||
      indicators.some((id) => note.indicators !== 'every' && note.indicators.has(id));
    const own = touching.filter(isAbout(area)).filter(touchesAny);
    if (own.some(counted)) return 'none';
    const inside = insideOf(area).some((each) => touching.filter(isAbout(each)).some(touchesAny));
    return own.length > 0 || inside ? 'part' : 'whole';
  };

function stateOf(
  rows: readonly HeldRow[],
  expected: number,
  usabilityOf: (row: HeldRow) => Usability,
) {
  const found = rows.map(usabilityOf);
  if (found.every((each) => each === 'none')) return 'unusable' as const;
  const isWhole = rows.length >= expected && found.every((each) => each === 'whole');
  return isWhole ? ('received' as const) : ('partial' as const);
}

/** The periods of one place, or of all areas of a force together, in order. */
export function periodsOf(
  rows: readonly HeldRow[],
  usabilityOf: (row: HeldRow) => Usability,
): HeldPeriod[] {
  const expected = new Set(rows.map(({ area }) => area)).size;
  const byPeriod = [...grouped(rows, ({ from }) => from)].sort(([a], [b]) => a - b);
  return byPeriod.map(([from, held]) => {
    // Of several areas the newest publication is named; an older one may hold some of them.
    const newest = held.reduce((a, b) => (b.publishedOn > a.publishedOn ? b : a));
    const { unlocated, outside } = newest;
    return {
      from: monthKey(from),
      state: stateOf(held, expected, usabilityOf),
      rows: held.reduce((sum, row) => sum + row.rows, 0),
      release: newest.release,
      publishedOn: newest.publishedOn,
      received: held.length,
      expected,
      ...(typeof unlocated === 'number' && { unlocated }),
      ...(typeof outside === 'number' && { outside }),
    };
  });
}
