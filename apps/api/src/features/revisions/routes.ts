import { Readable } from 'node:stream';
import * as contract from '@ragstone/contract/revisions';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { attachment } from '../../http/attachment.ts';
import { csvPieces } from '../../http/csv.ts';
import { countOne } from '../../http/rate-limit.ts';
import { compareReleases } from './compare-releases.ts';
import { revisionRows } from './revisions-file.ts';

type Query = { older: string; newer: string; areas?: 'near' | 'every' | undefined };

const pairOf = ({ older, newer, areas }: Query, partnershipId: string) => ({
  older: Number(older),
  newer: Number(newer),
  near: areas === 'near' ? partnershipId : undefined,
});

export function revisionRoutes(app: App, { db, clock }: Deps): void {
  app.route({
    ...contract.compareReleases,
    handler: (request) => {
      const { query } = request;
      const start = Number(query.start ?? '0');
      const pair = pairOf(query, actorOf(request).partnershipId);
      return compareReleases(db.pool, { ...pair, start });
    },
  });

  app.route({
    ...contract.downloadRevisions,
    handler: async (request, reply) => {
      const { personId, partnershipId } = actorOf(request);
      await countOne(db.pool, { kind: 'export', by: personId, now: clock.now() });
      const pair = pairOf(request.query, partnershipId);
      const rows = await revisionRows(db.pool, pair);
      reply.type('text/csv; charset=utf-8');
      const name = `revisions-${pair.older}-${pair.newer}.csv`;
      reply.header('content-disposition', attachment(name));
      return reply.send(Readable.from(csvPieces(rows)));
    },
  });
}
