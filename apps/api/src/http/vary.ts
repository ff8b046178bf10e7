import type { FastifyReply } from 'fastify';

/** Adds to what an answer depends on beside its address, so that no store takes one for another. */
export function varyBy(reply: FastifyReply, ...names: readonly string[]): void {
  const before = String(reply.getHeader('vary') ?? '').split(/\s*,\s*/);
  const all = new Set([...before, ...names].filter((name) => name !== ''));
  reply.header('vary', [...all].join(', '));
}
