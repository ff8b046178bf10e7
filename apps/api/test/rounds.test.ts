import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { type Answer, asker, pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPlan, greenReport, reportOf } from './plan.ts';

const held = withApp();
let here: TestPartnership;
let ask: ReturnType<typeof asker>;
let count = 0;

beforeEach(async () => {
  count += 1;
  here = await addPartnership(held.db.prisma, `here-${count}`);
  await addPlan(held.db.prisma, here);
  ask = asker(held, here.slug);
});

const rounds = 'plans/2026-27/rounds';
const close = () => ask(here.officer, 'POST', `${rounds}/2/closure`, { version: 1 });
const confirm = ({ body }: Answer) => {
  const path = `plans/2026-27/reports/${body['id']}/confirmation`;
  return ask(here.officer, 'POST', path, { decision: 'confirm', version: body['version'] });
};
const standingOf = async (reference: string) =>
  (await ask(here.officer, 'GET', `plans/2026-27/actions/${reference}`)).body['standing'];

describe('a round', () => {
  test('shows what was asked of each action and what was answered', async () => {
    await ask(here.partner, 'POST', 'plans/2026-27/actions/2.1/report', greenReport);
    const text = reportOf({ doneText: 'We lent the van.' });
    await ask(here.otherPartner, 'POST', 'plans/2026-27/actions/2.1/report', text);
    const { body } = await ask(here.officer, 'GET', `${rounds}/2`);
    expect(body).toMatchObject({
      round: { quarter: 2, dueOn: '2026-10-31', openedBy: 'A officer' },
      slots: [
        {
          reference: '2.1',
          report: { state: 'submitted' },
          supportingReports: [{ doneText: 'We lent the van.' }],
        },
        { reference: '2.2', supportingReports: [] },
      ],
    });
    expect((body['slots'] as object[])[1]).not.toHaveProperty('report');
    expect((await ask(here.officer, 'GET', `${rounds}/4`)).status).toBe(404);
  });

  test('once closed takes nothing more, and silence is no update instead of the RAG before', async () => {
    const sent = await ask(here.partner, 'POST', 'plans/2026-27/actions/2.1/report', greenReport);
    await confirm(sent);
    const draft = reportOf({ doneText: 'Never sent' });
    await ask(here.otherPartner, 'PUT', 'plans/2026-27/actions/2.2/report', draft);
    expect([await standingOf('2.1'), await standingOf('2.2')]).toEqual(['green', 'green']);
    expect((await close()).body).toMatchObject({ closedBy: 'A officer' });
    expect([await standingOf('2.1'), await standingOf('2.2')]).toEqual(['green', 'no-update']);
    const stale = await ask(here.officer, 'PUT', `${rounds}/2`, {
      version: 2,
      dueOn: '2026-11-30',
      note: '',
    });
    expect(stale.status).toBe(409);
    expect((await close()).status).toBe(409);
  });

  test('is not closed while reports wait for a decision, which they could never get afterwards', async () => {
    const path = 'plans/2026-27/actions/2.1/report';
    const proposal = await ask(here.partner, 'POST', path, greenReport);
    const text = await ask(here.otherPartner, 'POST', path, reportOf({ doneText: 'The van.' }));
    expect(await close()).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('2 reports wait for your decision.') },
    });
    await confirm(proposal);
    expect((await close()).body['detail']).toContain('1 report waits for your decision.');
    await confirm(text);
    expect(await close()).toMatchObject({ status: 200, body: { closedBy: 'A officer' } });
  });

  test('is opened for the quarter that is offered, one at a time', async () => {
    const asked = { quarter: 3, dueOn: '2027-01-31', note: 'Mind the holidays.' };
    const early = await ask(here.officer, 'POST', rounds, asked);
    expect(early).toMatchObject({ status: 409 });
    expect((await ask(here.officer, 'GET', rounds)).body).not.toHaveProperty('next');
    await close();
    const { body } = await ask(here.officer, 'GET', rounds);
    expect(body).toMatchObject({ rounds: [{ quarter: 2 }], next: { quarter: 3 } });
    const wrong = { ...asked, dueOn: '2026-10-19' };
    expect(pointersIn(await ask(here.officer, 'POST', rounds, wrong))).toEqual(['/dueOn']);
    expect(pointersIn(await ask(here.officer, 'POST', rounds, { ...asked, quarter: 4 }))).toEqual([
      '/quarter',
    ]);
    expect(pointersIn(await ask(here.officer, 'POST', rounds, { ...asked, quarter: 2 }))).toEqual([
      '/quarter',
    ]);
    const opened = await ask(here.officer, 'POST', rounds, asked);
    expect(opened).toMatchObject({ status: 201, body: { quarter: 3, note: asked.note } });
  });

  test('opened by two at once is opened once', async () => {
    await close();
    const asked = { quarter: 3, dueOn: '2027-01-31', note: '' };
    const answers = await Promise.all([1, 2].map(() => ask(here.officer, 'POST', rounds, asked)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('is moved to another due date from the version that was read', async () => {
    const asked = { version: 1, dueOn: '2026-11-07', note: 'A week more.' };
    expect((await ask(here.officer, 'PUT', `${rounds}/2`, asked)).body).toMatchObject({
      dueOn: '2026-11-07',
      version: 2,
    });
    const second = await ask(here.officer, 'PUT', `${rounds}/2`, asked);
    expect(second).toMatchObject({ status: 409, body: { current: { note: 'A week more.' } } });
  });

  test('is opened, read and closed by officers only', async () => {
    const asked = { quarter: 3, dueOn: '2027-01-31', note: '' };
    for (const person of [here.partner, here.portfolioHolder]) {
      expect((await ask(person, 'GET', `${rounds}/2`)).status).toBe(403);
      expect((await ask(person, 'POST', rounds, asked)).status).toBe(403);
      const closing = await ask(person, 'POST', `${rounds}/2/closure`, { version: 1 });
      expect(closing.status).toBe(403);
    }
  });
});

test('a report and the closing of its round at the same moment never leave a report after the end', async () => {
  const [sent, closed] = await Promise.all([
    ask(here.partner, 'POST', 'plans/2026-27/actions/2.1/report', greenReport),
    close(),
  ]);
  expect([sent.status, closed.status]).toEqual(sent.status === 200 ? [200, 409] : [403, 200]);
  expect(await standingOf('2.1')).toBe(sent.status === 200 ? 'green' : 'no-update');
});
