import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { ProblemError, refuseInstead } from './problem.ts';
import { countOne } from './rate-limit.ts';
import { senderOf } from './sender.ts';

const patience = 1000;

/**
 * Whoever asks for what is not there again and again is guessing addresses, and is told to wait. An
 * address that no route has is told from the list of routes alone: where the database is away, that
 * answer does not wait for its count.
 */
export function limitGuessing(app: FastifyInstance, { db, clock }: Deps): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 404 || !request.url.startsWith('/api')) return payload;
    const by = senderOf(request.ip);
    const counted = countOne(db.pool, { kind: 'missing', by, now: clock.now() });
    try {
      await (request.is404 ? inTime(counted) : counted);
      return payload;
    } catch (error) {
      // A 404 that a handler threw has been through the error handler, which answers once.
      if (error instanceof ProblemError) return refuseInstead(request, reply, error);
      throw error;
    }
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
