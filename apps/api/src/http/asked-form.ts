import { viewTypes } from '@ragstone/contract/view-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';
import { varyBy } from './vary.ts';

/** What figures can be had as. */
export type Form = 'json' | 'csv' | 'xlsx';
type ViewType = (typeof viewTypes)[number];

const formOf: Record<ViewType, Form> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

// Programs ask for texts with their letters named, which is no other type than without.
const offered = [...viewTypes, ...viewTypes.map((type) => `${type}; charset=utf-8`)];

/** The form that the request's `Accept` likes best: JSON where it likes all as well or says nothing. */
export function askedForm(request: FastifyRequest, reply: FastifyReply): Form {
  varyBy(reply, 'Accept', 'Cookie', 'Authorization');
  const liked = request.accepts().type(offered);
  const type = viewTypes.find((each) => String(liked).startsWith(each));
  if (type === undefined) {
    const detail = `This address answers with ${viewTypes.slice(0, -1).join(', ')} or ${viewTypes.at(-1)}. Name one of them in Accept.`;
    throw new ProblemError('not-acceptable', { detail });
  }
  return formOf[type];
}
