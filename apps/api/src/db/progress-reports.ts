import type { Report } from '@ragstone/contract/progress';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { present, type Read } from './read.ts';

type Columns = {
  id: string;
  action_id: string;
  reference: string;
  quarter: number;
  part: Report['part'];
  agency_id: string | null;
  agency_name: string | null;
  agency_short_name: string | null;
  author: string;
  written_by_officer: boolean;
  state: Report['state'];
  lifecycle: Report['lifecycle'] | null;
  proposed_rag: Report['proposedRag'] | null;
  done_text: string;
  next_text: string;
  corrective_text: string;
  corrective_on: string | null;
  no_change: boolean;
  no_change_reason: string;
  saved_at: Date;
  submitted_at: Date | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  is_of_own_report: boolean | null;
  confirmed_lifecycle: Report['lifecycle'] | null;
  confirmed_rag: Report['proposedRag'] | null;
  override_reason: string;
  version: number;
};

const columns = `
  SELECT g.id, g.action_id, p.number || '.' || a.number AS reference, r.quarter, g.part,
    g.agency_id, y.name AS agency_name, y.short_name AS agency_short_name,
    author.name AS author, g.written_by_officer, g.state, g.lifecycle, g.proposed_rag,
    g.done_text, g.next_text, g.corrective_text, g.corrective_on::text, g.no_change, g.no_change_reason,
    g.saved_at, g.submitted_at, g.confirmed_at, decider.name AS confirmed_by,
    g.confirmed_by = g.author_id AS is_of_own_report,
    g.confirmed_lifecycle, g.confirmed_rag, g.override_reason, g.version
  FROM progress_report g
  JOIN round r ON r.id = g.round_id
  JOIN action a ON a.id = g.action_id
  JOIN priority p ON p.id = a.priority_id
  JOIN person author ON author.id = g.author_id
  LEFT JOIN agency y ON y.id = g.agency_id
  LEFT JOIN person decider ON decider.id = g.confirmed_by`;

const order = 'ORDER BY r.quarter DESC, g.part, y.name';

/** A report with the action that it is on. */
export type ReportOnAction = Report & { actionId: string };

function agencyOf({ agency_id: id, agency_name: name, agency_short_name: shortName }: Columns) {
  return id === null || name === null ? undefined : { id, name, shortName: shortName ?? name };
}

function decisionOf(row: Columns): Report['decision'] {
  if (row.confirmed_at === null) return undefined;
  return {
    at: row.confirmed_at.toISOString(),
    by: row.confirmed_by ?? '',
    isOfOwnReport: row.is_of_own_report ?? false,
    lifecycle: present(row.confirmed_lifecycle),
    rag: present(row.confirmed_rag),
    overrideReason: row.override_reason,
  };
}

const reportOf = (row: Columns): ReportOnAction => ({
  id: row.id,
  actionId: row.action_id,
  reference: row.reference,
  quarter: row.quarter,
  part: row.part,
  agency: agencyOf(row),
  author: row.author,
  writtenByOfficer: row.written_by_officer,
  state: row.state,
  lifecycle: present(row.lifecycle),
  proposedRag: present(row.proposed_rag),
  doneText: row.done_text,
  nextText: row.next_text,
  correctiveText: row.corrective_text,
  correctiveOn: present(row.corrective_on),
  noChange: row.no_change,
  noChangeReason: row.no_change_reason,
  savedAt: row.saved_at.toISOString(),
  submittedAt: row.submitted_at?.toISOString(),
  decision: decisionOf(row),
  version: row.version,
});

const find = async (read: Read, where: string, values: unknown[]): Promise<ReportOnAction[]> =>
  (await read<Columns>(`${columns} WHERE ${where} ${order}`, values)).map(reportOf);

/** Every report on an action, the newest quarter first. */
export const findReportsOn = (read: Read, actionId: string) =>
  find(read, 'g.action_id = $1::uuid', [actionId]);

/** Every report of a round. */
export const findReportsIn = (read: Read, roundId: string) =>
  find(read, 'g.round_id = $1::uuid', [roundId]);

/** What an agency has reported on the plan, or an officer for it; also what is still a draft. */
export const findReportsOf = (read: Read, asked: { planId: string; agencyId: string }) =>
  find(
    read,
    `g.plan_id = $1::uuid AND (g.agency_id = $2::uuid
      OR (g.part = 'lead' AND a.lead_agency_id = $2::uuid AND g.state IN ('confirmed', 'overridden')))`,
    [asked.planId, asked.agencyId],
  );

/** A report of the plan by its id. */
export async function findReport(
  read: Read,
  asked: { planId: string; id: string },
): Promise<ReportOnAction | undefined> {
  const where = 'g.plan_id = $1::uuid AND g.id = $2::uuid';
  return (await find(read, where, [asked.planId, asked.id]))[0];
}

/** The report of an agency, or of the lead whoever it is, on an action in a round. */
export async function findReportFor(
  read: Read,
  asked: { actionId: string; roundId: string; part: Report['part']; agencyId: string | undefined },
): Promise<ReportOnAction | undefined> {
  const where = `g.action_id = $1::uuid AND g.round_id = $2::uuid AND g.part = $3
    AND (g.part = 'lead' OR g.agency_id = $4::uuid)`;
  const values = [asked.actionId, asked.roundId, asked.part, asked.agencyId ?? null];
  return (await find(read, where, values))[0];
}

/** Reports by the action that they are on. */
export function byAction(reports: readonly ReportOnAction[]): Map<string, ReportOnAction[]> {
  const groups = new Map<string, ReportOnAction[]>();
  for (const report of reports) {
    groups.set(report.actionId, [...(groups.get(report.actionId) ?? []), report]);
  }
  return groups;
}

export const isConfirmed = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'confirmed' || state === 'overridden';

/** Whether the actor may read a report: everybody what is confirmed, its agency and officers the rest. */
export const mayReadReport = (actor: Actor, report: Report): boolean =>
  isConfirmed(report) ||
  can(actor, 'report:read-unconfirmed', { authorAgencyId: report.agency?.id });
