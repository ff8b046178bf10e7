import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { type Config, isSecure } from '../config.ts';

/** No page of another site may frame, embed or script ours; answers of the API are not kept. */
export async function secureHeaders(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure(config) ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    // A route of figures may say otherwise.
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
  });
}
