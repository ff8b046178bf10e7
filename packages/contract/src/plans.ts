import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import {
  civilDate,
  financialYear,
  id,
  inPartnership,
  lifecycle,
  longText,
  quarter,
  rag,
  version,
} from './fields.ts';
import {
  agencyName,
  inPlan,
  planState,
  planYear,
  priorityNumber,
  recurrence,
  reference,
  standing,
} from './plan-fields.ts';

const readPlans = { access: { kind: 'permission', permission: 'plan:read' } } as const;
const createPlans = { access: { kind: 'permission', permission: 'plan:create' } } as const;
const editPlans = { access: { kind: 'permission', permission: 'plan:edit' } } as const;
const tags = ['plan'];

export const plan = z.object({
  year: planYear,
  financialYear,
  state: planState,
  adoptedOn: civilDate.optional(),
  adoptedBy: z.string(),
  closedOn: civilDate.optional(),
  version,
  /** The quarter for which reports are being asked now. */
  openRound: z
    .object({
      quarter,
      dueOn: civilDate,
      waiting: z.int().optional().describe('reports that an officer has yet to confirm'),
    })
    .optional(),
});
export type Plan = z.infer<typeof plan>;

export const priority = z.object({
  number: priorityNumber,
  title: z.string(),
  aim: z.string(),
  crossCutting: z.boolean(),
  headlineIndicator: z.object({ slug: z.string(), label: z.string() }).optional(),
  version,
});
export type Priority = z.infer<typeof priority>;

export const actionRow = z.object({
  id,
  reference,
  priorityNumber,
  title: z.string(),
  leadAgency: agencyName.optional(),
  supportingAgencies: z.array(agencyName),
  dueOn: civilDate.optional(),
  recurrence: recurrence.optional(),
  lifecycle,
  rag: rag.optional(),
  standing,
  isOverdue: z.boolean(),
  lacksCorrectiveAction: z
    .boolean()
    .describe('red or amber, and the last confirmed report does not say what brings it back'),
  lastReport: z
    .object({ quarter, on: civilDate })
    .optional()
    .describe('the last confirmed report of the lead agency, by the day on which it was sent'),
});
export type ActionRow = z.infer<typeof actionRow>;

export const listPlans = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plans',
  config: readPlans,
  schema: {
    summary: 'The plans that the reader may see, newest first',
    tags,
    params: inPartnership,
    response: { 200: z.object({ plans: z.array(plan) }) },
  },
});

export const createPlan = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans',
  config: createPlans,
  schema: {
    summary: 'Begin the draft of a plan for a financial year',
    tags,
    params: inPartnership,
    body: z.strictObject({ financialYear }),
    response: { 201: plan },
  },
});

export const readPlan = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plans/:year',
  config: readPlans,
  schema: {
    summary: 'A plan with its priorities and the row of every action',
    tags,
    params: inPlan,
    response: {
      200: z.object({ plan, priorities: z.array(priority), actions: z.array(actionRow) }),
    },
  },
});

export const adoptPlan = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/adoption',
  config: editPlans,
  schema: {
    summary: 'Record that a draft was adopted; from then on every member can read it',
    tags,
    params: inPlan,
    body: z.strictObject({ version, adoptedOn: civilDate, adoptedBy: z.string().max(200) }),
    response: { 200: plan },
  },
});

export const closePlan = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/closure',
  config: editPlans,
  schema: {
    summary: 'Close an adopted plan; nothing in it can be changed afterwards',
    tags,
    params: inPlan,
    body: z.strictObject({ version, closedOn: civilDate }),
    response: { 200: plan },
  },
});

export const listPlanChoices = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plan-choices',
  config: createPlans,
  schema: {
    summary: 'The agencies, indicators and areas that priorities and actions may name',
    tags,
    params: inPartnership,
    response: {
      200: z.object({
        agencies: z.array(agencyName),
        indicators: z.array(z.object({ slug: z.string(), label: z.string() })),
        areas: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    },
  },
});

const priorityFields = {
  title: z.string().max(150),
  aim: longText,
  crossCutting: z.boolean(),
  headlineIndicator: z.string().max(80).optional().describe('the slug of an indicator'),
};

export const addPriority = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/priorities',
  config: editPlans,
  schema: {
    summary: 'Add a priority; its number begins the references of its actions and stays',
    tags,
    params: inPlan,
    body: z.strictObject({ number: priorityNumber, ...priorityFields }),
    response: { 201: priority },
  },
});

export const savePriority = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/plans/:year/priorities/:number',
  config: editPlans,
  schema: {
    summary: 'Change a priority',
    tags,
    params: inPlan.extend({ number: z.string().regex(/^[1-9]\d?$/) }),
    body: z.strictObject({ version, ...priorityFields }),
    response: { 200: priority },
  },
});
