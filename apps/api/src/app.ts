import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from '@fastify/type-provider-zod';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Deps } from './deps.ts';
import { actionRoutes } from './features/action-plan/action-routes.ts';
import { planRoutes } from './features/action-plan/routes.ts';
import { healthRoutes } from './features/health/routes.ts';
import { releaseRoutes } from './features/imports/release-routes.ts';
import { importRoutes } from './features/imports/routes.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { progressRoutes } from './features/rounds/progress-routes.ts';
import { roundRoutes } from './features/rounds/routes.ts';
import { accountRoutes } from './features/session/account-routes.ts';
import { sessionRoutes } from './features/session/routes.ts';
import { settingsRoutes } from './features/settings/routes.ts';
import { guardRoutes } from './http/access.ts';
import { refuseNul } from './http/no-nul.ts';
import { describeApi } from './http/openapi.ts';
import { openApiRoutes } from './http/openapi-routes.ts';
import { checkOrigins } from './http/origin.ts';
import { answerProblems, answerUnreadable } from './http/problem.ts';
import { secureHeaders } from './http/secure-headers.ts';
import { serveWeb } from './http/web.ts';

/** The server, read from top to bottom. It listens to nothing yet: tests call it with `inject`. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const base = Fastify({
    logger: deps.config.logLevel === 'silent' ? false : { level: deps.config.logLevel },
    trustProxy: deps.config.trustProxy,
    bodyLimit: 1024 * 1024,
    // A line a request costs a third of the speed; failures are logged by the error handler.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerUnreadable,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  const app = base.withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  answerProblems(base);
  await secureHeaders(base, deps.config);
  await app.register(cookie);
  refuseNul(base);
  checkOrigins(base, deps.config);
  guardRoutes(base, deps);
  await describeApi(base);

  healthRoutes(app, deps);
  openApiRoutes(app);
  sessionRoutes(app, deps);
  accountRoutes(app, deps);
  peopleRoutes(app, deps);
  settingsRoutes(app, deps);
  planRoutes(app, deps);
  actionRoutes(app, deps);
  progressRoutes(app, deps);
  roundRoutes(app, deps);
  importRoutes(app, deps);
  releaseRoutes(app, deps);

  await serveWeb(base, deps.config.webFolder);
  return base;
}
