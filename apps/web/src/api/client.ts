import type { AnswerOf, BodyOf, Endpoint } from '@ragstone/contract/endpoint';
import { type AddressArgs, urlOf } from './endpoint-url.ts';
import { problemFrom, unreachable } from './problem-error.ts';

export type CallArgs<E extends Endpoint> = AddressArgs<E> &
  ([BodyOf<E>] extends [undefined] ? { body?: undefined } : { body: BodyOf<E> }) & {
    signal?: AbortSignal;
  };

/** Asks the API. Throws a `ProblemError` unless the answer is a success. */
export async function call<E extends Endpoint>(
  endpoint: E,
  args: CallArgs<E>,
): Promise<AnswerOf<E>> {
  const { body, signal } = args as { body?: unknown; signal?: AbortSignal };
  const hasBody = body !== undefined;
  const response = await fetch(urlOf(endpoint, args), {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: JSON.stringify(body) }),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw problemFrom(response.status, text);
  // The server has checked its own answer against the schema, so it is taken as what it says.
  return (text === '' ? undefined : JSON.parse(text)) as AnswerOf<E>;
}
