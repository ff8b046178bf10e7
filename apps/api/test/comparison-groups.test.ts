import type { Comparison } from '@ragstone/contract/compare';
import type { ComparisonGroup } from '@ragstone/contract/comparison-groups';
import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker, pointersIn } from './ask.ts';
import { addRelease } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
const ask = asker(held, 'here');
const swale = 'E07000113';
const dover = 'E07000108';

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  await addRelease(held.ownerUrl, { publishedOn: '2025-07-01', months: { '2025-05': {} } });
});

const add = async (name: string, areas = [swale, dover]) => {
  const answer = await ask(here.officer, 'POST', 'comparison-groups', { name, areas });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as unknown as ComparisonGroup;
};

const eventsOf = async (id: string) => {
  const rows = await held.db.prisma.auditEvent.findMany({
    where: { subject: 'comparison-group', subjectId: id },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ action, before, after }) => ({ action, before, after }));
};

test('a group that an officer names is what areas are compared with', async () => {
  const group = await add('Most similar group');
  expect(group.areas.map(({ name }) => name)).toEqual(['Dover', 'Swale']);
  const path = `compare?indicator=burglary&from=2025-05&to=2025-05&group=${group.id}`;
  const { body } = await ask(here.partner, 'GET', path);
  const { comparison } = body as { comparison: Comparison };
  expect(comparison.group).toBe('Most similar group');
  expect(comparison.apart.map(({ area }) => area.name)).toEqual(['Sevenoaks', 'Dover', 'Swale']);
});

test('a save names the version that it is of; a stale one is refused with what is saved', async () => {
  const group = await add('Coast');
  const path = `comparison-groups/${group.id}`;
  const saved = await ask(here.officer, 'PUT', path, { version: 1, name: 'Sea', areas: [dover] });
  expect(saved.body).toMatchObject({ name: 'Sea', version: 2, areas: [{ name: 'Dover' }] });
  const stale = await ask(here.officer, 'PUT', path, { version: 1, name: 'Lake', areas: [swale] });
  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({ type: '/problems/stale', current: { name: 'Sea' } });
  expect((await eventsOf(group.id)).map(({ action }) => action)).toEqual([
    'comparison-group:add',
    'comparison-group:save',
  ]);
});

test('a withdrawn group is no longer offered, and its name is free', async () => {
  const group = await add('Of last year');
  const path = `comparison-groups/${group.id}/withdraw`;
  expect((await ask(here.officer, 'POST', path, { version: 2 })).status).toBe(409);
  expect((await ask(here.officer, 'POST', path, { version: 1 })).status).toBe(204);
  const { body } = await ask(here.officer, 'GET', 'comparison-groups');
  const { groups } = body as { groups: ComparisonGroup[] };
  expect(groups.some(({ id }) => id === group.id)).toBe(false);
  await add('Of last year');
  const [last] = (await eventsOf(group.id)).slice(-1);
  expect(last).toMatchObject({
    action: 'comparison-group:withdraw',
    before: { name: 'Of last year' },
  });
});

test('what is wrong is said by field', async () => {
  await add('Taken');
  const wrong = { name: ' taken ', areas: [swale, swale, 'E99999999'] };
  const answer = await ask(here.officer, 'POST', 'comparison-groups', wrong);
  expect(answer.status).toBe(422);
  expect(pointersIn(answer)).toEqual(['/name', '/areas/1', '/areas/2']);
});

test('another partnership’s group is not found, whatever is asked of it', async () => {
  const group = await add('Ours');
  const other = await addPartnership(held.db.prisma, 'other');
  const askOther = asker(held, 'other');
  const path = `comparison-groups/${group.id}`;
  const body = { version: 1, name: 'Theirs', areas: [dover] };
  expect((await askOther(other.officer, 'PUT', path, body)).status).toBe(404);
  const withdrawal = await askOther(other.officer, 'POST', `${path}/withdraw`, { version: 1 });
  expect(withdrawal.status).toBe(404);
  const compared = await askOther(other.officer, 'GET', `compare?group=${group.id}`);
  expect(compared.status).toBe(400);
});

test.each(['portfolioHolder', 'partner'] as const)(
  'a %s reads groups and changes none',
  async (who) => {
    const person = here[who];
    expect((await ask(person, 'GET', 'comparison-groups')).status).toBe(200);
    const body = { name: 'Mine', areas: [dover] };
    expect((await ask(person, 'POST', 'comparison-groups', body)).status).toBe(403);
  },
);
