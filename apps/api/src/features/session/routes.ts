import * as contract from '@ragstone/contract/session';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endSessions } from '../../db/end-sessions.ts';
import { readInstallation } from '../../db/installation.ts';
import { findPersonByEmail } from '../../db/person-by-email.ts';
import type { Deps } from '../../deps.ts';
import { findSession } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { countAttempt, forgetAttempts } from '../../http/rate-limit.ts';
import { clearSessionCookie, setSessionCookie } from '../../http/session-cookie.ts';
import { choosePassword, loadSetUpLink } from './choose-password.ts';
import { isPassword } from './password.ts';
import { findPerson, listPeopleWithMemberships } from './queries.ts';
import { sessionView } from './session-view.ts';
import { startSession } from './start-session.ts';

const deviceOf = (request: FastifyRequest) => request.headers['user-agent'] ?? '';

export function sessionRoutes(app: App, deps: Deps): void {
  const { db, clock, config } = deps;

  async function letIn(request: FastifyRequest, reply: FastifyReply, personId: string) {
    const session = {
      personId,
      now: clock.now(),
      hours: config.sessionHours,
      device: deviceOf(request),
      replaces: findSession(request),
    };
    const token = await db.prisma.$transaction((tx) => startSession(tx, session));
    setSessionCookie(reply, config, token);
    return sessionView(deps, personId);
  }

  app.route({
    ...contract.readSession,
    handler: (request) => sessionView(deps, request.identity?.person.id),
  });

  app.route({
    ...contract.signIn,
    handler: async (request, reply) => {
      const { email, password } = request.body;
      const attempt = { account: email.trim(), address: request.ip, now: clock.now() };
      await countAttempt(db.pool, attempt);
      const found = await findPersonByEmail(db.prisma, email);
      const known = found?.isDisabled === true ? undefined : found;
      const right = await isPassword(known?.passwordHash ?? null, password);
      // One answer for an unknown address, an account without a password and a wrong password.
      if (known === undefined || !right) {
        request.log.warn({ personId: known?.id }, 'sign-in failed');
        throw new ProblemError('wrong-credentials');
      }
      await forgetAttempts(db.pool, attempt.account);
      return letIn(request, reply, known.id);
    },
  });

  app.route({
    ...contract.signOut,
    handler: async (request, reply) => {
      const session = findSession(request);
      if (session !== undefined) {
        const { sessionId: id, id: personId } = session;
        await db.prisma.$transaction((tx) => endSessions(tx, { id }, { personId }));
      }
      clearSessionCookie(reply, config);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...contract.listDemonstrationPeople,
    handler: async () => {
      const { demonstration } = await readInstallation(db.prisma, clock);
      return { people: demonstration ? await listPeopleWithMemberships(db.prisma) : [] };
    },
  });

  app.route({
    ...contract.signInToDemonstration,
    handler: async (request, reply) => {
      const { demonstration } = await readInstallation(db.prisma, clock);
      if (!demonstration) throw new ProblemError('not-found');
      const known = await findPerson(db.prisma, request.body.personId);
      if (known === undefined) throw new ProblemError('not-found');
      return letIn(request, reply, request.body.personId);
    },
  });

  app.route({
    ...contract.checkSetUpLink,
    handler: async (request) => {
      await countAttempt(db.pool, { address: request.ip, now: clock.now() });
      const { person } = await loadSetUpLink(deps, request.body.token);
      return { name: person.name, email: person.email };
    },
  });

  app.route({
    ...contract.choosePassword,
    handler: async (request, reply) => {
      await countAttempt(db.pool, { address: request.ip, now: clock.now() });
      const asked = {
        ...request.body,
        device: deviceOf(request),
        replaces: findSession(request),
      };
      const { personId, token } = await choosePassword(deps, asked);
      setSessionCookie(reply, config, token);
      return sessionView(deps, personId);
    },
  });
}
