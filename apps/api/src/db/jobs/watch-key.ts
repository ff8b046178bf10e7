/** What happened to a release that those who watch its figures may have to be told of. */
export type ReleaseEvent = { releaseId: number; event: 'accepted' | 'withdrawn' };

/** The event as the key of its job: `accepted 12`. */
export const watchKey = ({ releaseId, event }: ReleaseEvent) => `${event} ${releaseId}`;

/** The event that a job is about. Throws for a key that no job of ours has. */
export function releaseEventOf(key: string): ReleaseEvent {
  const [, event, id] = /^(accepted|withdrawn) (\d+)$/.exec(key) ?? [];
  if (event !== 'accepted' && event !== 'withdrawn') throw new Error(`No event: ${key}`);
  return { releaseId: Number(id), event };
}
