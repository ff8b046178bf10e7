import { Readable } from 'node:stream';
import * as indicators from '@ragstone/contract/return-indicators';
import * as contract from '@ragstone/contract/returns';
import { workbookType } from '@ragstone/contract/workbook';
import { readInstallation } from '../../db/installation.ts';
import { readFrom } from '../../db/read.ts';
import { findReturnIndicators, indicatorView } from '../../db/return-indicators.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { csvText } from '../../http/csv.ts';
import { ProblemError } from '../../http/problem.ts';
import { countOne } from '../../http/rate-limit.ts';
import { xlsxStream } from '../../http/xlsx.ts';
import { listReturns } from './list-returns.ts';
import { readFigures } from './read-figures.ts';
import { readReturn } from './read-return.ts';
import { bytesOf, receiveFile } from './receive-file.ts';
import { saveReturnDraft } from './save-draft.ts';
import { addIndicator, saveIndicator } from './save-indicator.ts';
import { saveReturn } from './save-return.ts';
import { takeReady } from './take-ready.ts';
import { templateRows } from './template.ts';

export function returnRoutes(app: App, deps: Deps): void {
  const read = readFrom(deps.db);
  const today = async () => (await readInstallation(deps.db.prisma, deps.clock)).today;

  app.route({
    ...contract.listReturns,
    handler: async (request) => ({
      returns: await listReturns(read, actorOf(request), await today()),
    }),
  });

  app.route({
    ...contract.readReturn,
    handler: async (request) => {
      const agencyId = request.params.agency;
      const asked = { agencyId, today: await today(), ...request.query };
      return readReturn(read, actorOf(request), asked);
    },
  });

  app.route({
    ...contract.saveReturn,
    handler: (request) =>
      saveReturn(deps, actorOf(request), { agencyId: request.params.agency, ...request.body }),
  });

  app.route({
    ...contract.saveReturnDraft,
    handler: (request) =>
      saveReturnDraft(deps, actorOf(request), { agencyId: request.params.agency, ...request.body }),
  });

  app.route({
    ...contract.downloadReturnTemplate,
    handler: async (request, reply) => {
      const actor = actorOf(request);
      await countOne(deps.db.pool, { kind: 'export', by: actor.personId, now: deps.clock.now() });
      const asked = { agencyId: request.params.agency, today: await today() };
      const { agency, rows } = await templateRows(read, actor, asked);
      const { format } = request.query;
      const name = `return-${agency.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${format}`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(csvText(rows));
      reply.type(workbookType);
      return reply.send(xlsxStream({ name: 'Return', batches: inOneBatch(rows) }));
    },
  });

  indicatorRoutes(app, deps);
  fileRoute(app, deps);
}

async function* inOneBatch<Row>(rows: readonly Row[]) {
  yield rows;
}

function indicatorRoutes(app: App, deps: Deps): void {
  const read = readFrom(deps.db);

  app.route({
    ...indicators.listReturnIndicators,
    handler: async (request) => {
      const { partnershipId } = actorOf(request);
      const rows = await findReturnIndicators(read, { partnershipId });
      return { indicators: rows.map(indicatorView) };
    },
  });

  app.route({
    ...indicators.addReturnIndicator,
    handler: async (request, reply) =>
      reply.code(201).send(await addIndicator(deps, actorOf(request), request.body)),
  });

  app.route({
    ...indicators.takeReadyIndicators,
    handler: async (request, reply) =>
      reply.code(201).send(await takeReady(deps, actorOf(request), request.body)),
  });

  app.route({
    ...indicators.saveReturnIndicator,
    handler: (request) =>
      saveIndicator(deps, actorOf(request), { slug: request.params.indicator, ...request.body }),
  });

  app.route({
    ...indicators.readReturnFigures,
    handler: (request) => readFigures(read, actorOf(request), request.params.indicator),
  });
}

/** The file comes as bytes; it is small, and read whole. */
function fileRoute(app: App, deps: Deps): void {
  app.register(async (scope: App) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      async (_request: unknown, bytes: Readable) => bytes,
    );
    scope.route({
      ...contract.sendReturnFile,
      handler: async (request) => {
        const actor = actorOf(request);
        const stream: unknown = request.body;
        if (!(stream instanceof Readable)) throw new ProblemError('wrong-media-type');
        await countOne(deps.db.pool, { kind: 'import', by: actor.personId, now: deps.clock.now() });
        const bytes = await bytesOf(stream);
        return receiveFile(deps, actor, {
          agencyId: request.params.agency,
          bytes,
          ...request.query,
        });
      },
    });
  });
}
