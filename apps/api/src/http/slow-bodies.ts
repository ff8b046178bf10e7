import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** How slow a sender may be. The largest upload may take hours, but never stand still. */
export type Pace = {
  /** The longest pause between two pieces of a body. */
  pauseMs: number;
  /** All headers are there within this time. */
  headersMs: number;
  /** What must come on the average beyond one such pause. */
  bytesPerSecond: number;
};

/** Half the speed of the slowest broadband: the largest upload then ends within nine hours. */
export const usualPace: Pace = { pauseMs: 30_000, headersMs: 30_000, bytesPerSecond: 16_000 };

const tooSlow = () =>
  new ProblemError('too-slow', { detail: 'The request stopped in the middle. Send it again.' });

/** What comes within so long, or `undefined`. */
async function within<T>(coming: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/** Passes a body on while it keeps pace. Only waiting for its sender counts, not what we do with it. */
async function* paced(body: Readable, pace: Pace): AsyncGenerator<Buffer> {
  // Destroyed, the request would take the connection with it before it is answered.
  const pieces = body.iterator({ destroyOnReturn: false });
  let left = pace.pauseMs;
  try {
    for (;;) {
      const asked = performance.now();
      const next = await within(pieces.next(), Math.min(left, pace.pauseMs));
      if (next === undefined) throw tooSlow();
      if (next.done === true) return;
      const piece: Buffer = next.value;
      left += (piece.length / pace.bytesPerSecond) * 1000 - (performance.now() - asked);
      if (left <= 0) throw tooSlow();
      yield piece;
    }
  } finally {
    pieces.return?.().catch(() => undefined); // not awaited: it waits for the piece that never came
  }
}

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Lets nobody hold a connection by a body that stops, trickles, or goes on after its answer. */
export function refuseSlowBodies(app: FastifyInstance, pace: Pace): void {
  app.addHook('preParsing', async (request, _reply, body) =>
    hasBody(request) && body instanceof Readable
      ? Readable.from(paced(body, pace), { objectMode: false })
      : body,
  );
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 408) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete !== false) return;
    // Read on, so that a sender in the middle of a long body comes to see the answer.
    raw.resume();
    setTimeout(() => raw.complete || raw.socket.destroy(), pace.pauseMs).unref();
  });
}
