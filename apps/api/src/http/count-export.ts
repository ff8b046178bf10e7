import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { personOf } from './access.ts';
import { countOne } from './rate-limit.ts';

/** Counts one more file of figures that a person takes away, and refuses it when there are too many. */
export const countExport = ({ db, clock }: Deps, request: FastifyRequest): Promise<void> =>
  countOne(db.pool, { kind: 'export', by: personOf(request).id, now: clock.now() });
