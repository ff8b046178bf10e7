import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker, pointersIn } from './ask.ts';
import { dartford } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addUsualMonths, watcher } from './watched.ts';

const held = withApp();
let here: TestPartnership;
const { ask, watch, told } = watcher(held, 'here');

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  await addUsualMonths(held.ownerUrl);
});

test.each(['officer', 'portfolioHolder', 'partner'] as const)(
  'the %s watches, is listed what they watch, and stops it, and each leaves its event',
  async (who) => {
    const person = here[who];
    const made = await watch(person, { indicator: 'burglary' });
    expect(made).toMatchObject({ indicator: { slug: 'burglary' }, area: { name: 'Sevenoaks' } });
    // One place has one watch, however it is named.
    expect(await watch(person, { indicator: 'burglary', area: 'E07000111' })).toEqual(made);
    expect(await told(person)).toEqual({ sendsMail: false, watches: [made], notices: [] });
    expect((await ask(person, 'POST', `watches/${made.id}/stop`, {})).status).toBe(204);
    expect((await ask(person, 'POST', `watches/${made.id}/stop`, {})).status).toBe(404);
    expect((await told(person)).watches).toEqual([]);
    const where = { subject: 'watch', subjectId: made.id, personId: person };
    const events = await held.db.prisma.auditEvent.findMany({ where, orderBy: { at: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(['watch:add', 'watch:stop']);
  },
);

test('what others watch is neither listed nor stopped', async () => {
  const { id } = await watch(here.partner, { indicator: 'burglary' });
  const other = await addPartnership(held.db.prisma, 'other');
  const askers = [
    ...[here.officer, here.portfolioHolder, here.otherPartner].map((person) => ({ ask, person })),
    { ask: asker(held, 'other'), person: other.officer },
  ];
  for (const one of askers) {
    expect((await one.ask(one.person, 'GET', 'watches')).body['watches']).toEqual([]);
    expect((await one.ask(one.person, 'POST', `watches/${id}/stop`, {})).status).toBe(404);
  }
  expect((await told(here.partner)).watches).toHaveLength(1);
});

test('an indicator or area that cannot be watched is said by field', async () => {
  const refusals = [
    [{ indicator: 'murder' }, ['/indicator']],
    [{ indicator: 'ho-shoplifting' }, ['/indicator']],
    [{ indicator: 'burglary', area: 'E99' }, ['/area']],
    [{ indicator: 'burglary', area: dartford }, ['/area']],
  ] as const;
  for (const [body, pointers] of refusals) {
    const answer = await ask(here.officer, 'POST', 'watches', body);
    expect(answer.status, JSON.stringify(body)).toBe(422);
    expect(pointersIn(answer)).toEqual(pointers);
  }
});
