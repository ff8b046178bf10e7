import { z } from 'zod';

/**
 * Every way a request can fail that its sender may have to understand. The slug is part of the
 * `type` address of an RFC 9457 problem and is what a program tests for; the title is for people.
 */
export const problems = {
  'bad-request': { status: 400, title: 'The request could not be understood' },
  'mixed-sources': { status: 400, title: 'Two sources cannot be shown together' },
  'invalid-input': { status: 422, title: 'There is a problem with what was sent' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'The e-mail address or password is not right' },
  'wrong-key': { status: 401, title: 'This key is wrong, or has ended' },
  forbidden: { status: 403, title: 'You may not do this' },
  'wrong-origin': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'not-acceptable': { status: 406, title: 'This is not to be had in the form asked for' },
  'too-slow': { status: 408, title: 'The request took too long to arrive' },
  conflict: { status: 409, title: 'This cannot be done now' },
  stale: { status: 409, title: 'Someone else saved this first' },
  'link-used': { status: 410, title: 'This link has been used or has run out' },
  'too-large': { status: 413, title: 'The file is too large' },
  'wrong-media-type': { status: 415, title: 'This kind of content is not accepted here' },
  'too-many-requests': { status: 429, title: 'Too many attempts' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service is not available for the moment' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof problems;

/** One thing wrong in what was sent. `pointer` is a JSON pointer into the body, or a query name. */
export const fault = z.strictObject({ pointer: z.string(), message: z.string() });
export type Fault = z.infer<typeof fault>;

export const problem = z.strictObject({
  type: z.string().describe('about:blank or a path that ends in the slug of the problem'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional().describe('the id of the request, to quote when asking for help'),
  errors: z.array(fault).optional(),
  /** For `stale`: the row as it is saved now, so that both texts can be shown side by side. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;

export const problemType = (slug: ProblemSlug) => `/problems/${slug}`;
