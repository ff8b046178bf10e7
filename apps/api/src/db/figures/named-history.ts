import { type Ancestry, type Sum, splitsIn, sumsIn } from '@ragstone/domain/geography/history';
import type { Doubt } from './names-in-files.ts';

type NameOf = (area: number) => string;

/** The names of areas, each once, in the order of the alphabet. */
export const namesOf = (ids: readonly number[], nameOf: NameOf): string[] =>
  [...new Set(ids)].map(nameOf).sort((one, other) => one.localeCompare(other, 'en-GB'));

/** `sumsIn` with names for keys. */
export const sumsByName = (ancestry: Ancestry<number>, nameOf: NameOf): Sum<string>[] =>
  sumsIn(ancestry).map(({ area, since, of }) => ({
    area: nameOf(area),
    since,
    of: namesOf(of, nameOf),
  }));

/** What began with parts of others is doubtful in files by force that still name one of these. */
export const doubtsOfSplits = (ancestry: Ancestry<number>): Doubt[] =>
  splitsIn(ancestry).map(({ area, since, split }) => ({
    from: since,
    ifNamed: split,
    unless: [area],
  }));
