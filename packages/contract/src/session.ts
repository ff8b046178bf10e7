import { z } from 'zod';
import { defineEndpoint, publicAccess, signedIn } from './endpoint.ts';
import { civilDate, id, partnershipSlug, role } from './fields.ts';

export const membership = z.object({
  partnership: z.object({ id, slug: partnershipSlug, name: z.string() }),
  role,
  /** The agency that a partner speaks for; the other roles have none. */
  agency: z.object({ id, name: z.string() }).optional(),
});
export type Membership = z.infer<typeof membership>;

/** Who is signed in here, if anyone, and what the product's calendar says. */
export const session = z.object({
  person: z.object({ id, name: z.string(), email: z.string() }).optional(),
  memberships: z.array(membership),
  demonstration: z.boolean().describe('the figures are invented and the clock stands still'),
  today: civilDate,
});
export type Session = z.infer<typeof session>;

const password = z.string().min(1).max(200);
const token = z.string().min(20).max(100);

export const readSession = defineEndpoint({
  method: 'GET',
  url: '/api/session',
  config: publicAccess,
  schema: {
    summary: 'Who is signed in and where they belong',
    tags: ['session'],
    response: { 200: session },
  },
});

export const signIn = defineEndpoint({
  method: 'POST',
  url: '/api/session',
  config: publicAccess,
  schema: {
    summary: 'Sign in with e-mail address and password',
    tags: ['session'],
    body: z.strictObject({ email: z.string().min(1).max(254), password }),
    response: { 200: session },
  },
});

export const signOut = defineEndpoint({
  method: 'DELETE',
  url: '/api/session',
  config: publicAccess,
  schema: { summary: 'Sign out', tags: ['session'], response: { 204: z.null() } },
});

export const listDemonstrationPeople = defineEndpoint({
  method: 'GET',
  url: '/api/session/demonstration',
  config: publicAccess,
  schema: {
    summary: 'Whom one may sign in as by one press; empty unless this is a demonstration',
    tags: ['session'],
    response: {
      200: z.object({
        people: z.array(z.object({ id, name: z.string(), memberships: z.array(membership) })),
      }),
    },
  },
});

export const signInToDemonstration = defineEndpoint({
  method: 'POST',
  url: '/api/session/demonstration',
  config: publicAccess,
  schema: {
    summary: 'Sign in as somebody of the demonstration',
    tags: ['session'],
    body: z.strictObject({ personId: id }),
    response: { 200: session },
  },
});

/** The token of a set-up link is sent in a body, never in an address that a log could keep. */
export const checkSetUpLink = defineEndpoint({
  method: 'POST',
  url: '/api/set-up/check',
  config: publicAccess,
  schema: {
    summary: 'Whose set-up link this is, without using it',
    tags: ['session'],
    body: z.strictObject({ token }),
    response: { 200: z.object({ name: z.string(), email: z.string() }) },
  },
});

export const choosePassword = defineEndpoint({
  method: 'POST',
  url: '/api/set-up',
  config: publicAccess,
  schema: {
    summary: 'Use a set-up link to choose a password, and sign in',
    tags: ['session'],
    body: z.strictObject({ token, password }),
    response: { 200: session },
  },
});

export const changePassword = defineEndpoint({
  method: 'PUT',
  url: '/api/account/password',
  config: signedIn,
  schema: {
    summary: 'Change the own password; every other session and every key ends',
    tags: ['account'],
    body: z.strictObject({ currentPassword: password, newPassword: password }),
    response: { 204: z.null() },
  },
});

export const listSessions = defineEndpoint({
  method: 'GET',
  url: '/api/account/sessions',
  config: signedIn,
  schema: {
    summary: 'Where the signed-in person is signed in',
    tags: ['account'],
    response: {
      200: z.object({
        sessions: z.array(
          z.object({
            id,
            device: z.string(),
            startedAt: z.iso.datetime(),
            lastSeenAt: z.iso.datetime(),
            isThis: z.boolean(),
          }),
        ),
      }),
    },
  },
});

export const endSession = defineEndpoint({
  method: 'DELETE',
  url: '/api/account/sessions/:session',
  config: signedIn,
  schema: {
    summary: 'End one of the own sessions',
    tags: ['account'],
    params: z.strictObject({ session: id }),
    response: { 204: z.null() },
  },
});
