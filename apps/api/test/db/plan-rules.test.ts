import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { withDatabase } from '../database.ts';
import { addPartnership, type TestPartnership } from '../people.ts';
import { addPlan, type TestPlan } from '../plan.ts';

const database = withDatabase();
let application: pg.Client;
let here: TestPartnership;
let there: TestPartnership;
let plan: TestPlan;
let others: TestPlan;

beforeAll(async () => {
  application = new pg.Client({ connectionString: database.appUrl });
  await application.connect();
  const db = openDatabase({ url: database.ownerUrl });
  here = await addPartnership(db.prisma, 'here');
  there = await addPartnership(db.prisma, 'there');
  plan = await addPlan(db.prisma, here);
  others = await addPlan(db.prisma, there);
  await db.close();
});
afterAll(() => application.end());

const report = (agencyId: string, sent: { state: string; lifecycle: string | null }) =>
  application.query(
    `INSERT INTO progress_report (id, plan_id, action_id, round_id, part, agency_id, author_id, saved_at, state,
       submitted_at, lifecycle)
     VALUES ($1, $2, $3, $4, 'lead', $5, $6, now(), $7, CASE $7 WHEN 'draft' THEN NULL ELSE now() END, $8)`,
    [
      ...[uuidv7(), plan.id, plan.actionIds[1], plan.roundId, agencyId, here.partner],
      ...[sent.state, sent.lifecycle],
    ],
  );

describe('an agency of another partnership', () => {
  const refused = 'not of the partnership of the action';

  test('supports no action', async () => {
    const insert = 'INSERT INTO action_support (action_id, agency_id) VALUES ($1, $2)';
    const [action] = plan.actionIds;
    await expect(application.query(insert, [action, there.agency])).rejects.toThrow(refused);
    const change = 'UPDATE action_support SET agency_id = $2 WHERE action_id = $1';
    await expect(application.query(change, [action, there.agency])).rejects.toThrow(refused);
  });

  test('reports on none', async () => {
    const draft = { state: 'draft', lifecycle: null };
    await expect(report(there.agency, draft)).rejects.toThrow(refused);
  });
});

test('a report that was sent says how the action stands', async () => {
  const sent = { state: 'submitted', lifecycle: null };
  await expect(report(here.otherAgency, sent)).rejects.toThrow('report_sent_says_its_status');
  const whole = { ...sent, lifecycle: 'complete' };
  await expect(report(here.otherAgency, whole)).resolves.toBeDefined();
});

test('a plan is built from one of its own partnership, and nothing continues itself', async () => {
  const build = 'UPDATE plan SET built_from_id = $2 WHERE id = $1';
  await expect(application.query(build, [plan.id, others.id])).rejects.toThrow(
    'plan_built_from_its_partnerships',
  );
  await expect(application.query(build, [plan.id, plan.id])).rejects.toThrow('from_itself');
  for (const table of ['priority', 'action']) {
    const loop = `UPDATE ${table} SET continues_id = id WHERE plan_id = $1`;
    await expect(application.query(loop, [plan.id])).rejects.toThrow('does_not_continue_itself');
  }
});

test('dates and values are such that come and that count', async () => {
  const due = "UPDATE action SET due_on = 'infinity' WHERE plan_id = $1";
  await expect(application.query(due, [plan.id])).rejects.toThrow('action_dates_are_dates');
  const measure = `INSERT INTO success_measure (id, action_id, position, kind, target)
    VALUES ($1, $2, 1, 'output', 'NaN')`;
  await expect(application.query(measure, [uuidv7(), plan.actionIds[0]])).rejects.toThrow(
    'measure_values_are_numbers',
  );
});

describe('what readers were told', () => {
  test('keeps its reference and its plan', async () => {
    for (const table of ['priority', 'action']) {
      const renumber = `UPDATE ${table} SET number = number + 50 WHERE plan_id = $1`;
      await expect(application.query(renumber, [plan.id])).rejects.toThrow('reference of a row');
    }
  });

  test('goes forward: an adopted plan is no draft again', async () => {
    const back = "UPDATE plan SET state = 'draft' WHERE id = $1";
    await expect(application.query(back, [plan.id])).rejects.toThrow('does not become draft');
  });

  test('changes no more once its round and its plan are closed', async () => {
    const later = {
      report: `UPDATE progress_report SET done_text = 'Another' WHERE plan_id = $1`,
      priority: `UPDATE priority SET title = 'Another' WHERE plan_id = $1`,
      action: `UPDATE action SET title = 'Another' WHERE plan_id = $1`,
    };
    for (const change of Object.values(later)) await application.query(change, [plan.id]);
    await application.query(
      'UPDATE round SET closed_at = now(), closed_by = $2 WHERE plan_id = $1',
      [plan.id, here.officer],
    );
    await expect(application.query(later.report, [plan.id])).rejects.toThrow('round is closed');
    await application.query("UPDATE plan SET state = 'closed', closed_on = now() WHERE id = $1", [
      plan.id,
    ]);
    await expect(application.query(later.priority, [plan.id])).rejects.toThrow('plan is closed');
    await expect(application.query(later.action, [plan.id])).rejects.toThrow('plan is closed');
    const reopen = "UPDATE plan SET state = 'adopted' WHERE id = $1";
    await expect(application.query(reopen, [plan.id])).rejects.toThrow('does not become adopted');
  });
});
