import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { varyBy } from './vary.ts';

/** Who the answer was made for: what one role sees must never be taken for another's. */
function scopeOf({ identity }: FastifyRequest): string {
  const { actor } = identity ?? {};
  if (actor === undefined) return '';
  const agency = actor.role === 'partner' ? actor.agencyId : '';
  return [actor.partnershipId, actor.role, agency].join(' ');
}

/**
 * An `onSend` hook for figures: the browser may keep the answer, but asks each time whether it
 * still holds, and is told so in a few bytes. Nobody in between may keep it. A workbook has no tag:
 * it is written while it is sent, and is sent again.
 */
export async function revalidate(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (reply.statusCode !== 200) return payload;
  varyBy(reply, 'Cookie', 'Authorization');
  reply.header('cache-control', 'private, no-cache');
  if (typeof payload !== 'string') return payload;
  const type = String(reply.getHeader('content-type'));
  const hash = createHash('sha1')
    .update(`${scopeOf(request)}\n${type}\n`)
    .update(payload);
  const etag = `W/"${hash.digest('base64url')}"`;
  reply.header('etag', etag);
  const known = request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
  if (!known.includes(etag)) return payload;
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return '';
}
