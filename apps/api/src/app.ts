import { randomUUID } from 'node:crypto';
import accepts from '@fastify/accepts';
import cookie from '@fastify/cookie';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from '@fastify/type-provider-zod';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { actionRoutes } from './features/action-plan/action-routes.ts';
import { planRoutes } from './features/action-plan/routes.ts';
import { annotationRoutes } from './features/annotations/routes.ts';
import { areaRoutes } from './features/areas/routes.ts';
import { comparisonGroupRoutes } from './features/compare/group-routes.ts';
import { compareRoutes } from './features/compare/routes.ts';
import { figureRoutes } from './features/figures/routes.ts';
import { keyRoutes } from './features/figures-keys/routes.ts';
import { healthRoutes } from './features/health/routes.ts';
import { historyRoutes } from './features/history/routes.ts';
import { importRoutes } from './features/imports/routes.ts';
import { indicatorRoutes } from './features/indicators/routes.ts';
import { overviewRoutes } from './features/overview/routes.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { periodRoutes } from './features/periods/routes.ts';
import { releaseRoutes } from './features/releases/routes.ts';
import { returnRoutes } from './features/returns/routes.ts';
import { revisionRoutes } from './features/revisions/routes.ts';
import { progressRoutes } from './features/rounds/progress-routes.ts';
import { roundRoutes } from './features/rounds/routes.ts';
import { savedViewRoutes } from './features/saved-views/routes.ts';
import { accountRoutes } from './features/session/account-routes.ts';
import { sessionRoutes } from './features/session/routes.ts';
import { settingsRoutes } from './features/settings/routes.ts';
import { trendRoutes } from './features/trends/routes.ts';
import { watchRoutes } from './features/watches/routes.ts';
import { guardRoutes } from './http/access.ts';
import { limitGuessing } from './http/limit-guessing.ts';
import { type LogTarget, logging } from './http/logging.ts';
import { refuseNul } from './http/no-nul.ts';
import { describeApi } from './http/openapi.ts';
import { openApiRoutes } from './http/openapi-routes.ts';
import { checkOrigins } from './http/origin.ts';
import { answerProblems, answerUnreadable } from './http/problem.ts';
import { secureHeaders } from './http/secure-headers.ts';
import { type Pace, refuseSlowBodies, usualPace } from './http/slow-bodies.ts';
import { serveWeb } from './http/web.ts';

/** The server, read from top to bottom. It listens to nothing yet: tests call it with `inject`. */
export async function buildApp(
  deps: Deps,
  { logTo, pace = usualPace }: { logTo?: LogTarget; pace?: Pace } = {},
): Promise<FastifyInstance> {
  const base = Fastify({
    ...logging(deps.config, logTo),
    // One proxy, which adds the address that it saw at the end of a list that its client began.
    trustProxy: deps.config.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 1024 * 1024,
    http: { headersTimeout: pace.headersMs, connectionsCheckingInterval: pace.headersMs / 2 },
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
  await app.register(accepts);
  refuseNul(base);
  refuseSlowBodies(base, pace);
  limitGuessing(base, deps);
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
  returnRoutes(app, deps);
  importRoutes(app, deps);
  releaseRoutes(app, deps);
  areaRoutes(app, deps);
  revisionRoutes(app, deps);
  annotationRoutes(app, deps);
  figureRoutes(app, deps);
  trendRoutes(app, deps);
  periodRoutes(app, deps);
  compareRoutes(app, deps);
  historyRoutes(app, deps);
  indicatorRoutes(app, deps);
  comparisonGroupRoutes(app, deps);
  overviewRoutes(app, deps);
  savedViewRoutes(app, deps);
  watchRoutes(app, deps);
  keyRoutes(app, deps);

  await serveWeb(base, deps.config.webFolder);
  return base;
}
