import type { Action, ActionChange } from '@ragstone/contract/actions';
import { present, type Read } from '../../db/read.ts';
import { changesBetween } from './changes-between.ts';

type Columns = {
  at: Date;
  by: string | null;
  action: string;
  before: Action | null;
  after: Action;
};

/** How an action's own fields were changed, by whom, the newest first. */
export async function findChanges(read: Read, actionId: string): Promise<ActionChange[]> {
  const sql = `SELECT e.at, w.name AS by, e.action, e.before, e.after
    FROM audit_event e LEFT JOIN person w ON w.id = e.person_id
    WHERE e.subject = 'action' AND e.subject_id = $1 AND e.action IN ('action:add', 'action:save')
    ORDER BY e.at DESC`;
  const rows = await read<Columns>(sql, [actionId]);
  return rows.map(({ at, by, before, after }) => ({
    at: at.toISOString(),
    by: present(by),
    kind: before === null ? 'added' : 'changed',
    fields: before === null ? [] : changesBetween(before, after),
  }));
}

/** The changes for a reader who may not read restricted text, not even that it was changed. */
export const withoutRestricted = (changes: readonly ActionChange[]): ActionChange[] =>
  changes
    .map((change) => ({
      ...change,
      fields: change.fields.filter(({ field }) => field !== 'restrictedText'),
    }))
    .filter(({ kind, fields }) => kind === 'added' || fields.length > 0);
