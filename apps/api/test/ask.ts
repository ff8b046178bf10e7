import type { TestApp } from './app.ts';

export type Answer = { status: number; body: Record<string, unknown> };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks below one partnership's address as one of its people; answers the status and the JSON. */
export const asker =
  (held: TestApp, slug: string) =>
  async (personId: string | undefined, method: Method, path: string, payload?: object) => {
    const url = `/api/partnerships/${slug}/${path}`;
    const request = { method, url, ...(payload === undefined ? {} : { payload }) };
    return (await held.as(personId, request)) as Answer;
  };

/** The fields that an answer finds fault with. */
export const pointersIn = ({ body }: Answer): string[] =>
  ((body['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer);
