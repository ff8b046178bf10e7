import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { id, inPartnership, shortText, version } from './fields.ts';

const managesOwn = { access: { kind: 'permission', permission: 'saved-view:manage' } } as const;
const tags = ['saved views'];

export const savedPages = ['trends', 'compare', 'indicators'] as const;
export type SavedPage = (typeof savedPages)[number];
const page = z.enum(savedPages);

/** What one person may keep, and see on the overview. */
export const mostSavedViews = { kept: 50, pinned: 4 };

const savedView = z.object({
  id,
  name: z.string(),
  page,
  search: z
    .string()
    .describe(
      'the search of its address, without the question mark; `indicator` names whose page it is',
    ),
  isPinned: z.boolean().describe('shown on the overview'),
  version,
});
export type SavedView = z.infer<typeof savedView>;

const name = shortText(80);
const ofView = inPartnership.extend({ view: id });

export const listSavedViews = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/saved-views',
  config: managesOwn,
  schema: {
    summary: 'The views of figures that the person who asks has saved, by name',
    tags,
    params: inPartnership,
    response: { 200: z.object({ views: z.array(savedView) }) },
  },
});

export const addSavedView = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/saved-views',
  config: managesOwn,
  schema: {
    summary: 'Save a view of trends, of compared areas or of an indicator under a name',
    tags,
    params: inPartnership,
    body: z.strictObject({
      name,
      address: z
        .string()
        .max(1200)
        .describe('of this partnership, as /p/kent/trends?indicator=burglary'),
    }),
    response: { 201: savedView },
  },
});

export const saveSavedView = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/saved-views/:view',
  config: managesOwn,
  schema: {
    summary: 'Change the name of a saved view, pin it to the overview or take it off',
    tags,
    params: ofView,
    body: z.strictObject({ version, name, isPinned: z.boolean() }),
    response: { 200: savedView },
  },
});

export const withdrawSavedView = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/saved-views/:view/withdraw',
  config: managesOwn,
  schema: {
    summary: 'Take a saved view out of the list; its history stays',
    tags,
    params: ofView,
    body: z.strictObject({ version }),
    response: { 204: z.null() },
  },
});
