import type { FastifyBaseLogger } from 'fastify';

/** A queue, as far as the loop that works on it knows it. */
export type Work = {
  /** What the log calls it. */
  name: string;
  /** Works on what waits; false where another process is doing so. */
  emptyQueue: (stopping: AbortSignal) => Promise<boolean>;
  /** Whether something waits that may be begun now. */
  hasDue: () => Promise<boolean>;
  /** Whether there is anything to look after. */
  hasAny: () => Promise<boolean>;
};

/** How soon a process takes over from one that was killed, and what failed is tried again. */
const lookAgainMs = 10_000;

/** Empties a queue when it is woken, and looks by itself whether there is something to do. */
export function workLoop(work: Work, log: FastifyBaseLogger) {
  const stopping = new AbortController();
  let working: Promise<void> | undefined;
  let isWanted = false;
  let looking: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    let hadQueue: boolean;
    do {
      isWanted = false;
      hadQueue = await work.emptyQueue(stopping.signal);
      // One that came while the lock was let go of: its process saw it held, and left it to us.
    } while (!stopping.signal.aborted && (isWanted || (hadQueue && (await work.hasDue()))));
  }

  function wake(): void {
    isWanted = true;
    if (working !== undefined || stopping.signal.aborted) return;
    working = run()
      // The database went away in the middle: the next look begins where this one ended.
      .catch((err: unknown) => log.error({ err }, `${work.name} left`))
      .finally(() => {
        working = undefined;
        if (isWanted) wake();
      });
  }

  const look = () =>
    work.hasAny().then(
      (isThere) => isThere && wake(),
      (err: unknown) => log.error({ err }, `${work.name} not read`),
    );
  return {
    wake,
    open() {
      looking = setInterval(look, lookAgainMs).unref();
      wake();
    },
    /** Ends what is under way, and waits for it. */
    async stop() {
      clearInterval(looking);
      stopping.abort();
      await working;
    },
  };
}
