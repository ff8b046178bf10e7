import * as contract from '@ragstone/contract/session';
import { minutesLater } from '../../clock.ts';
import { endSessions } from '../../db/end-sessions.ts';
import type { Deps } from '../../deps.ts';
import { personOf, sessionOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { countAttempt } from '../../http/rate-limit.ts';
import { changePassword } from './choose-password.ts';
import { listLiveSessions } from './queries.ts';

export function accountRoutes(app: App, deps: Deps): void {
  const { db, clock, config } = deps;

  app.route({
    ...contract.changePassword,
    handler: async (request, reply) => {
      const person = sessionOf(request);
      const attempt = { account: person.email, address: request.ip, now: clock.now() };
      await countAttempt(db.pool, attempt);
      await changePassword(deps, { person, ...request.body });
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...contract.listSessions,
    handler: async (request) => {
      const person = sessionOf(request);
      const now = clock.now();
      const idleSince = minutesLater(now, -config.sessionIdleMinutes);
      const rows = await listLiveSessions(db.prisma, { personId: person.id, now, idleSince });
      return {
        sessions: rows.map((row) => ({
          id: row.id,
          device: row.device,
          startedAt: row.createdAt.toISOString(),
          lastSeenAt: row.lastSeenAt.toISOString(),
          isThis: row.id === person.sessionId,
        })),
      };
    },
  });

  app.route({
    ...contract.endSession,
    handler: async (request, reply) => {
      const { id: personId } = personOf(request);
      const { session: id } = request.params;
      await db.prisma.$transaction(async (tx) => {
        const isOwn = (await tx.session.count({ where: { id, personId } })) > 0;
        if (!isOwn) throw new ProblemError('not-found');
        await endSessions(tx, { id }, { personId });
      });
      return reply.code(204).send(null);
    },
  });
}
