import {
  type Access,
  type Actor,
  can,
  mayEver,
  type Permission,
  type PermissionRows,
} from '@ragstone/domain/access/policy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { type Identity, loadIdentity, type Partnership, type Person } from './identity.ts';
import { ProblemError } from './problem.ts';
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
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access === undefined) return; // the web app's files and addresses that do not exist
    const token = sessionTokenOf(request, config);
    if (token !== undefined) {
      request.identity = await loadIdentity(db.pool, {
        tokenHash: hashOfToken(token),
        slug: slugIn(request),
        now: clock.now(),
        idleMinutes: config.sessionIdleMinutes,
      });
    }
    decide(access, request.identity);
  });
}

/** The signed-in person; on every route that is not public. */
export function personOf(request: FastifyRequest): Person {
  if (request.identity === undefined) throw new ProblemError('not-signed-in');
  return request.identity.person;
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
