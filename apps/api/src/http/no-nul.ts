import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/**
 * Refuses the NUL character wherever it could come in. Postgres cannot store it, no keyboard types
 * it, and it would otherwise end as a failure of ours.
 */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) throw new ProblemError('bad-request');
  });
  // Fastify reads text as well, which a form of another site can send and nothing here takes.
  app.removeContentTypeParser('text/plain');
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (/\\u0000/.test(String(body))) {
      const errors = [{ pointer: '/', message: 'Text may not hold the NUL character' }];
      done(new ProblemError('invalid-input', { errors }));
      return;
    }
    return parse(request, String(body), done);
  });
}
