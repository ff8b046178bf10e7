import type { FiguresKey } from '@ragstone/contract/figures-keys';
import { expect } from 'vitest';
import type { asker } from './ask.ts';

/** Makes keys, each of another name, and answers them with their secrets. */
export function keyMaker(ask: ReturnType<typeof asker>) {
  let made = 0;
  return async (person: string, days = 30) => {
    made += 1;
    const answer = await ask(person, 'POST', 'keys', { name: `Dashboard ${made}`, days });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body as unknown as { key: FiguresKey; secret: string };
  };
}

export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
export const basic = (secret: string, user = 'anybody') => ({
  authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
});
