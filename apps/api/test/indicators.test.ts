import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPlan } from './plan.ts';

const years = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
  [60, 60, 60, 60, 190],
];
const keyOf = (at: number) => {
  const month = 2022 * 12 + 3 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};
const months = Object.fromEntries(
  years
    .flat()
    .map((burglary, at) => [
      keyOf(at),
      { [sevenoaks]: { burglary }, [dartford]: { burglary: 60, robbery: at === 40 ? 0 : 3 } },
    ]),
);

const held = withApp();
const here = {} as TestPartnership;
let elsewhere: TestPartnership;
let actionIds: readonly string[];

/** Measures an action by the burglaries of Sevenoaks. */
async function measureBy(actionId: string): Promise<void> {
  const { prisma } = held.db;
  const indicator = await prisma.indicator.findUniqueOrThrow({ where: { slug: 'burglary' } });
  const area = await prisma.area.findUniqueOrThrow({ where: { code: sevenoaks } });
  await prisma.successMeasure.create({
    data: {
      ...{ id: uuidv7(), actionId, position: 90, kind: 'outcome', direction: 'lower' },
      ...{ indicatorId: indicator.id, areaId: area.id },
    },
  });
}

beforeAll(async () => {
  const { prisma } = held.db;
  Object.assign(here, await addPartnership(prisma, 'here'));
  elsewhere = await addPartnership(prisma, 'elsewhere');
  await addRelease(held.ownerUrl, { publishedOn: '2025-10-01', months });
  const plan = await addPlan(prisma, here);
  actionIds = plan.actionIds;
  await prisma.action.updateMany({
    where: { id: { in: [...actionIds] } },
    data: { startOn: new Date('2025-05-01') },
  });
  await measureBy(actionIds[0] ?? '');
});

const ask = (path: string, person = here.officer) =>
  held.as(person, { method: 'GET', url: `/api/partnerships/here/indicators/${path}` });

async function answerOf(path: string): Promise<IndicatorAnswer> {
  const { status, body } = await ask(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as IndicatorAnswer;
}

async function figuresOf(path: string) {
  const { figures } = await answerOf(path);
  if (figures === undefined) throw new Error('No figures');
  return figures;
}

describe('an indicator', () => {
  test('is said to be unusual where its latest month is, with the reach of such a month', async () => {
    const figures = await figuresOf('burglary');
    expect(figures.heading).toBe('Burglary is unusually high in August 2025');
    expect(figures.signals[0]).toMatchObject({
      kind: 'beyond-limit',
      direction: 'higher',
      from: '2025-08',
      to: '2025-08',
    });
    expect(figures.signals[0]?.words).toMatch(
      /^August 2025 had 190, more than the \d+ that the usual ups and downs reach in an August\.$/,
    );
    expect(figures.stretches).toHaveLength(1);
    expect(figures.stretches[0]?.months.at(-1)).toMatchObject({ count: 190, signal: 'higher' });
  });

  test('says its direction, its season and what the year may come to', async () => {
    const { direction, season, yearEnd } = await figuresOf('burglary');
    expect(direction.span).toEqual({ from: '2024-09', to: '2025-08' });
    expect(direction.change).toMatchObject({ now: 830, before: 702 });
    expect(season.months.map(({ name }) => name)[0]).toBe('April');
    expect(yearEnd.soFar).toBe(430);
    expect(yearEnd.heading).toMatch(/^2025-26 may come to between [\d,]+ and [\d,]+$/);
  });

  test('that is 0 every month has no figure that is not a number, and no certainty', async () => {
    const figures = await figuresOf('robbery');
    expect(figures.yearEnd.words).toContain('there were none so far');
    expect(figures.season.words).toBe(
      'It cannot be said, because there were none in the years held.',
    );
    expect(figures.stretches[0]?.limits).toEqual({ mean: 0, lower: 0, upper: 0 });
    expect(JSON.stringify(figures)).not.toMatch(/null|NaN|Infinity/);
  });

  test('of which nothing is held says so, with its definition', async () => {
    const { body } = await held.as(elsewhere.officer, {
      method: 'GET',
      url: '/api/partnerships/elsewhere/indicators/burglary?area=E07000223',
    });
    expect(body).toMatchObject({ indicator: { slug: 'burglary', counts: expect.any(String) } });
    expect(body).not.toHaveProperty('figures');
  });

  test('that is not there is not found, and an area that is not there is named', async () => {
    expect((await ask('murder')).status).toBe(404);
    const { status, body } = await ask('burglary?with=E99');
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: 'with' }] });
  });
});

describe('what is being done about it', () => {
  test('names the actions measured by it, with no before and after until an area is chosen', async () => {
    const { actions } = await answerOf('burglary');
    expect(actions.map(({ id }) => id)).toEqual([actionIds[0]]);
    expect(actions[0]).toMatchObject({ startOn: '2025-05-01', milestones: expect.any(Array) });
    expect(actions[0]).not.toHaveProperty('beforeAfter');
  });

  test('asks, beside an area, whether it went otherwise since', async () => {
    const { actions, with: beside } = await answerOf(`burglary?with=${dartford}`);
    expect(beside?.name).toBe('Dartford');
    expect(actions[0]?.beforeAfter).toMatch(
      /^Against the same four months of 2024, Sevenoaks went from 235 to 370 from May to August 2025, and Dartford from 240 to 240\. That is 135 more than if/,
    );
    expect(actions[0]?.beforeAfter).toMatch(/\?$/);
  });

  test('a draft is for officers alone', async () => {
    const draft = await addPlan(held.db.prisma, here, { state: 'draft', financialYear: 2027 });
    await measureBy(draft.actionIds[0] ?? '');
    const seen = async (person: string) =>
      ((await ask('burglary', person)).body as IndicatorAnswer).actions.map(({ year }) => year);
    expect(await seen(here.officer)).toEqual(['2027-28', '2026-27']);
    expect(await seen(here.portfolioHolder)).toEqual(['2026-27']);
    expect(await seen(here.partner)).toEqual(['2026-27']);
  });
});

test('the file has what the answer has, month by month', async () => {
  const figures = await figuresOf('burglary');
  const { body } = await ask('burglary/months.csv');
  const rows = String(body).split('\r\n');
  expect(rows[0]).toContain('Burglary is unusually high in August 2025');
  const lines = figures.stretches.flatMap(({ months: each, limits }) =>
    each.map(({ month, count, value, signal }) =>
      [month, count, value, limits?.mean, limits?.lower, limits?.upper, signal ?? ''].join(','),
    ),
  );
  expect(rows.filter((row) => /^\d{4}-\d{2},/.test(row))).toEqual(lines);
});

test('by a day before it was published, nothing of it is held', async () => {
  const answer = await answerOf('burglary?asOf=2025-09-30');
  expect(answer).not.toHaveProperty('figures');
});
