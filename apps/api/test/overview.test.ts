import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, type MonthOfFigures, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let empty: TestPartnership;

const read = async ({ slug, officer }: TestPartnership) => {
  const url = `/api/partnerships/${slug}/overview`;
  const { status, body } = await held.as(officer, { method: 'GET', url });
  expect(status).toBe(200);
  return body as AnswerOf<typeof readOverview>;
};

/** Twelve months of the same counts, up to a September. */
const year = (to: number, counts: Record<string, number>) =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, back): [string, MonthOfFigures] => [
      monthKey(monthOf(to, 9) - back),
      { [sevenoaks]: counts },
    ]),
  );

async function adoptPlan(partnershipId: string, slugs: string[], state: 'draft' | 'adopted') {
  const plan = { id: uuidv7(), partnershipId, financialYear: state === 'draft' ? 2027 : 2026 };
  const adoptedOn = state === 'draft' ? null : new Date('2026-03-20T00:00:00Z');
  await held.db.prisma.plan.create({ data: { ...plan, state, adoptedOn } });
  for (const [at, slug] of slugs.entries()) {
    const indicator = await held.db.prisma.indicator.findUniqueOrThrow({ where: { slug } });
    await held.db.prisma.priority.create({
      data: {
        id: uuidv7(),
        planId: plan.id,
        number: at + 1,
        title: `About ${slug}`,
        headlineIndicatorId: indicator.id,
      },
    });
  }
}

beforeAll(async () => {
  await held.db.prisma.area.create({ data: { kind: 'district', code: 'X1', name: 'Elsewhere' } });
  empty = await addPartnership(held.db.prisma, 'empty', { own: ['X1'] });
  here = await addPartnership(held.db.prisma, 'here');
  await addRelease(held.ownerUrl, {
    publishedOn: '2026-10-14',
    months: {
      ...year(2025, { burglary: 20, drugs: 10, 'vehicle-crime': 50, robbery: 2 }),
      ...year(2026, { burglary: 25, drugs: 15, 'vehicle-crime': 30, robbery: 1 }),
    },
  });
  await adoptPlan(here.id, ['burglary', 'drugs', 'burglary'], 'adopted');
  await adoptPlan(here.id, ['shoplifting'], 'draft');
});

test('it tells the twelve months to the latest month held', async () => {
  const { figures, held: months } = await read(here);
  expect(months).toEqual({ from: '2024-10', to: '2026-09' });
  expect(figures).toMatchObject({
    span: { from: '2025-10', to: '2026-09' },
    spanLabel: '12 months to September 2026',
    headline: 'Crime is lower than last year. Burglary is the exception.',
  });
  expect(figures?.releases.map(({ publishedOn }) => publishedOn)).toEqual(['2026-10-14']);
});

test('a tile stands for all crime, for ASB and once for each measure of the adopted plan', async () => {
  const { figures } = await read(here);
  expect(figures?.tiles.map(({ slug, tone, words }) => [slug, tone, words])).toEqual([
    ['all-crime', 'better', '132 fewer (13.4%)'],
    ['anti-social-behaviour', 'plain', expect.any(String)],
    ['burglary', 'worse', '60 more (25%)'],
    ['drugs', 'plain', '60 more (50%)'],
  ]);
  expect(figures?.tiles[2]?.priorities.map(({ number }) => number)).toEqual([1, 3]);
  expect(figures?.tiles[0]?.now).toEqual(Array(12).fill(71));
});

test('what is more than chance stands out; the few are named with their counts', async () => {
  const { figures } = await read(here);
  expect(figures?.standsOut.map(({ slug, direction, tone }) => [slug, direction, tone])).toEqual([
    ['burglary', 'rise', 'worse'],
    ['drugs', 'rise', 'plain'],
    ['vehicle-crime', 'fall', 'better'],
  ]);
  expect(figures?.standsOut[1]?.words).toContain('neither good nor bad');
  expect(figures?.standsOutNote).toContain(
    'Robbery went from 24 to 12: too few to tell from chance.',
  );
});

test('a partnership without figures has no headline, and no error', async () => {
  const answer = await read(empty);
  expect(answer).toEqual({ area: { code: 'X1', name: 'Elsewhere' }, otherStandings: [] });
});
