/** The stages of work of an action, in the order in which a form offers them. */
export const lifecycles = [
  'not-started',
  'in-progress',
  'ongoing',
  'complete',
  'closed-not-achieved',
  'cancelled',
] as const;

/** The stage of work that an action is at. How confident its delivery is says its RAG, not this. */
export type Lifecycle = (typeof lifecycles)[number];

/** The stages at which an action is being worked on. Only these take a RAG. */
export type UnderWay = 'in-progress' | 'ongoing';

/** Whether an action is being worked on. */
export const isUnderWay = (lifecycle: Lifecycle): lifecycle is UnderWay =>
  lifecycle === 'in-progress' || lifecycle === 'ongoing';

/** Whether nothing more is to be done on an action, whichever way it ended. */
export const isEnded = (lifecycle: Lifecycle): boolean =>
  lifecycle === 'complete' || lifecycle === 'closed-not-achieved' || lifecycle === 'cancelled';

/**
 * The stages that a report may say after the present one, the present one included. Work that has
 * begun is not "not started" again. What has ended can be reopened, into work under way.
 */
export function lifecyclesAfter(present: Lifecycle): readonly Lifecycle[] {
  if (present === 'not-started') return lifecycles;
  if (isEnded(present)) {
    return lifecycles.filter((next) => next === present || isUnderWay(next));
  }
  return lifecycles.filter((next) => next !== 'not-started');
}
