import type { Report } from '@ragstone/contract/progress';
import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker, pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPlan, greenReport, reportOf, type TestPlan } from './plan.ts';

const held = withApp();
let here: TestPartnership;
let plan: TestPlan;
let ask: ReturnType<typeof asker>;
let count = 0;

beforeEach(async () => {
  count += 1;
  here = await addPartnership(held.db.prisma, `here-${count}`);
  plan = await addPlan(held.db.prisma, here);
  ask = asker(held, here.slug);
});

const report = (reference: string) => `plans/2026-27/actions/${reference}/report`;
const draft = reportOf({ doneText: 'Half a sentence' });
const closeRound = () =>
  held.db.prisma.round.update({
    where: { id: plan.roundId },
    data: { closedAt: new Date('2026-10-20T08:00:00Z'), closedBy: here.officer },
  });

describe('a partner', () => {
  test('keeps a draft of an own action, changes it and sends it', async () => {
    const first = await ask(here.partner, 'PUT', report('2.1'), draft);
    expect(first).toMatchObject({ status: 200, body: { state: 'draft', version: 1 } });
    const again = { ...draft, doneText: 'A whole sentence.', version: 1 };
    const second = await ask(here.partner, 'PUT', report('2.1'), again);
    expect(second.body).toMatchObject({ doneText: 'A whole sentence.', version: 2 });
    const sent = await ask(here.partner, 'POST', report('2.1'), { ...greenReport, version: 2 });
    expect(sent.body).toMatchObject({ state: 'submitted', part: 'lead', version: 3 });
    expect(sent.body).toMatchObject({ submittedAt: '2026-10-20T09:00:00.000Z', quarter: 2 });
  });

  test('is told what is missing, and nothing is sent', async () => {
    const red = { ...greenReport, proposedRag: 'red', doneText: '  ' };
    const refused = await ask(here.partner, 'POST', report('2.1'), red);
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual(['/doneText', '/correctiveText', '/correctiveOn']);
    expect(await held.db.prisma.progressReport.count({ where: { planId: plan.id } })).toBe(0);
  });

  test('says that nothing has changed, with a reason', async () => {
    const same = { ...greenReport, doneText: '', noChange: true };
    expect(pointersIn(await ask(here.partner, 'POST', report('2.1'), same))).toEqual([
      '/noChangeReason',
    ]);
    const why = { ...same, noChangeReason: 'The event is in November.' };
    const sent = await ask(here.partner, 'POST', report('2.1'), why);
    expect(sent.body).toMatchObject({ state: 'submitted', noChange: true });
  });

  test('takes a sent report back until it is confirmed', async () => {
    const { body } = await ask(here.partner, 'POST', report('2.1'), greenReport);
    const changed = await ask(here.partner, 'PUT', report('2.1'), { ...draft, version: 1 });
    expect(changed.status).toBe(409);
    const recall = `plans/2026-27/reports/${body['id']}/recall`;
    expect((await ask(here.partner, 'POST', recall, { version: 7 })).status).toBe(409);
    const back = await ask(here.partner, 'POST', recall, { version: 1 });
    expect(back.body).toMatchObject({ state: 'draft', doneText: greenReport.doneText });
    const sent = await ask(here.partner, 'POST', report('2.1'), { ...greenReport, version: 2 });
    const confirm = `plans/2026-27/reports/${sent.body['id']}/confirmation`;
    await ask(here.officer, 'POST', confirm, { decision: 'confirm', version: 3 });
    expect((await ask(here.partner, 'POST', recall, { version: 4 })).status).toBe(409);
  });

  test('who leads from now on replaces the draft of who led before, and never sees it', async () => {
    await ask(here.partner, 'PUT', report('2.1'), draft);
    const [id = ''] = plan.actionIds;
    const leadAgencyId = here.otherAgency;
    await held.db.prisma.action.update({ where: { id }, data: { leadAgencyId } });
    const own = reportOf({ doneText: 'Ours' });
    const saved = await ask(here.otherPartner, 'PUT', report('2.1'), own);
    expect(saved.body).toMatchObject({ doneText: 'Ours', agency: { id: leadAgencyId } });
    const again = await ask(here.otherPartner, 'PUT', report('2.1'), own);
    expect(again).toMatchObject({ status: 409, body: { current: { doneText: 'Ours' } } });
  });

  test('who leads from now on is told of a report sent before, and not what it says', async () => {
    await ask(here.partner, 'POST', report('2.1'), greenReport);
    const [id = ''] = plan.actionIds;
    const leadAgencyId = here.otherAgency;
    await held.db.prisma.action.update({ where: { id }, data: { leadAgencyId } });
    const refused = await ask(here.otherPartner, 'PUT', report('2.1'), draft);
    expect(refused.status).toBe(409);
    expect(refused.body['detail']).toMatch(/^Kent Police sent a report/);
    expect(JSON.stringify(refused.body)).not.toContain(greenReport.doneText);
  });

  test('is refused on an action that another agency leads', async () => {
    expect((await ask(here.partner, 'PUT', report('2.2'), draft)).status).toBe(403);
    expect((await ask(here.partner, 'POST', report('2.2'), greenReport)).status).toBe(403);
    const forOther = { ...draft, agencyId: here.otherAgency };
    expect((await ask(here.partner, 'PUT', report('2.2'), forOther)).status).toBe(403);
    expect((await ask(here.partner, 'PUT', report('2.1'), forOther)).status).toBe(403);
  });

  test('adds text to an action that the agency supports, and proposes nothing', async () => {
    const text = reportOf({ doneText: 'We lent the van.' });
    const sent = await ask(here.otherPartner, 'POST', report('2.1'), text);
    expect(sent.body).toMatchObject({ part: 'support', state: 'submitted' });
    const proposing = { ...text, lifecycle: 'complete', version: 1 };
    const refused = await ask(here.otherPartner, 'PUT', report('2.1'), proposing);
    expect(refused.status).toBe(409); // it has been sent
    const again = await ask(here.otherPartner, 'POST', report('2.1'), { ...text, version: 9 });
    expect(again.body['type']).toBe('/problems/stale');
  });

  test('cannot propose by way of a draft of a supporting agency', async () => {
    const proposing = { ...draft, lifecycle: 'complete', proposedRag: 'green' };
    const refused = await ask(here.otherPartner, 'PUT', report('2.1'), proposing);
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual(['/lifecycle', '/proposedRag']);
  });

  test('is refused when the round is closed, and told so', async () => {
    await closeRound();
    const refused = await ask(here.partner, 'PUT', report('2.1'), draft);
    expect(refused.status).toBe(403);
    expect(refused.body['detail']).toContain('No round is open');
    expect((await ask(here.otherPartner, 'POST', report('2.1'), draft)).status).toBe(403);
  });

  test('cannot set what only the server says', async () => {
    for (const extra of [
      { state: 'confirmed' },
      { authorId: here.officer },
      { confirmedRag: 'green' },
      { writtenByOfficer: true },
      { submittedAt: '2026-10-01T00:00:00Z' },
    ]) {
      const refused = await ask(here.partner, 'PUT', report('2.1'), { ...draft, ...extra });
      expect(refused.status).toBe(422);
    }
  });

  test('is refused at every endpoint of officers', async () => {
    const { body } = await ask(here.partner, 'POST', report('2.1'), greenReport);
    const confirm = `plans/2026-27/reports/${body['id']}/confirmation`;
    const decision = { decision: 'confirm', version: 1 };
    expect((await ask(here.partner, 'POST', confirm, decision)).status).toBe(403);
    expect((await ask(here.partner, 'GET', 'plans/2026-27/rounds')).status).toBe(403);
    const closing = await ask(here.partner, 'POST', 'plans/2026-27/rounds/2/closure', {
      version: 1,
    });
    expect(closing.status).toBe(403);
  });
});

describe('two who write on one report', () => {
  test('of the first saves at the same moment one is kept, and the other sees it', async () => {
    const saves = await Promise.all(
      ['one', 'two'].map((doneText) =>
        ask(here.partner, 'PUT', report('2.1'), { ...draft, doneText }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = saves.find(({ status }) => status === 200)?.body as Report;
    const refused = saves.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      type: '/problems/stale',
      current: { doneText: kept.doneText },
    });
  });

  test('every save is in the audit log with the report before and after', async () => {
    await ask(here.partner, 'PUT', report('2.1'), draft);
    await ask(here.partner, 'PUT', report('2.1'), { ...draft, doneText: 'More', version: 1 });
    await ask(here.partner, 'PUT', report('2.1'), { ...draft, doneText: 'Lost', version: 1 });
    const events = await held.db.prisma.auditEvent.findMany({
      where: { partnershipId: here.id, subject: 'report' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action, personId }) => [action, personId])).toEqual([
      ['report:save', here.partner],
      ['report:save', here.partner],
    ]);
    expect(events[1]).toMatchObject({
      before: { doneText: 'Half a sentence', version: 1 },
      after: { doneText: 'More', version: 2 },
    });
  });
});

describe('an officer', () => {
  test('reports for any agency, and it is said', async () => {
    const sent = await ask(here.officer, 'POST', report('2.2'), greenReport);
    expect(sent.body).toMatchObject({
      writtenByOfficer: true,
      agency: { id: here.otherAgency },
      part: 'lead',
    });
    const support = { ...draft, agencyId: here.otherAgency };
    const text = await ask(here.officer, 'PUT', report('2.1'), support);
    expect(text.body).toMatchObject({ writtenByOfficer: true, part: 'support' });
    const stranger = { ...draft, agencyId: here.agency };
    expect(pointersIn(await ask(here.officer, 'PUT', report('2.2'), stranger))).toEqual([
      '/agencyId',
    ]);
  });

  test('confirms a report, which becomes the stage and RAG of the action', async () => {
    const amber = {
      ...greenReport,
      proposedRag: 'amber',
      correctiveText: 'A loan vehicle',
      correctiveOn: '2026-12-15',
    };
    const { body } = await ask(here.partner, 'POST', report('2.1'), amber);
    const confirm = `plans/2026-27/reports/${body['id']}/confirmation`;
    const stale = await ask(here.officer, 'POST', confirm, { decision: 'confirm', version: 9 });
    expect(stale).toMatchObject({ status: 409, body: { current: { version: 1 } } });
    const done = await ask(here.officer, 'POST', confirm, { decision: 'confirm', version: 1 });
    expect(done.body).toMatchObject({
      state: 'confirmed',
      decision: { rag: 'amber', lifecycle: 'in-progress', isOfOwnReport: false },
    });
    const page = await ask(here.officer, 'GET', 'plans/2026-27/actions/2.1');
    expect(page.body).toMatchObject({ standing: 'amber', action: { rag: 'amber', version: 2 } });
  });

  test('overrides with a reason, never without', async () => {
    const { body } = await ask(here.partner, 'POST', report('2.1'), greenReport);
    const confirm = `plans/2026-27/reports/${body['id']}/confirmation`;
    const override = { decision: 'override', version: 1, lifecycle: 'in-progress', rag: 'red' };
    const refused = await ask(here.officer, 'POST', confirm, { ...override, reason: ' ' });
    expect(pointersIn(refused)).toEqual(['/reason']);
    const reason = 'The measure is 19% worse than its target.';
    const done = await ask(here.officer, 'POST', confirm, { ...override, reason });
    expect(done.body).toMatchObject({
      state: 'overridden',
      proposedRag: 'green',
      decision: { rag: 'red', overrideReason: reason },
    });
    const { rag } = await held.db.prisma.action.findUniqueOrThrow({
      where: { id: plan.actionIds[0] ?? '' },
    });
    expect(rag).toBe('red');
  });

  test('is marked as confirming an own report', async () => {
    const { body } = await ask(here.officer, 'POST', report('2.2'), greenReport);
    const confirm = `plans/2026-27/reports/${body['id']}/confirmation`;
    const done = await ask(here.officer, 'POST', confirm, { decision: 'confirm', version: 1 });
    expect(done.body).toMatchObject({ decision: { isOfOwnReport: true } });
  });

  test('cannot confirm a draft, nor anything once the round is closed', async () => {
    const { body } = await ask(here.partner, 'PUT', report('2.1'), draft);
    const confirm = `plans/2026-27/reports/${body['id']}/confirmation`;
    const decision = { decision: 'confirm', version: 1 };
    expect((await ask(here.officer, 'POST', confirm, decision)).status).toBe(409);
    await ask(here.partner, 'POST', report('2.1'), { ...greenReport, version: 1 });
    await closeRound();
    const late = await ask(here.officer, 'POST', confirm, { decision: 'confirm', version: 2 });
    expect(late.status).toBe(403);
  });
});
