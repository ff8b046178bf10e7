import {
  type Fault,
  type Problem,
  type ProblemSlug,
  problems,
  problemType,
} from '@ragstone/contract/problem';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { schemaFaults } from './schema-faults.ts';

type Details = { detail?: string; errors?: readonly Fault[]; current?: unknown };

/** A failure that the sender is told about. Thrown anywhere in a handler, answered in one place. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly details: Details;

  constructor(slug: ProblemSlug, details: Details = {}) {
    super(details.detail ?? problems[slug].title);
    this.name = 'ProblemError';
    this.slug = slug;
    this.details = details;
  }
}

/** Throws when there is anything wrong in what was sent. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ProblemError('invalid-input', { errors: faults });
}

/** Refuses one name of an address for what it asks, as a bad request: says which and why. */
export function refuseAsked(pointer: string, message: string): never {
  throw new ProblemError('bad-request', { detail: message, errors: [{ pointer, message }] });
}

/** The body of a refusal, which names the request that it answers. */
function problemOf(request: FastifyRequest, slug: ProblemSlug, details: Details): Problem {
  const { status, title } = problems[slug];
  return {
    type: problemType(slug),
    title,
    status,
    instance: request.id,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.errors === undefined ? {} : { errors: [...details.errors] }),
    ...(details.current === undefined ? {} : { current: details.current }),
  };
}

const head = (reply: FastifyReply, { status }: Problem) =>
  reply.code(status).header('cache-control', 'no-store').type('application/problem+json');

function send(request: FastifyRequest, reply: FastifyReply, slug: ProblemSlug, details: Details) {
  const body = problemOf(request, slug, details);
  return head(reply, body).serializer(JSON.stringify).send(body);
}

/** Answers with a refusal instead of what was about to be sent; for hooks, where throwing is too late. */
export function refuseInstead(
  request: FastifyRequest,
  reply: FastifyReply,
  { slug, details }: ProblemError,
): string {
  const body = problemOf(request, slug, details);
  if (noteworthy.has(slug)) request.log.warn({ problem: slug, ...whoAndWhere(request) }, 'refused');
  head(reply, body);
  return JSON.stringify(body);
}

const slugOfStatus: Record<number, ProblemSlug> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-media-type',
  429: 'too-many-requests',
};

/** Out of reach, shutting down, too many connections, no connection in time, statement timeout. */
const awayCodes =
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|NETUNREACH)|EAI_AGAIN|08\w{3}|57P0[1-5]|53\w{3}|57014|P100[128]|P1017|P2024|P2028|N\/A)$/;
/** What `pg`, or Postgres while it ends, or Prisma of a COMMIT says without a code. */
const awayMessages =
  /^(SocketTimeout|ConnectionClosed|DatabaseNotReachable|terminating connection (due to|because of)|timeout exceeded when trying to connect|Connection terminated|Client (was closed|has encountered a connection error) and is not queryable)/;

type Failure = { code?: string; message: string };

/** Postgres's own code where Prisma has none for it; `N/A` where Postgres said nothing any more. */
const codeOf = ({ code = '', message }: Failure): string =>
  /^P20(10|39)$/.test(code) ? (/Code: `(\w{5}|N\/A)`/.exec(message)?.[1] ?? code) : code;

const isDatabaseAway = (error: Failure) =>
  awayCodes.test(codeOf(error)) || awayMessages.test(error.message);

/** Refusals that somebody who watches over the installation wants to see. */
const noteworthy: ReadonlySet<ProblemSlug> = new Set([
  'forbidden',
  'wrong-origin',
  'too-many-requests',
]);

/** The route's own address: that of the request could hold what somebody searched for. */
const whoAndWhere = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions.url,
  personId: request.identity?.person.id,
});

/** Two people did the same at the same moment: a unique index or the order of locks refused one. */
const isCollision = (error: Failure) => /^(P2002|P2034|23505|40001|40P01)$/.test(codeOf(error));
const collided =
  'Somebody else did the same at this moment. Look again and repeat what is missing.';

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof ProblemError) {
      const { slug: problem } = error;
      if (noteworthy.has(problem))
        request.log.warn({ problem, ...whoAndWhere(request) }, 'refused');
      return send(request, reply, error.slug, error.details);
    }
    if (error.validation !== undefined) {
      const slug = error.validationContext === 'body' ? 'invalid-input' : 'bad-request';
      return send(request, reply, slug, { errors: schemaFaults(error.validation) });
    }
    const slug = slugOfStatus[error.statusCode ?? 500];
    if (slug !== undefined) return send(request, reply, slug, {});
    if (isCollision(error)) return send(request, reply, 'conflict', { detail: collided });
    request.log.error({ err: error, ...whoAndWhere(request) }, 'request failed');
    return send(request, reply, isDatabaseAway(error) ? 'unavailable' : 'internal', {});
  });
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply) {
  return send(request, reply, 'not-found', {});
}

/**
 * Addresses that the router itself cannot read: wrongly escaped, or with a part too long to be ours.
 * No hook has run for them, so the headers are given here.
 */
export function answerUnreadable(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const isLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  reply.header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  return send(request, reply, isLong ? 'not-found' : 'bad-request', {});
}
