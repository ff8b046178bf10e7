import type { SavedView } from '@ragstone/contract/saved-views';
import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker, pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
const ask = asker(held, 'here');
const burglary = '/p/here/trends?indicator=burglary';

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
});

const add = async (person: string, name: string, address = burglary) => {
  const answer = await ask(person, 'POST', 'saved-views', { name, address });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as unknown as SavedView;
};

const viewsOf = async (person: string) => {
  const { body } = await ask(person, 'GET', 'saved-views');
  return body['views'] as SavedView[];
};

test.each(['officer', 'portfolioHolder', 'partner'] as const)(
  'the %s saves, pins, renames and withdraws a view of their own, and each leaves its event',
  async (who) => {
    const person = here[who];
    const { id } = await add(person, ' Burglary ');
    expect(await viewsOf(person)).toEqual([
      {
        id,
        name: 'Burglary',
        page: 'trends',
        search: 'indicator=burglary',
        isPinned: false,
        version: 1,
      },
    ]);
    const body = { version: 1, name: 'Break-ins', isPinned: true };
    const saved = await ask(person, 'PUT', `saved-views/${id}`, body);
    expect(saved.body).toMatchObject({ name: 'Break-ins', isPinned: true, version: 2 });
    const stale = await ask(person, 'PUT', `saved-views/${id}`, body);
    expect(stale.body).toMatchObject({ type: '/problems/stale', current: { version: 2 } });
    const path = `saved-views/${id}/withdraw`;
    expect((await ask(person, 'POST', path, { version: 2 })).status).toBe(204);
    expect(await viewsOf(person)).toEqual([]);
    expect((await ask(person, 'POST', path, { version: 3 })).status).toBe(404);
    const events = await held.db.prisma.auditEvent.findMany({
      where: { subject: 'saved-view', subjectId: id, personId: person },
      orderBy: { at: 'asc' },
    });
    const actions = events.map(({ action }) => action);
    expect(actions).toEqual(['saved-view:add', 'saved-view:save', 'saved-view:withdraw']);
    await expect(held.db.prisma.savedView.count({ where: { id } })).resolves.toBe(1);
  },
);

test('another person’s view is not there, whatever the role, nor is that of another partnership', async () => {
  const { id } = await add(here.partner, 'Mine alone');
  const body = { version: 1, name: 'Taken over', isPinned: true };
  const other = await addPartnership(held.db.prisma, 'other');
  const askers = [
    ...[here.officer, here.portfolioHolder, here.otherPartner].map((person) => ({ ask, person })),
    { ask: asker(held, 'other'), person: other.officer },
  ];
  for (const one of askers) {
    const listed = await one.ask(one.person, 'GET', 'saved-views');
    expect(listed.body['views']).toEqual([]);
    expect((await one.ask(one.person, 'PUT', `saved-views/${id}`, body)).status).toBe(404);
    const withdrawal = await one.ask(one.person, 'POST', `saved-views/${id}/withdraw`, {
      version: 1,
    });
    expect(withdrawal.status).toBe(404);
  }
  expect((await ask(undefined, 'GET', 'saved-views')).status).toBe(401);
  expect((await viewsOf(here.partner)).map(({ name }) => name)).toEqual(['Mine alone']);
});

test('a name that is taken and an address of elsewhere are said by field', async () => {
  await add(here.officer, 'Robbery');
  const address = '/p/other/trends';
  const answer = await ask(here.officer, 'POST', 'saved-views', { name: ' robbery', address });
  expect(answer.status).toBe(422);
  expect(pointersIn(answer)).toEqual(['/name', '/address']);
});

test('four views are pinned and no fifth; fifty are kept and no more, however fast they come', async () => {
  const person = here.otherPartner;
  const names = Array.from({ length: 55 }, (_, at) => `View ${at}`);
  const answers = await Promise.all(
    names.map((name) => ask(person, 'POST', 'saved-views', { name, address: burglary })),
  );
  const refused = answers.filter(({ status }) => status === 422);
  expect(refused).toHaveLength(5);
  expect(JSON.stringify(refused[0]?.body)).toContain('50 saved views');
  const views = (await viewsOf(person)).slice(0, 5);
  const pins = await Promise.all(
    views.map(({ id, name, version }) =>
      ask(person, 'PUT', `saved-views/${id}`, { version, name, isPinned: true }),
    ),
  );
  expect(pins.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 422]);
  expect(pins.flatMap(pointersIn)).toEqual(['/isPinned']);
});
