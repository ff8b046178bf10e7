import type { AgencyName } from '@ragstone/contract/plan-fields';
import type { ActionRow } from '@ragstone/contract/plans';
import { isOverdue } from '@ragstone/domain/plan/overdue';
import { formatReference } from '@ragstone/domain/plan/reference';
import {
  isSilent,
  lacksCorrectiveAction,
  type RoundAnswer,
  standingOf,
} from '@ragstone/domain/plan/status';
import { lastDayOf } from '@ragstone/domain/time/civil-date';
import { quarterPeriod } from '@ragstone/domain/time/period';
import { londonDateOf } from '../clock.ts';
import { namesOf } from './agency-names.ts';
import { present, type Read } from './read.ts';

type ReportState = 'draft' | 'submitted' | 'confirmed' | 'overridden';

type Columns = {
  id: string;
  priority_number: number;
  number: number;
  title: string;
  lead_agency_id: string | null;
  supporting: string[];
  start_on: string | null;
  due_on: string | null;
  recurrence: NonNullable<ActionRow['recurrence']> | '';
  lifecycle: ActionRow['lifecycle'];
  rag: ActionRow['rag'] | null;
  /** The state of the lead agency's report by quarter. */
  answers: Record<number, ReportState>;
  reported_quarter: number | null;
  reported_at: Date | null;
  corrective_text: string | null;
};

/** One statement for a whole plan, however many actions it has. */
const sql = `
  SELECT a.id, p.number AS priority_number, a.number, a.title, a.lead_agency_id,
    coalesce(s.supporting, '[]') AS supporting, a.start_on::text, a.due_on::text, a.recurrence, a.lifecycle, a.rag,
    coalesce(g.answers, '{}') AS answers, g.reported_quarter, g.reported_at, g.corrective_text
  FROM action a
  JOIN priority p ON p.id = a.priority_id
  LEFT JOIN (
    SELECT action_id, json_agg(agency_id) AS supporting FROM action_support
    WHERE action_id IN (SELECT id FROM action WHERE plan_id = $1::uuid) GROUP BY action_id
  ) s ON s.action_id = a.id
  LEFT JOIN (
    SELECT g.action_id, json_object_agg(r.quarter, g.state) AS answers,
      max(r.quarter) FILTER (WHERE g.confirmed_at IS NOT NULL) AS reported_quarter,
      max(g.submitted_at) FILTER (WHERE g.confirmed_at IS NOT NULL) AS reported_at,
      (array_agg(g.corrective_text ORDER BY r.quarter DESC) FILTER (WHERE g.confirmed_at IS NOT NULL))[1]
        AS corrective_text
    FROM progress_report g JOIN round r ON r.id = g.round_id
    WHERE r.plan_id = $1::uuid AND g.part = 'lead' GROUP BY g.action_id
  ) g ON g.action_id = a.id
  WHERE a.plan_id = $1::uuid AND ($2::uuid IS NULL OR a.id = $2::uuid)
  ORDER BY p.number, a.number`;

type Round = { quarter: number; isClosed: boolean };

export type RowsAsked = {
  plan: { id: string; financialYear: number };
  agencies: Map<string, AgencyName>;
  today: string;
  /** Only this action's row. */
  actionId?: string;
};

/** What a round got of an action. One that begins after the quarter was not asked about it. */
function answerOf(row: Columns, { quarter, isClosed }: Round, financialYear: number): RoundAnswer {
  const state = row.answers[quarter];
  const wasAsked = row.start_on === null || row.start_on <= endOfQuarter(financialYear, quarter);
  if (state === 'overridden') return { quarter, isClosed, answer: 'confirmed' };
  return { quarter, isClosed, answer: state ?? (wasAsked ? 'none' : 'not-asked') };
}

const endOfQuarter = (financialYear: number, quarter: number) =>
  lastDayOf(quarterPeriod(financialYear, quarter).to);

function rowOf(row: Columns, rounds: readonly Round[], asked: RowsAsked): ActionRow {
  const { agencies, today, plan } = asked;
  const { lifecycle, reported_quarter: quarter, reported_at: at } = row;
  const rag = present(row.rag);
  const dueOn = present(row.due_on);
  const answers = rounds.map((round) => answerOf(row, round, plan.financialYear));
  const standing = standingOf({ lifecycle, rag, isSilent: isSilent(answers) });
  return {
    id: row.id,
    reference: formatReference({ priority: row.priority_number, number: row.number }),
    priorityNumber: row.priority_number,
    title: row.title,
    leadAgency: agencies.get(row.lead_agency_id ?? ''),
    supportingAgencies: namesOf(agencies, row.supporting),
    dueOn,
    recurrence: row.recurrence === '' ? undefined : row.recurrence,
    lifecycle,
    rag,
    standing,
    isOverdue: isOverdue({ lifecycle, dueOn }, today),
    lacksCorrectiveAction: lacksCorrectiveAction(standing, present(row.corrective_text)),
    lastReport: quarter === null || at === null ? undefined : { quarter, on: londonDateOf(at) },
  };
}

/** The rows of a plan's actions, in the order of their references. */
export async function findActionRows(read: Read, asked: RowsAsked): Promise<ActionRow[]> {
  const { plan, actionId } = asked;
  const rounds = await read<Round>(
    'SELECT quarter, closed_at IS NOT NULL AS "isClosed" FROM round WHERE plan_id = $1::uuid',
    [plan.id],
  );
  const rows = await read<Columns>(sql, [plan.id, actionId ?? null]);
  return rows.map((row) => rowOf(row, rounds, asked));
}
