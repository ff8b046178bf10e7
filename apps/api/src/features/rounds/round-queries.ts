import type { Round, RoundSlot } from '@ragstone/contract/rounds';
import { isEnded } from '@ragstone/domain/plan/lifecycle';
import { findActionRows, type RowsAsked } from '../../db/action-rows.ts';
import { byAction, findReportsIn } from '../../db/progress-reports.ts';
import { present, type Read } from '../../db/read.ts';

type Columns = {
  id: string;
  quarter: number;
  due_on: string;
  note: string;
  opened_at: Date;
  opened_by: string;
  closed_at: Date | null;
  closed_by: string | null;
  version: number;
};

const sql = `
  SELECT r.id, r.quarter, r.due_on::text, r.note, r.opened_at, opener.name AS opened_by,
    r.closed_at, closer.name AS closed_by, r.version
  FROM round r
  JOIN person opener ON opener.id = r.opened_by
  LEFT JOIN person closer ON closer.id = r.closed_by
  WHERE r.plan_id = $1::uuid ORDER BY r.quarter`;

export type RoundRow = Round & { id: string };

const roundOf = (row: Columns): RoundRow => ({
  id: row.id,
  quarter: row.quarter,
  dueOn: row.due_on,
  note: row.note,
  openedAt: row.opened_at.toISOString(),
  openedBy: row.opened_by,
  closedAt: row.closed_at?.toISOString(),
  closedBy: present(row.closed_by),
  version: row.version,
});

/** A plan's rounds, the earliest quarter first. */
export const findRounds = async (read: Read, planId: string): Promise<RoundRow[]> =>
  (await read<Columns>(sql, [planId])).map(roundOf);

export async function findRound(
  read: Read,
  asked: { planId: string; quarter: number },
): Promise<RoundRow | undefined> {
  return (await findRounds(read, asked.planId)).find(({ quarter }) => quarter === asked.quarter);
}

/** What a round asks: a report on every action that has not ended, or that was reported on in it. */
export async function findSlots(
  read: Read,
  asked: RowsAsked & { roundId: string },
): Promise<RoundSlot[]> {
  const rows = await findActionRows(read, asked);
  const reportsOn = byAction(await findReportsIn(read, asked.roundId));
  return rows.flatMap((row) => {
    const given = reportsOn.get(row.id) ?? [];
    if (isEnded(row.lifecycle) && given.length === 0) return [];
    const { reference, title, leadAgency, lifecycle, rag, standing } = row;
    return {
      ...{ reference, title, leadAgency, lifecycle, rag, standing },
      report: given.find(({ part }) => part === 'lead'),
      supportingReports: given.filter(({ part }) => part === 'support'),
    };
  });
}
