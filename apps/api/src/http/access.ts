import {
  type Access,
  type Actor,
  can,
  keyOpens,
  mayEver,
  type Permission,
  type PermissionRows,
} from '@ragstone/domain/access/policy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { askForKey, isBrowser, keyIn } from './figures-key.ts';
import { type Identity, loadIdentity, type Partnership, type Person } from './identity.ts';
import { loadKeyIdentity } from './key-identity.ts';
import { ProblemError } from './problem.ts';
import { countOne } from './rate-limit.ts';
import { senderOf } from './sender.ts';
import { hashOfToken, sessionTokenOf } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined;
  }
  interface FastifyContextConfig {
    access?: Access;
  }
}

function slugIn(request: FastifyRequest): string | undefined {
  const { params } = request;
  if (typeof params !== 'object' || params === null || !('partnership' in params)) return undefined;
  return typeof params.partnership === 'string' ? params.partnership : undefined;
}

/** Lets a request through to its handler only if its route's access allows. */
function decide(access: Access, identity: Identity | undefined): void {
  if (access.kind === 'public') return;
  if (identity === undefined) throw new ProblemError('not-signed-in');
  if (access.kind === 'signed-in') return;
  // Another partnership's rows do not exist for those who are not in it.
  if (identity.actor === undefined) throw new ProblemError('not-found');
  if (!mayEver(identity.actor.role, access.permission)) throw new ProblemError('forbidden');
}

type Asked = { request: FastifyRequest; reply: FastifyReply; access: Access };

/** Who asks: by the key that they bring, and then by no cookie, or by their session. */
async function identify(deps: Deps, asked: Asked): Promise<Identity | undefined> {
  const { request } = asked;
  const secret = keyIn(request);
  if (secret !== undefined) return identifyByKey(deps, { ...asked, secret });
  const { db, clock, config } = deps;
  const token = sessionTokenOf(request, config);
  if (token === undefined) return undefined;
  return loadIdentity(db.pool, {
    tokenHash: hashOfToken(token),
    slug: slugIn(request),
    now: clock.now(),
    idleMinutes: config.sessionIdleMinutes,
  });
}

/**
 * A key at an address that no key opens is refused before anybody asks whether it is right. Wrong
 * keys are counted by their sender; those of a colleague behind the same address stay good.
 */
async function identifyByKey({ db, clock }: Deps, asked: Asked & { secret: string }) {
  const { request, reply, access, secret } = asked;
  if (!keyOpens({ method: request.method, access })) {
    throw new ProblemError('forbidden', { detail: 'A key opens addresses of figures alone.' });
  }
  const now = clock.now();
  const tokenHash = hashOfToken(secret);
  const found = await loadKeyIdentity(db.pool, { tokenHash, slug: slugIn(request), now });
  if (found !== undefined) return found;
  await countOne(db.pool, { kind: 'key', by: senderOf(request.ip), now });
  askForKey(request, reply);
  throw new ProblemError('wrong-key');
}

/** Every route states its access or the server does not start; every request is asked it. */
export function guardRoutes(app: FastifyInstance, { db, clock, config }: Deps): void {
  app.decorateRequest('identity', undefined);
  app.addHook('onRoute', ({ method, url, config: route }) => {
    if (!url.startsWith('/api')) return;
    const access = route?.access;
    if (access === undefined) throw new Error(`${String(method)} ${url} does not state its access`);
    const inPartnership = url.startsWith('/api/partnerships/:partnership');
    if (access.kind === 'permission' && !inPartnership) {
      throw new Error(`${String(method)} ${url} asks a permission but names no partnership`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (access === undefined) return; // the web app's files and addresses that do not exist
    request.identity = await identify({ db, clock, config }, { request, reply, access });
    if (request.identity === undefined && keyOpens({ method: request.method, access })) {
      askForKey(request, reply);
      // What a program sent is no key and there is no session: it was meant to be one. What a browser
      // sends is meant for a proxy before us, and its person signs in.
      const { authorization } = request.headers;
      if (authorization !== undefined && !isBrowser(request)) throw new ProblemError('wrong-key');
    }
    decide(access, request.identity);
  });
}

/** The person who asks; on every route that is not public. */
export function personOf(request: FastifyRequest): Person {
  if (request.identity === undefined) throw new ProblemError('not-signed-in');
  return request.identity.person;
}

/** The session that the request came in, and whose it is; `undefined` for strangers. */
export function findSession({ identity }: FastifyRequest): (Person & SessionId) | undefined {
  if (identity?.sessionId === undefined) return undefined;
  return { ...identity.person, sessionId: identity.sessionId };
}
type SessionId = { sessionId: string };

/** The same on every route that only those who are signed in may ask. */
export function sessionOf(request: FastifyRequest): Person & SessionId {
  const session = findSession(request);
  if (session === undefined) throw new ProblemError('not-signed-in');
  return session;
}

/** Who is asking, within the partnership of the address. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.identity?.actor === undefined) throw new ProblemError('not-found');
  return request.identity.actor;
}

export function partnershipOf(request: FastifyRequest): Partnership {
  if (request.identity?.partnership === undefined) throw new ProblemError('not-found');
  return request.identity.partnership;
}

/** Throws `forbidden` unless the actor holds the permission on this row of their partnership. */
export function authorise<P extends Permission>(
  actor: Actor,
  permission: P,
  ...row: PermissionRows[P] extends undefined ? [] : [row: PermissionRows[P]]
): void {
  if (!can(actor, permission, ...row)) throw new ProblemError('forbidden');
}
