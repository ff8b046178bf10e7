import {
  ancestryOf,
  areasIn,
  goingOn,
  type Standing,
  type Succession,
  type Sum,
  splitsIn,
  standingIn,
} from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { doubtsOfSplits, namesOf, sumsByName } from './named-history.ts';
import type { Doubt } from './names-in-files.ts';
import type { DistrictRow } from './scope.ts';

/** That an area began with parts of others: there is no sum of figures before it that is its own. */
export type Beginning = { since: Month; areas: string[]; split: string[] };

/** That an area ended, and what became of it. */
export type Ending = { name: string; standing: Exclude<Standing<string>, { kind: 'itself' }> };

export type ScopeHistory = {
  /** The districts with all that went into them whole, and what goes on as the same place. */
  districts: DistrictRow[];
  beginning: Beginning | undefined;
  sums: Sum<string>[];
  endings: Ending[];
  doubts: Doubt[];
};

type Asked = {
  own: readonly number[];
  known: ReadonlyMap<number, DistrictRow>;
  successions: readonly Succession<number>[];
};

/** The month after all that could be asked for. */
const ever: Month = 30_000;

/** All that an area became in the end, and on the way there. */
function becameOf(area: number, successions: readonly Succession<number>[]): number[] {
  const into = successions.filter(({ predecessor }) => predecessor === area);
  return into.flatMap(({ successor }) => [successor, ...becameOf(successor, successions)]);
}

/** What became of some districts that are added up: what they were, and what they are now. */
export function scopeHistory({ own, known, successions }: Asked): ScopeHistory {
  const nameOf = (id: number) => known.get(id)?.name ?? '';
  const names = (areas: readonly number[]) => namesOf(areas, nameOf);
  const together = goingOn(own, successions);
  const last = together.filter(
    (id) => !becameOf(id, successions).some((later) => together.includes(later)),
  );
  const ancestries = last.map((id) => ancestryOf(id, successions));
  const ids = new Set([...ancestries.flatMap((each) => areasIn(each)), ...together]);
  const begun = ancestries.flatMap((each) => splitsIn(each));
  const endings = last.flatMap((id): (Ending & { id: number })[] => {
    const standing = standingIn(id, ever, successions);
    if (standing.kind === 'itself') return [];
    const name = nameOf(id);
    if (standing.kind === 'split') {
      return [{ id, name, standing: { ...standing, into: names(standing.into) } }];
    }
    return [{ id, name, standing: { ...standing, area: nameOf(standing.area) } }];
  });
  return {
    districts: [...ids].flatMap((id) => known.get(id) ?? []),
    beginning:
      begun.length === 0
        ? undefined
        : {
            since: Math.max(...begun.map(({ since }) => since)),
            areas: names(begun.map(({ area }) => area)),
            split: names(begun.flatMap(({ split }) => split)),
          },
    sums: ancestries.flatMap((each) => sumsByName(each, nameOf)),
    endings: endings.map(({ name, standing }) => ({ name, standing })),
    doubts: [
      ...ancestries.flatMap(doubtsOfSplits),
      ...endings.map(({ id, standing }) => ({
        from: standing.since,
        ifNamed: becameOf(id, successions).filter((each) => !ids.has(each)),
        unless: [],
      })),
    ],
  };
}
