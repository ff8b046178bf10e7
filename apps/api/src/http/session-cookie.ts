import { createHash, randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Config, isSecure } from '../config.ts';

/** 256 random bits; only their hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Browsers accept a `__Host-` cookie only over https, so a trial on http loopback has a plain name. */
export const cookieName = (config: Config): string =>
  isSecure(config) ? '__Host-ragstone' : 'ragstone';

const cookieOptions = (config: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(config),
});

export const sessionTokenOf = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[cookieName(config)];

export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  const options = { ...cookieOptions(config), maxAge: config.sessionHours * 3600 };
  reply.setCookie(cookieName(config), token, options);
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName(config), cookieOptions(config));
}
