import { isOnTrack, type Standing, standings } from './status.ts';

/** The counts of a plan or of a part of it. Every action is in exactly one standing. */
export type PlanSummary = {
  all: number;
  byStanding: Record<Standing, number>;
  /** Complete, and in progress or ongoing rated green. */
  onTrack: number;
  /** What `onTrack` is counted over: all actions that are not cancelled. */
  notCancelled: number;
};

/** Counts actions by how they stand. An empty list gives zeros: there are no actions, and it is known. */
export function summarise(actions: readonly { standing: Standing }[]): PlanSummary {
  const counts = standings.map(
    (standing) =>
      [standing, actions.filter((action) => action.standing === standing).length] as const,
  );
  const byStanding = Object.fromEntries(counts) as Record<Standing, number>;
  return {
    all: actions.length,
    byStanding,
    onTrack: actions.filter((action) => isOnTrack(action.standing)).length,
    notCancelled: actions.length - byStanding.cancelled,
  };
}
