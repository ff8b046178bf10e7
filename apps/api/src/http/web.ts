import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from './problem.ts';

/** Serves the built web app; any address that is not a file or the API is one of its pages. */
export async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`The web app is not built: ${folder} has no index.html`);
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Built files carry a hash of their content in their name and never change.
      const kept = file.includes(`${path.sep}assets${path.sep}`);
      const value = kept ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', value);
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isPage = isRead && !/^\/(api|assets)(\/|$|\?)/.test(request.url);
    return isPage ? reply.sendFile('index.html') : answerNotFound(request, reply);
  });
}
