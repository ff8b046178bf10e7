import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/db/client.ts';
import { hashOfToken, newToken } from '../../src/http/session-cookie.ts';

export type Reply = { status: number; body: Record<string, unknown> };
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks below a partnership's address with a person's cookie; `undefined` where no answer came. */
export type Browser = (
  method: Method,
  path: string,
  payload?: object | Uint8Array,
) => Promise<Reply | undefined>;

/** A session of the person that lasts as long as the tests; answers its cookie. */
export async function cookieOf(prisma: Database['prisma'], personId: string): Promise<string> {
  const token = newToken();
  const now = new Date();
  await prisma.session.create({
    data: {
      id: uuidv7(),
      tokenHash: hashOfToken(token),
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
    },
  });
  return `ragstone=${token}`;
}

/** What a person's browser sends over the network, to wherever the server listens now. */
export function browserOf(asked: {
  address: () => string;
  slug: string;
  cookie: string;
  /** How long an answer may take at all; a hanging server fails the test here. */
  patienceMs?: number;
}): Browser {
  const { address, slug, cookie, patienceMs = 120_000 } = asked;
  return async (method, path, payload) => {
    const isBytes = payload instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${address()}/api/partnerships/${slug}/${path}`, {
        method,
        headers: { cookie, ...(payload === undefined ? {} : { 'content-type': type }) },
        ...(payload === undefined ? {} : { body: isBytes ? payload : JSON.stringify(payload) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      text = await answer.text();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') throw error;
      return undefined; // the server went away in the middle
    }
    const isJson = String(answer.headers.get('content-type')).includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : {} };
  };
}
