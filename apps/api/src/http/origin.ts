import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ProblemError } from './problem.ts';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The origins from which a browser may change something: our own address, and no other. */
function isOurs(origin: string, request: FastifyRequest, config: Config): boolean {
  if (config.publicUrl !== undefined) return origin === config.publicUrl.origin;
  return origin === `http://${request.headers.host}`;
}

/** What browsers say of a request from our own pages, and of one that a person typed. */
const ownSites = new Set(['same-origin', 'none']);

/**
 * Refuses a change that another site's page asked for, a sibling's under the same council's name
 * too. Browsers say where such a request comes from; a program that does not has no victim's cookie
 * to misuse.
 */
export function checkOrigins(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    if (!unsafe.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const isOwn =
      origin !== undefined
        ? isOurs(origin, request, config)
        : site === undefined || ownSites.has(String(site));
    if (!isOwn) throw new ProblemError('wrong-origin');
  });
}
