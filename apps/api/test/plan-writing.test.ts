import type { Action } from '@ragstone/contract/actions';
import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker, pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { actionFields, addPlan, greenReport, type TestPlan } from './plan.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;
let plan: TestPlan;
let ask: ReturnType<typeof asker>;
let count = 0;

beforeEach(async () => {
  count += 1;
  here = await addPartnership(held.db.prisma, `here-${count}`);
  elsewhere = await addPartnership(held.db.prisma, `elsewhere-${count}`);
  plan = await addPlan(held.db.prisma, here);
  ask = asker(held, here.slug);
});

const actions = 'plans/2026-27/actions';
const priorities = 'plans/2026-27/priorities';

describe('a plan', () => {
  const plans = 'plans';

  test('begins as a draft, is adopted, and after its closing nothing in it changes', async () => {
    const made = await ask(here.officer, 'POST', plans, { financialYear: 2027 });
    expect(made).toMatchObject({ status: 201, body: { year: '2027-28', state: 'draft' } });
    expect(pointersIn(await ask(here.officer, 'POST', plans, { financialYear: 2027 }))).toEqual([
      '/financialYear',
    ]);
    const adoption = { version: 1, adoptedOn: '2026-10-19', adoptedBy: 'Cabinet' };
    const path = 'plans/2027-28/adoption';
    const future = await ask(here.officer, 'POST', path, { ...adoption, adoptedOn: '2026-10-21' });
    expect(pointersIn(future)).toEqual(['/adoptedOn']);
    const adopted = await ask(here.officer, 'POST', path, adoption);
    expect(adopted.body).toMatchObject({ state: 'adopted', version: 2 });
    const stale = await ask(here.officer, 'POST', path, adoption);
    expect(stale).toMatchObject({ status: 409, body: { current: { version: 2 } } });
    const closing = { version: 2, closedOn: '2026-10-20' };
    const closed = await ask(here.officer, 'POST', 'plans/2027-28/closure', closing);
    expect(closed.body).toMatchObject({ state: 'closed' });
    const late = { number: 1, title: 'Late', aim: '', crossCutting: false };
    expect((await ask(here.officer, 'POST', 'plans/2027-28/priorities', late)).status).toBe(403);
    const again = { ...adoption, version: 3 };
    expect((await ask(here.officer, 'POST', path, again)).status).toBe(403);
  });

  test('is not closed while a round is open', async () => {
    const closing = { version: 1, closedOn: '2026-10-20' };
    expect((await ask(here.officer, 'POST', 'plans/2026-27/closure', closing)).status).toBe(409);
  });

  test('is refused a version that no row could hold', async () => {
    const closing = { version: 2_147_483_648, closedOn: '2026-10-20' };
    const refused = await ask(here.officer, 'POST', 'plans/2026-27/closure', closing);
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual(['/version']);
  });

  test('is made and changed by officers only', async () => {
    for (const person of [here.partner, here.portfolioHolder]) {
      expect((await ask(person, 'POST', plans, { financialYear: 2028 })).status).toBe(403);
      expect((await ask(person, 'POST', actions, actionFields({}))).status).toBe(403);
    }
  });
});

describe('a priority', () => {
  const asb = { title: ' Anti-social behaviour ', aim: '', crossCutting: false };

  test('is added with a number of its own and a headline indicator', async () => {
    const added = await ask(here.officer, 'POST', priorities, {
      ...asb,
      number: 3,
      headlineIndicator: 'anti-social-behaviour',
    });
    expect(added).toMatchObject({
      status: 201,
      body: {
        number: 3,
        title: 'Anti-social behaviour',
        headlineIndicator: { label: 'Anti-social behaviour' },
      },
    });
    const taken = await ask(here.officer, 'POST', priorities, { ...asb, number: 3 });
    expect(pointersIn(taken)).toEqual(['/number']);
    const unknown = { ...asb, number: 4, headlineIndicator: 'witchcraft' };
    expect(pointersIn(await ask(here.officer, 'POST', priorities, unknown))).toEqual([
      '/headlineIndicator',
    ]);
  });

  test('is saved once from each version; the second saver is shown what the first saved', async () => {
    const first = { ...asb, title: 'Burglary', version: 1 };
    expect((await ask(here.officer, 'PUT', `${priorities}/2`, first)).status).toBe(200);
    const second = await ask(here.officer, 'PUT', `${priorities}/2`, { ...first, title: 'Theft' });
    expect(second).toMatchObject({ status: 409, body: { current: { title: 'Burglary' } } });
    expect((await ask(here.officer, 'PUT', `${priorities}/9`, first)).status).toBe(404);
  });
});

describe('an action', () => {
  const whole = () =>
    actionFields({
      title: '  Shed marking  ',
      leadAgencyId: here.agency,
      supportingAgencyIds: [here.otherAgency],
      startOn: '2026-04-01',
      restrictedText: 'Where the van is kept',
      successMeasures: [
        {
          kind: 'outcome',
          text: 'Burglaries',
          baseline: 512,
          target: 430.5,
          direction: 'lower',
          unit: 'crimes',
          frequency: 'quarterly',
          source: 'data.police.uk',
          indicator: 'burglary',
          area: 'E07000111',
        },
      ],
      milestones: [{ title: 'First event', dueOn: '2026-06-30', doneOn: '2026-06-28' }],
    }) as Record<string, unknown> & { priorityNumber?: number };

  const add = (said: object) =>
    ask(here.officer, 'POST', actions, { ...whole(), priorityNumber: 2, ...said });

  test('gets the next number of its priority, and comes back whole', async () => {
    const added = await add({});
    expect(added).toMatchObject({
      status: 201,
      body: {
        ...{ reference: '2.3', title: 'Shed marking', version: 1, lifecycle: 'not-started' },
        leadAgency: { id: here.agency },
        supportingAgencies: [{ id: here.otherAgency }],
        successMeasures: [{ target: 430.5, indicator: 'burglary', area: 'E07000111' }],
        milestones: [{ title: 'First event', dueOn: '2026-06-30', doneOn: '2026-06-28' }],
      },
    });
  });

  test('never shares its number, however many are added at once', async () => {
    const added = await Promise.all([1, 2, 3, 4].map(() => add({})));
    const references = added.map(({ body }) => body['reference']);
    expect(references.sort()).toEqual(['2.3', '2.4', '2.5', '2.6']);
  });

  test('is refused with every fault at its field, and nothing is stored', async () => {
    const refused = await add({
      leadAgencyId: elsewhere.agency,
      supportingAgencyIds: [crypto.randomUUID()],
      startOn: '2027-04-01',
      successMeasures: [{ ...(whole()['successMeasures'] as object[])[0], indicator: 'none' }],
    });
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual([
      '/leadAgencyId',
      '/supportingAgencyIds/0',
      '/dueOn',
      '/milestones/0/dueOn',
      '/successMeasures/0/indicator',
    ]);
    expect(await held.db.prisma.action.count({ where: { planId: plan.id } })).toBe(2);
  });

  test.each([
    ['nothing in its title', { title: ' \t ' }, '/title'],
    ['too long a title', { title: 'x'.repeat(201) }, '/title'],
    ['a NUL in its text', { how: 'a\0b' }, '/'],
    ['a day that does not exist', { dueOn: '2027-02-29' }, '/dueOn'],
    ['neither due date nor recurrence', { dueOn: undefined }, '/dueOn'],
    ['a priority that does not exist', { priorityNumber: 77 }, '/priorityNumber'],
  ])('is refused with %s', async (_what, said, pointer) => {
    const refused = await add(said);
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toContain(pointer);
  });

  test('keeps odd Unicode and HTML as what was typed', async () => {
    const title = '<b>“Zoë” 🚓 \u202e reversed</b>';
    const added = await add({ title });
    expect(added.body).toMatchObject({ title });
  });

  test.each([
    ['its rag', { rag: 'green' }],
    ['its reference', { reference: '9.9' }],
    ['its plan', { planId: crypto.randomUUID() }],
    ['a field inside a milestone', { milestones: [{ title: 'x', id: crypto.randomUUID() }] }],
  ])('cannot be sent with %s', async (_what, said) => {
    expect((await add(said)).status).toBe(422);
  });

  const fieldsOf = (action: Action) => {
    const { id, reference, priority, leadAgency, supportingAgencies, rag, ...kept } = action;
    const supportingAgencyIds = supportingAgencies.map((agency) => agency.id);
    return { ...kept, leadAgencyId: leadAgency?.id, supportingAgencyIds };
  };

  test('saved by two: the second is refused and shown what the first saved', async () => {
    const { body } = await add({});
    const base = fieldsOf(body as unknown as Action);
    const path = `${actions}/${body['reference']}`;
    const first = await ask(here.officer, 'PUT', path, { ...base, how: 'By the first' });
    expect(first.body).toMatchObject({ how: 'By the first', version: 2 });
    const second = await ask(here.officer, 'PUT', path, { ...base, how: 'By the second' });
    expect(second).toMatchObject({
      status: 409,
      body: { type: '/problems/stale', current: { how: 'By the first', version: 2 } },
    });
    const merged = await ask(here.officer, 'PUT', path, { ...base, how: 'By both', version: 2 });
    expect(merged.body).toMatchObject({ how: 'By both', version: 3 });
  });

  test('loses its RAG when it is no longer under way, and its changes are told by name', async () => {
    const page = await ask(here.officer, 'GET', `${actions}/2.1`);
    const base = fieldsOf(page.body['action'] as Action);
    const saved = await ask(here.officer, 'PUT', `${actions}/2.1`, {
      ...base,
      lifecycle: 'cancelled',
    });
    expect(saved.body).not.toHaveProperty('rag');
    const after = await ask(here.portfolioHolder, 'GET', `${actions}/2.1`);
    expect(after.body).toMatchObject({
      standing: 'cancelled',
      changes: [
        {
          kind: 'changed',
          by: 'A officer',
          fields: [{ field: 'lifecycle', before: 'in-progress', after: 'cancelled' }],
        },
      ],
    });
  });

  test('of a closed plan is neither saved nor reported on', async () => {
    await held.db.prisma.round.updateMany({
      where: { planId: plan.id },
      data: { closedAt: new Date('2026-10-20T08:00:00Z'), closedBy: here.officer },
    });
    const page = await ask(here.officer, 'GET', `${actions}/2.1`);
    const closing = { version: 1, closedOn: '2026-10-20' };
    expect((await ask(here.officer, 'POST', 'plans/2026-27/closure', closing)).status).toBe(200);
    const base = fieldsOf(page.body['action'] as Action);
    expect((await ask(here.officer, 'PUT', `${actions}/2.1`, base)).status).toBe(403);
    const report = await ask(here.partner, 'POST', `${actions}/2.1/report`, greenReport);
    expect(report.status).toBe(403);
  });

  test('every save is in the audit log with who, before and after', async () => {
    const { body } = await add({});
    const base = fieldsOf(body as unknown as Action);
    await ask(here.officer, 'PUT', `${actions}/2.3`, { ...base, title: 'Marking' });
    await ask(here.officer, 'PUT', `${actions}/2.3`, { ...base, title: 'Lost' });
    const events = await held.db.prisma.auditEvent.findMany({
      where: { partnershipId: here.id, subject: 'action', subjectId: String(body['id']) },
      orderBy: { id: 'asc' },
    });
    expect(events.map((event) => [event.action, event.personId])).toEqual([
      ['action:add', here.officer],
      ['action:save', here.officer],
    ]);
    expect(events[1]).toMatchObject({
      before: { title: 'Shed marking', restrictedText: 'Where the van is kept' },
      after: { title: 'Marking', version: 2 },
    });
  });
});

describe('the choices of a form', () => {
  test('are own agencies, indicators and own districts, for officers', async () => {
    const { body } = await ask(here.officer, 'GET', 'plan-choices');
    expect(body).toMatchObject({ areas: [{ code: 'E07000111', name: 'Sevenoaks' }] });
    expect((body['agencies'] as object[]).length).toBe(2);
    expect(body['indicators']).toContainEqual({ slug: 'burglary', label: 'Burglary' });
    expect((await ask(here.partner, 'GET', 'plan-choices')).status).toBe(403);
  });
});
