import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPlan, greenReport, reportOf, type TestPlan } from './plan.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;
let plan: TestPlan;
let ask: ReturnType<typeof asker>;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  plan = await addPlan(held.db.prisma, here);
  await addPlan(held.db.prisma, elsewhere, { financialYear: 2026 });
  await addPlan(held.db.prisma, here, { financialYear: 2027, state: 'draft' });
  ask = asker(held, 'here');
});

const texts = async (personId: string, path: string) =>
  JSON.stringify((await ask(personId, 'GET', path)).body);

describe('a plan', () => {
  test('lists its actions by reference with who leads, when due and how they stand', async () => {
    const { status, body } = await ask(here.portfolioHolder, 'GET', 'plans/2026-27');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      plan: { year: '2026-27', state: 'adopted', openRound: { quarter: 2, dueOn: '2026-10-31' } },
      priorities: [{ number: 2, title: 'Serious and acquisitive crime' }],
      actions: [
        {
          reference: '2.1',
          leadAgency: { id: here.agency },
          supportingAgencies: [{ id: here.otherAgency }],
          dueOn: '2027-03-31',
          standing: 'green',
          isOverdue: false,
          lacksCorrectiveAction: false,
        },
        { reference: '2.2', leadAgency: { id: here.otherAgency }, supportingAgencies: [] },
      ],
    });
  });

  test('of another partnership is not found, whatever is asked of it', async () => {
    const there = asker(held, 'elsewhere');
    for (const path of ['plans', 'plans/2026-27', 'plans/2026-27/actions/2.1', 'my-actions']) {
      expect((await there(here.partner, 'GET', path)).status).toBe(404);
    }
    const put = await there(here.partner, 'PUT', 'plans/2026-27/actions/2.1/report', greenReport);
    expect(put.status).toBe(404);
  });

  test('in draft is for officers, and to others as if it were not there', async () => {
    const years = async (personId: string) => {
      const { body } = await ask(personId, 'GET', 'plans');
      return (body['plans'] as { year: string }[]).map(({ year }) => year);
    };
    expect(await years(here.officer)).toEqual(['2027-28', '2026-27']);
    for (const reader of [here.partner, here.portfolioHolder]) {
      expect(await years(reader)).toEqual(['2026-27']);
      expect((await ask(reader, 'GET', 'plans/2027-28')).status).toBe(404);
      expect((await ask(reader, 'GET', 'plans/2027-28/actions/2.1')).status).toBe(404);
    }
  });

  test.each(['2026-31', '1999-00', '2031-32'])('of %s is not found', async (year) => {
    expect((await ask(here.officer, 'GET', `plans/${year}`)).status).toBe(404);
  });

  test.each(['2026', 'current', '2026-27x'])('by the name %s is not understood', async (year) => {
    expect((await ask(here.officer, 'GET', `plans/${year}`)).status).toBe(400);
  });
});

describe('restricted text', () => {
  test('is read by officers, the lead agency and supporting agencies', async () => {
    for (const reader of [here.officer, here.partner, here.otherPartner]) {
      expect(await texts(reader, 'plans/2026-27/actions/2.1')).toContain('Vault code');
    }
  });

  test('is in no answer to anybody else', async () => {
    const asked = ['plans', 'plans/2026-27', 'plans/2026-27/actions/2.1', 'my-actions'];
    for (const path of asked) {
      expect(await texts(here.portfolioHolder, path)).not.toContain('Vault code');
    }
    for (const path of [...asked.slice(0, 2), 'plans/2026-27/actions/2.2', 'my-actions']) {
      expect(await texts(here.partner, path)).not.toContain('Names of the schools');
    }
  });

  test('does not show in the changes of an action either', async () => {
    const page = await ask(here.officer, 'GET', 'plans/2026-27/actions/2.2');
    const { id, reference, priority, leadAgency, supportingAgencies, rag, ...kept } = page.body[
      'action'
    ] as Record<string, unknown>;
    const fields = { ...kept, leadAgencyId: here.otherAgency, supportingAgencyIds: [] };
    const saved = await ask(here.officer, 'PUT', 'plans/2026-27/actions/2.2', {
      ...fields,
      restrictedText: 'Names of the schools and of their heads',
    });
    expect(saved.status).toBe(200);
    expect(await texts(here.officer, 'plans/2026-27/actions/2.2')).toContain('and of their heads');
    const read = await ask(here.partner, 'GET', 'plans/2026-27/actions/2.2');
    expect(read.body).toMatchObject({ changes: [] });
  });
});

describe('a report that is not confirmed', () => {
  test('is seen by officers and its own agency only, and then by all', async () => {
    const path = 'plans/2026-27/actions/2.1';
    const draft = reportOf({ doneText: 'An unfinished thought' });
    const saved = await ask(here.partner, 'PUT', `${path}/report`, draft);
    const readers = [here.officer, here.partner, here.otherPartner, here.portfolioHolder];
    const seen = (text: string) =>
      Promise.all(readers.map(async (reader) => (await texts(reader, path)).includes(text)));
    expect(await seen('An unfinished thought')).toEqual([true, true, false, false]);
    const sent = await ask(here.partner, 'POST', `${path}/report`, {
      ...greenReport,
      version: 1,
    });
    expect(await seen('140 visitors')).toEqual([true, true, false, false]);
    expect(await texts(here.otherPartner, 'my-actions')).not.toContain('140 visitors');
    const confirm = `plans/2026-27/reports/${saved.body['id']}/confirmation`;
    await ask(here.officer, 'POST', confirm, {
      decision: 'confirm',
      version: sent.body['version'],
    });
    expect(await seen('140 visitors')).toEqual([true, true, true, true]);
  });

  test('counts for officers as waiting, for nobody else', async () => {
    await ask(here.otherPartner, 'POST', 'plans/2026-27/actions/2.2/report', greenReport);
    const openRound = async (personId: string) => {
      const { body } = await ask(personId, 'GET', 'plans');
      return (body['plans'] as { openRound?: object }[]).find((each) => 'openRound' in each)
        ?.openRound;
    };
    expect(await openRound(here.officer)).toMatchObject({ waiting: 1 });
    expect(await openRound(here.partner)).not.toHaveProperty('waiting');
  });
});

describe('my actions', () => {
  test('are those that the agency leads and supports, with what it has written', async () => {
    const { body } = await ask(here.otherPartner, 'GET', 'my-actions');
    expect(body).toMatchObject({
      agency: { id: here.otherAgency },
      plan: { year: '2026-27' },
      round: { quarter: 2, dueOn: '2026-10-31' },
      actions: [
        { reference: '2.1', part: 'support' },
        { reference: '2.2', part: 'lead', report: { state: 'submitted' } },
      ],
    });
    expect((await ask(here.officer, 'GET', 'my-actions')).status).toBe(403);
  });

  test('show what was confirmed last quarter beside', async () => {
    await held.db.prisma.round.update({
      where: { id: plan.roundId },
      data: { closedAt: new Date('2026-11-01T09:00:00Z'), closedBy: here.officer },
    });
    const opened = await ask(here.officer, 'POST', 'plans/2026-27/rounds', {
      quarter: 3,
      dueOn: '2027-01-31',
      note: '',
    });
    expect(opened.status).toBe(201);
    const { body } = await ask(here.partner, 'GET', 'my-actions');
    expect(body).toMatchObject({
      round: { quarter: 3 },
      actions: [{ reference: '2.1', lastReport: { quarter: 2, doneText: greenReport.doneText } }],
    });
    expect((body['actions'] as object[])[0]).not.toHaveProperty('report');
  });
});
