import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ProblemError } from './problem.ts';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The origins from which a browser may change something: our own address, and no other. */
function isOurs(origin: string, request: FastifyRequest, config: Config): boolean {
  if (config.publicUrl !== undefined) return origin === config.publicUrl.origin;
  return origin === `http://${request.headers.host}`;
}

/**
 * Refuses a change that another site's page asked for. Browsers always send `Origin` with such
 * requests; a program that sends none has no victim's cookie to misuse.
 */
export function checkOrigins(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    if (!unsafe.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreign = origin !== undefined ? !isOurs(origin, request, config) : site === 'cross-site';
    if (foreign) throw new ProblemError('wrong-origin');
  });
}
