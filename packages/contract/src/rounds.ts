import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, lifecycle, quarter, rag, version } from './fields.ts';
import { agencyName, inPlan, reference, standing } from './plan-fields.ts';
import { report } from './progress.ts';

const readRoundsAccess = { access: { kind: 'permission', permission: 'round:read' } } as const;
const manageRounds = { access: { kind: 'permission', permission: 'round:manage' } } as const;
const tags = ['rounds'];
const ofRound = inPlan.extend({ quarter: z.string().regex(/^[1-4]$/) });

export const round = z.object({
  quarter,
  dueOn: civilDate,
  note: z.string(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  closedAt: z.iso.datetime().optional(),
  closedBy: z.string().optional(),
  version,
});
export type Round = z.infer<typeof round>;

/** What a round asks of one action: the lead agency's report, and supporters' text if they add any. */
export const roundSlot = z.object({
  reference,
  title: z.string(),
  leadAgency: agencyName.optional(),
  lifecycle,
  rag: rag.optional(),
  standing,
  report: report.optional(),
  supportingReports: z.array(report),
});
export type RoundSlot = z.infer<typeof roundSlot>;

export const listRounds = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plans/:year/rounds',
  config: readRoundsAccess,
  schema: {
    summary: "A plan's rounds, and the quarter that may be asked next",
    tags,
    params: inPlan,
    response: {
      200: z.object({
        rounds: z.array(round),
        next: z
          .object({ quarter, dueOn: civilDate })
          .optional()
          .describe('absent while a round is open and when every quarter has had one'),
      }),
    },
  },
});

export const readRound = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plans/:year/rounds/:quarter',
  config: readRoundsAccess,
  schema: {
    summary: 'A round with what was asked of every action and what was answered',
    tags,
    params: ofRound,
    response: { 200: z.object({ round, slots: z.array(roundSlot) }) },
  },
});

const roundFields = { dueOn: civilDate, note: z.string().max(1000) };

export const openRound = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/rounds',
  config: manageRounds,
  schema: {
    summary: 'Ask the agencies for their reports on a quarter',
    tags,
    params: inPlan,
    body: z.strictObject({ quarter, ...roundFields }),
    response: { 201: round },
  },
});

export const saveRound = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/plans/:year/rounds/:quarter',
  config: manageRounds,
  schema: {
    summary: "Change an open round's due date or note",
    tags,
    params: ofRound,
    body: z.strictObject({ version, ...roundFields }),
    response: { 200: round },
  },
});

export const closeRound = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/rounds/:quarter/closure',
  config: manageRounds,
  schema: {
    summary: 'End a round; who has not answered by then has sent no update',
    tags,
    params: ofRound,
    body: z.strictObject({ version }),
    response: { 200: round },
  },
});
