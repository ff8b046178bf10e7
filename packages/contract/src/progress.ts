import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import {
  civilDate,
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
  ofAction,
  planYear,
  priorityNumber,
  reference,
  standing,
} from './plan-fields.ts';

const addText = { access: { kind: 'permission', permission: 'report:add-text' } } as const;
const confirmReports = { access: { kind: 'permission', permission: 'report:confirm' } } as const;
const tags = ['progress'];

export const reportState = z.enum(['draft', 'submitted', 'confirmed', 'overridden']);

/** The lead agency's report proposes lifecycle and RAG; a supporting agency's adds text. */
export const reportPart = z.enum(['lead', 'support']);

export const report = z.object({
  id,
  reference,
  quarter,
  part: reportPart,
  agency: agencyName.optional(),
  author: z.string(),
  writtenByOfficer: z.boolean().describe('an officer wrote it for the agency'),
  state: reportState,
  lifecycle: lifecycle.optional(),
  proposedRag: rag.optional(),
  doneText: z.string(),
  nextText: z.string(),
  correctiveText: z.string(),
  correctiveOn: civilDate.optional(),
  noChange: z.boolean(),
  noChangeReason: z.string(),
  savedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().optional(),
  decision: z
    .object({
      at: z.iso.datetime(),
      by: z.string(),
      isOfOwnReport: z.boolean().describe('the officer confirmed what they had written themselves'),
      lifecycle: lifecycle.optional(),
      rag: rag.optional(),
      overrideReason: z.string(),
    })
    .optional(),
  version,
});
export type Report = z.infer<typeof report>;

const reportFields = {
  /** Which agency's report this is. Partners write their own agency's only. */
  agencyId: id.optional(),
  /** Absent for the first save of the quarter. */
  version: version.optional(),
  lifecycle: lifecycle.optional(),
  proposedRag: rag.optional(),
  doneText: longText,
  nextText: longText,
  correctiveText: longText,
  correctiveOn: civilDate.optional(),
  noChange: z.boolean(),
  noChangeReason: z.string().max(1000),
};
const reportBody = z.strictObject(reportFields);
export type ReportBody = z.infer<typeof reportBody>;

export const saveReportDraft = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/plans/:year/actions/:reference/report',
  config: addText,
  schema: {
    summary: 'Keep what has been written of a report in the open round, without sending it',
    tags,
    params: ofAction,
    body: reportBody,
    response: { 200: report },
  },
});

export const submitReport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/actions/:reference/report',
  config: addText,
  schema: {
    summary: 'Save a report and send it to the officer',
    tags,
    params: ofAction,
    body: reportBody,
    response: { 200: report },
  },
});

const ofReport = inPlan.extend({ report: id });

export const recallReport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/reports/:report/recall',
  config: addText,
  schema: {
    summary: 'Take a sent report back as a draft, until it is confirmed',
    tags,
    params: ofReport,
    body: z.strictObject({ version }),
    response: { 200: report },
  },
});

export const confirmReport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/plans/:year/reports/:report/confirmation',
  config: confirmReports,
  schema: {
    summary: 'Confirm a report as it stands, or set another lifecycle and RAG with a reason',
    tags,
    params: ofReport,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('confirm'), version }),
      z.strictObject({
        decision: z.literal('override'),
        version,
        lifecycle,
        rag: rag.optional(),
        reason: z.string().max(1000),
      }),
    ]),
    response: { 200: report },
  },
});

export const myAction = z.object({
  reference,
  priority: z.object({ number: priorityNumber, title: z.string() }),
  title: z.string(),
  part: reportPart,
  leadAgency: agencyName.optional(),
  dueOn: civilDate.optional(),
  lifecycle,
  rag: rag.optional(),
  standing,
  lastReport: report
    .optional()
    .describe("the agency's last confirmed report of an earlier quarter"),
  report: report.optional().describe("the agency's own report in the open round"),
});
export type MyAction = z.infer<typeof myAction>;

export const readMyActions = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/my-actions',
  config: { access: { kind: 'permission', permission: 'own-actions:read' } },
  schema: {
    summary: "What the partner's agency is asked to report, and what it has reported",
    tags,
    params: inPartnership,
    response: {
      200: z.object({
        agency: agencyName,
        /** Absent while no plan is adopted. */
        plan: z.object({ year: planYear }).optional(),
        /** Absent while nothing is asked. */
        round: z.object({ quarter, dueOn: civilDate, note: z.string() }).optional(),
        actions: z.array(myAction),
      }),
    },
  },
});
