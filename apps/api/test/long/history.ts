import type { Saved, Seen } from './clients.ts';

/** A state of a row as the database has kept it, in the order in which they were written. */
export type Kept = { order: number; row: string; version: number; words: string };

const groupsOf = <T extends { row: string }>(all: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(each.row);
    if (group === undefined) groups.set(each.row, [each]);
    else group.push(each);
  }
  return groups;
};

/** Versions that do not follow one another by one. */
function gaps(kept: readonly Kept[]): string[] {
  return [...groupsOf(kept)].flatMap(([row, states]) =>
    states.flatMap(({ version }, at) => {
      const before = states[at - 1]?.version ?? version - 1;
      return version === before + 1 ? [] : [`${row}: version ${version} follows ${before}`];
    }),
  );
}

/** Saves that were acknowledged and are lost, or that had not seen what they replaced. */
function lostSaves(kept: readonly Kept[], saved: readonly Saved[]): string[] {
  const states = new Map(kept.map((state) => [`${state.row} ${state.version}`, state]));
  const told = new Map<string, Saved>();
  return saved.flatMap((save) => {
    const place = `${save.row} ${save.version}`;
    const state = states.get(place);
    const other = told.get(place);
    told.set(place, save);
    const said = `"${save.words ?? 'decided'}"`;
    if (save.version !== save.saw + 1) return [`${place}: ${said} had seen version ${save.saw}`];
    if (other !== undefined) return [`${place} was told twice: ${said} and "${other.words}"`];
    if (state === undefined) return [`${place}: ${said} was acknowledged and is not there`];
    if (save.words !== undefined && state.words !== save.words)
      return [`${place}: ${said} was acknowledged, "${state.words}" is there`];
    return [];
  });
}

/** What was read and never saved, and what a reader saw older after newer. */
function badReads(kept: readonly Kept[], seen: readonly Seen[]): string[] {
  const states = new Map(kept.map(({ row, version, words }) => [`${row} ${version}`, words]));
  const last = new Map<string, number>();
  return seen.flatMap(({ reader, row, version, words }) => {
    const before = last.get(`${reader} ${row}`) ?? 0;
    last.set(`${reader} ${row}`, version);
    if (version < before) return [`${reader} saw ${row} ${version} after ${before}`];
    const saved = states.get(`${row} ${version}`);
    return saved === words ? [] : [`${reader} saw "${words}" in ${row} ${version}: "${saved}"`];
  });
}

/** Everything in a history that could not be, had the clients written one after another. */
export const faultsInHistory = (
  kept: readonly Kept[],
  { saved, seen }: { saved: readonly Saved[]; seen: readonly Seen[] },
): string[] => [...gaps(kept), ...lostSaves(kept, saved), ...badReads(kept, seen)];
