import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from './session-cookie.ts';

/** Its beginning tells a key from every other secret, to people and to programs that look for leaks. */
const prefix = 'ragstone_';
const shape = /^ragstone_[A-Za-z0-9_-]{43}$/;

/** 256 random bits; only their hash is ever stored. */
export const newKeySecret = (): string => `${prefix}${newToken()}`;

function secretIn(authorization: string): string {
  const [, scheme = '', value = ''] = /^(basic|bearer) (\S+)$/i.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  // The user's name may be anything: spreadsheets ask for one, and the key says whose it is.
  return /:(.*)$/s.exec(Buffer.from(value, 'base64').toString())?.[1] ?? '';
}

/**
 * The key that a request brings, as a Bearer token or as the password of Basic. What does not look
 * like a key is none: it may be meant for a proxy in between.
 */
export function keyIn({ headers }: FastifyRequest): string | undefined {
  const secret = secretIn(headers.authorization ?? '');
  return shape.test(secret) ? secret : undefined;
}

/** A browser would ask its person for a name and password of which there are none. */
export const isBrowser = ({ headers }: FastifyRequest) =>
  headers['sec-fetch-mode'] !== undefined || /^Mozilla\/5/.test(headers['user-agent'] ?? '');

/** Says to a program that was not let in that a key would do. */
export function askForKey(request: FastifyRequest, reply: FastifyReply): void {
  if (isBrowser(request)) return;
  reply.header('www-authenticate', 'Basic realm="Ragstone figures", charset="UTF-8"');
}
