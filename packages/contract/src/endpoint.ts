import type { Access } from '@ragstone/domain/access/policy';
import type { z } from 'zod';

/**
 * A Fastify route without its handler: the server registers it with one, the browser calls it,
 * and the OpenAPI document is made from it. Success answers only: errors are always `problem`.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: `/api/${string}`;
  config: { access: Access };
  schema: {
    summary: string;
    tags: string[];
    params?: z.ZodObject;
    querystring?: z.ZodObject;
    body?: z.ZodType;
    response: { 200?: z.ZodType; 201?: z.ZodType; 202?: z.ZodType; 204?: z.ZodType };
    /** The body is a stream of bytes of this media type, read by the handler itself. */
    consumes?: string[];
    /** The media types of the success answer, where it is a file or `Accept` chooses: else JSON. */
    produces?: string[];
  };
};

/** Keeps an endpoint's exact types, so that both sides are checked against its schemas. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;

type Parsed<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<E['schema']['params']>;
export type QueryOf<E extends Endpoint> = Parsed<E['schema']['querystring']>;
export type BodyOf<E extends Endpoint> = Parsed<E['schema']['body']>;

type Answers<E extends Endpoint> = E['schema']['response'];
export type AnswerOf<E extends Endpoint> = {
  [Status in keyof Answers<E>]: Answers<E>[Status] extends z.ZodType
    ? z.output<Answers<E>[Status]>
    : never;
}[keyof Answers<E>];

export const publicAccess: { access: Access } = { access: { kind: 'public' } };
export const signedIn: { access: Access } = { access: { kind: 'signed-in' } };
