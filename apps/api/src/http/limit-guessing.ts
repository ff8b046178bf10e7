import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { ProblemError } from './problem.ts';
import { countOne } from './rate-limit.ts';
import { senderOf } from './sender.ts';

const patience = 1000;

/**
 * Whoever asks for what is not there again and again is guessing addresses, and is told to wait. An
 * address that no route has is told from the list of routes alone: where the database is away, that
 * answer does not wait for its count.
 */
export function limitGuessing(app: FastifyInstance, { db, clock }: Deps): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 404 || !request.url.startsWith('/api')) return;
    const by = senderOf(request.ip);
    const counted = countOne(db.pool, { kind: 'missing', by, now: clock.now() });
    await (request.is404 ? inTime(counted) : counted);
  });
}

/** The refusal, if it is known in time. */
const inTime = (counted: Promise<void>): Promise<void> =>
  Promise.race([
    counted.catch((error: unknown) => {
      if (error instanceof ProblemError) throw error;
    }),
    pause(patience, undefined, { ref: false }),
  ]);
