import type { AnswerOf, Endpoint } from '@ragstone/contract/endpoint';
import type { Layout } from '@ragstone/contract/view-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { App } from './app.ts';
import { askedForm, type Form } from './asked-form.ts';
import { countExport } from './count-export.ts';
import { ProblemError } from './problem.ts';
import { revalidate } from './revalidate.ts';
import { sendCsv, sendWorkbook, type TableFile } from './table-file.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : unknown;

/** What the address names: its parameters and its query. */
type Asked<E extends Endpoint> = Parsed<E['schema']['params']> & Parsed<E['schema']['querystring']>;

type FiguresView<E extends Endpoint, A> = {
  read: E;
  /** The addresses of the same as files, for links that cannot say what they accept. */
  csv: Endpoint;
  workbook: Endpoint;
  /** `undefined` where nothing is held to be shown. */
  load: (request: FastifyRequest, asked: Asked<E>) => Promise<A>;
  table: (answer: A) => TableFile;
};

/**
 * Serves a view of figures at its plain address, in the form that `Accept` asks for, and as files at
 * addresses of their own. Whichever way a file is asked for, it counts as one that is taken away.
 */
export function serveFigures<E extends Endpoint, A extends AnswerOf<E> | undefined>(
  app: App,
  deps: Deps,
  view: FiguresView<E, A>,
): void {
  const { load, table } = view;
  const answerAs = async (form: Form, request: FastifyRequest, reply: FastifyReply) => {
    if (form !== 'json') await countExport(deps, request);
    // Both parts are of the endpoint's schemas, by which they have been checked.
    const asked = Object.assign({}, request.params, request.query) as Asked<E>;
    const answer = await load(request, asked);
    const { layout = 'page' } = asked as { layout?: Layout };
    if (form === 'csv') return sendCsv(reply, { ...table(answer), layout });
    if (form === 'xlsx') return sendWorkbook(reply, { ...table(answer), layout });
    if (answer === undefined) throw new ProblemError('not-found');
    return answer;
  };
  const route = (endpoint: Endpoint, form: (...asked: Parameters<typeof askedForm>) => Form) =>
    app.route({
      ...endpoint,
      onSend: revalidate,
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        answerAs(form(request, reply), request, reply),
    });
  route(view.read, askedForm);
  route(view.csv, () => 'csv');
  route(view.workbook, () => 'xlsx');
}
