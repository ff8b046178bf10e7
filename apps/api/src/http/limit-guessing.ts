import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { countOne } from './rate-limit.ts';
import { senderOf } from './sender.ts';

/** Whoever asks for what is not there again and again is guessing addresses, and is told to wait. */
export function limitGuessing(app: FastifyInstance, { db, clock }: Deps): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 404 || !request.url.startsWith('/api')) return;
    await countOne(db.pool, { kind: 'missing', by: senderOf(request.ip), now: clock.now() });
  });
}
