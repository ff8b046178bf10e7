import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, lifecycle, longText, quarter, rag, version } from './fields.ts';
import {
  agencyName,
  inPlan,
  ofAction,
  planState,
  priorityNumber,
  recurrence,
  reference,
  standing,
} from './plan-fields.ts';
import { report } from './progress.ts';

const readPlans = { access: { kind: 'permission', permission: 'plan:read' } } as const;
const editPlans = { access: { kind: 'permission', permission: 'plan:edit' } } as const;
const tags = ['plan'];

/** An output counts what was done, an outcome what came of it; `none-yet` says so honestly. */
export const measureKind = z.enum(['output', 'outcome', 'none-yet']);
export const frequency = z.enum(['', 'monthly', 'quarterly', 'twice-yearly', 'yearly']);

const measureNumber = z.number().min(-1e9).max(1e9);

const measureFields = {
  kind: measureKind,
  text: z.string().max(300),
  baseline: measureNumber.optional(),
  target: measureNumber.optional(),
  direction: z.enum(['lower', 'higher']).optional().describe('which way is better'),
  unit: z.string().max(60),
  frequency,
  source: z.string().max(200),
  /** A measure that is bound to published figures names both. */
  indicator: z.string().max(80).optional(),
  area: z.string().max(40).optional(),
};
const milestoneFields = {
  title: z.string().max(200),
  dueOn: civilDate.optional(),
  doneOn: civilDate.optional(),
};

export const action = z.object({
  id,
  reference,
  priority: z.object({ number: priorityNumber, title: z.string() }),
  title: z.string(),
  how: z.string(),
  leadAgency: agencyName.optional(),
  namedOfficer: z.string(),
  supportingAgencies: z.array(agencyName),
  startOn: civilDate.optional(),
  dueOn: civilDate.optional(),
  recurrence: recurrence.optional(),
  funding: z.string(),
  fromAssessment: z.boolean(),
  restrictedText: z.string().optional().describe('absent for those who may not read it'),
  lifecycle,
  rag: rag.optional(),
  successMeasures: z.array(z.object(measureFields)),
  milestones: z.array(z.object(milestoneFields)),
  version,
});
export type Action = z.infer<typeof action>;

/** A change of an action's own text or dates, as the audit keeps it. */
export const actionChange = z.object({
  at: z.iso.datetime(),
  by: z.string().optional(),
  kind: z.enum(['added', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type ActionChange = z.infer<typeof actionChange>;

export const actionPage = z.object({
  plan: z.object({
    state: planState,
    openRound: z.object({ quarter, dueOn: civilDate }).optional(),
  }),
  action,
  standing,
  isOverdue: z.boolean(),
  /** By quarter, newest first; what is not confirmed only for its agency and officers. */
  reports: z.array(report),
  changes: z.array(actionChange),
});
export type ActionPage = z.infer<typeof actionPage>;

export const readAction = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/plans/:year/actions/:reference',
  config: readPlans,
  schema: {
    summary: 'An action with its measures, milestones, reports and changes',
    tags,
    params: ofAction,
    response: { 200: actionPage },
  },
});

const actionFields = {
  title: z.string().max(200),
  how: longText,
  leadAgencyId: id.optional(),
  namedOfficer: z.string().max(100),
  supportingAgencyIds: z.array(id).max(40),
  startOn: civilDate.optional(),
  dueOn: civilDate.optional(),
  recurrence: recurrence.optional(),
  funding: z.string().max(300),
  fromAssessment: z.boolean(),
  restrictedText: longText,
  lifecycle,
  successMeasures: z.array(z.strictObject(measureFields)).max(20),
  milestones: z.array(z.strictObject(milestoneFields)).max(40),
};

export const addAction = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/actions',
  config: editPlans,
  schema: {
    summary: 'Add an action to a priority; it gets the next number, which is never used again',
    tags,
    params: inPlan,
    body: z.strictObject({ priorityNumber, ...actionFields }),
    response: { 201: action },
  },
});
export type ActionFields = Omit<z.infer<typeof addAction.schema.body>, 'priorityNumber'>;

export const saveAction = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/plans/:year/actions/:reference',
  config: editPlans,
  schema: {
    summary: 'Change an action; its RAG changes only by a confirmed report',
    tags,
    params: ofAction,
    body: z.strictObject({ version, ...actionFields }),
    response: { 200: action },
  },
});
