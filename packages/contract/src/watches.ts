import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership, shortText } from './fields.ts';

const managesOwn = { access: { kind: 'permission', permission: 'watch:manage' } } as const;
const tags = ['watches'];

/** What one person may watch in a partnership. */
export const mostWatches = 50;

const watched = {
  indicator: z.object({ slug: z.string(), label: z.string() }),
  area: z
    .object({ code: z.string(), name: z.string() })
    .optional()
    .describe("absent where it is the partnership's own area"),
};

const watch = z.object({ id, ...watched });
export type Watch = z.infer<typeof watch>;

const notice = z.object({
  id,
  ...watched,
  heading: z.string(),
  paragraphs: z.array(z.string()),
  release: z.object({ id: z.int(), publishedOn: civilDate }),
  mail: z
    .enum(['none', 'waiting', 'begun', 'mailed', 'failed'])
    .describe('begun: it is not known whether the mail arrived'),
});
export type WatchNotice = z.infer<typeof notice>;

export const listWatches = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/watches',
  config: managesOwn,
  schema: {
    summary: 'What the person who asks watches, and what they were told lately, newest first',
    tags,
    params: inPartnership,
    response: {
      200: z.object({
        sendsMail: z.boolean().describe('whether this installation sends mail'),
        watches: z.array(watch),
        notices: z.array(notice).describe('of the latest twenty'),
      }),
    },
  },
});

export const addWatch = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/watches',
  config: managesOwn,
  schema: {
    summary: 'Ask to be told when a release changes what is found of an indicator in an area',
    tags,
    params: inPartnership,
    body: z.strictObject({
      indicator: shortText(80).describe('its name in addresses, as burglary'),
      area: shortText(40)
        .optional()
        .describe(
          "ONS code of one of the partnership's districts; without it all of them together",
        ),
    }),
    response: { 201: watch },
  },
});

export const stopWatch = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/watches/:watch/stop',
  config: managesOwn,
  schema: {
    summary: 'Stop watching; what was told stays',
    tags,
    params: inPartnership.extend({ watch: id }),
    body: z.strictObject({}),
    response: { 204: z.null() },
  },
});
