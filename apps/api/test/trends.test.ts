import type { TrendAnswer } from '@ragstone/contract/trends';
import { describe, expect, test } from 'vitest';
import { addRelease, sevenoaks, withdraw } from './figures.ts';
import { burglaries, january, withTrends } from './trended.ts';

const { ask, held, here, trendOf } = withTrends();

test('a span is compared with the same months a year before', async () => {
  const { trend } = await trendOf(january);
  expect(trend.change).toMatchObject({
    kind: 'measured',
    before: 70,
    now: 51,
    difference: -19,
    percent: (-19 / 70) * 100,
    verdict: { strength: 'no-clear-change', isDispersionKnown: false },
  });
  expect(trend.tone).toBe('plain');
  expect(trend.heading).toBe('Burglary shows no clear change from a year before');
  expect(trend.couldHaveSeen).toBe(
    'From 70, only a rise to 94 or more or a fall to 47 or fewer could have been told from chance.',
  );
  expect(trend.sentence).toContain('51 from January to February 2025, 19 fewer than the 70');
  expect(trend.points.map(({ now, before, difference }) => [now, before, difference])).toEqual([
    [20, 30, -10],
    [31, 40, -9],
  ]);
});

test('a leap year has a day more, which is said', async () => {
  const { trend } = await trendOf(january);
  expect(trend.comparison).toMatchObject({ daysNow: 59, daysBefore: 60 });
  expect(trend.notes.join(' ')).toContain('59 days');
});

test('under a base of 50 there are counts and no percentage', async () => {
  const { trend } = await trendOf('?indicator=burglary&from=2025-02&to=2025-02');
  expect(trend.change).toMatchObject({ kind: 'counts-only', before: 40, now: 31 });
  expect(trend.change).not.toHaveProperty('percent');
  expect(trend.heading).toBe('Burglary went from 40 to 31: no clear change');
  expect(trend.tone).toBe('plain');
});

test('a month without a file is a gap, a covered month without a figure is none', async () => {
  const { trend } = await trendOf('?indicator=robbery&from=2025-02&to=2025-06');
  expect(trend.points).toMatchObject([
    { month: '2025-02', state: 'counted', now: 0, before: 0 },
    { month: '2025-03', state: 'counted', now: 0 },
    { month: '2025-04', state: 'counted', now: 0, before: 0 },
    { month: '2025-05', state: 'counted', now: 0, before: 0 },
    { month: '2025-06', state: 'not-yet-published' },
  ]);
  expect(trend.points[1]).not.toHaveProperty('before');
  expect(trend.points[4]).not.toHaveProperty('now');
});

test('like is compared with like: months that one year lacks are left out and named', async () => {
  const { trend } = await trendOf('?indicator=burglary&from=2025-01&to=2025-05');
  expect(trend.comparison).toMatchObject({
    now: { from: '2025-04', to: '2025-05' },
    months: 2,
    isWhole: false,
  });
  expect(trend.notes.join(' ')).toContain('March 2024 is missing');
  expect(trend.notes.join(' ')).toContain('left out of the comparison');
});

test('nothing is compared where no month is held in both years', async () => {
  const { trend } = await trendOf('?indicator=burglary&from=2025-03&to=2025-03');
  expect(trend.change).toEqual({ kind: 'not-comparable', because: 'missing-months', now: 9 });
  expect(trend.comparison).toBeUndefined();
});

test('all crime adds up the crimes and never anti-social behaviour', async () => {
  const { trend, indicators } = await trendOf('?indicator=all-crime&from=2025-01&to=2025-02');
  expect(trend.change).toMatchObject({ now: 20 + 31 + 2, before: 30 + 40 + 2 });
  const totals = indicators.map(({ slug, change }) => [slug, 'now' in change ? change.now : 0]);
  expect(totals).toContainEqual(['all-crime', 53]);
  expect(totals).toContainEqual(['anti-social-behaviour', 20]);
  expect(indicators).toHaveLength(15);
});

test("another force's rows are listed beside and never added", async () => {
  const { trend } = await trendOf('?indicator=burglary&from=2025-01&to=2025-01');
  expect(trend.change).toMatchObject({ now: 20 });
  expect(trend.otherForces).toEqual([{ force: 'British Transport Police', now: 26 }]);
});

test('neutral indicators are never better or worse', async () => {
  const { trend } = await trendOf('?indicator=drugs&from=2025-01&to=2025-02');
  expect([trend.tone, trend.change.kind]).toEqual(['plain', 'counts-only']);
});

test('without ends it shows the financial year of the latest month, drawn to its March', async () => {
  const { trend, held: months } = await trendOf('?indicator=burglary');
  expect(months).toEqual({ from: '2024-01', to: '2025-05' });
  expect(trend.span).toEqual({ from: '2025-04', to: '2025-05' });
  expect([trend.nowLabel, trend.beforeLabel]).toEqual(['2025-26', '2024-25']);
  expect(trend.points).toHaveLength(12);
  expect(trend.points.filter(({ isInSpan }) => isInSpan)).toHaveLength(2);
  expect(trend.points.slice(2).every(({ state }) => state === 'not-yet-published')).toBe(true);
});

test('source, licence and the releases that were used go with the figures', async () => {
  const { trend } = await trendOf(january);
  expect(trend.source).toMatchObject({
    name: 'data.police.uk',
    licence: 'Open Government Licence v3.0',
  });
  expect(trend.source.caveat).toContain('not accredited');
  expect(trend.releases.map(({ publishedOn }) => publishedOn)).toEqual([
    '2025-07-01',
    '2024-07-01',
  ]);
});

test('a partnership area of two districts is their sum', async () => {
  const { area, trend } = await trendOf(
    '?area=E22000352&indicator=burglary&from=2025-05&to=2025-05',
  );
  expect(area.name).toBe('Dartford and Gravesham Community Safety Partnership');
  expect(trend.points[0]).toMatchObject({ now: 15, before: 0 });
});

describe('releases', () => {
  const now = async () => (await trendOf(january)).trend.points.map((point) => point.now);

  test('a newer one holds whole, and withdrawn gives way to the one before', async () => {
    const id = await addRelease(held.ownerUrl, {
      publishedOn: '2025-09-01',
      months: { '2025-01': { [sevenoaks]: { robbery: 3 } } },
    });
    expect(await now()).toEqual([0, 31]);
    await withdraw(held.ownerUrl, id);
    expect(await now()).toEqual([20, 31]);
  });

  test('an older one imported later changes nothing', async () => {
    await addRelease(held.ownerUrl, {
      publishedOn: '2025-03-01',
      months: burglaries({ '2025-01': 99 }),
    });
    expect(await now()).toEqual([20, 31]);
  });
});

test('a series break keeps two years from being compared, and is named', async () => {
  const { id } = await held.db.prisma.indicator.findUniqueOrThrow({ where: { slug: 'drugs' } });
  await held.db.prisma.annotation.create({
    data: {
      id: '01920000-0000-7000-8000-000000000001',
      kind: 'break',
      ofAreas: 'every',
      ofIndicators: 'named',
      indicators: { create: [{ indicatorId: id }] },
      fromMonth: 2024 * 12 + 10,
      text: 'Counted by offence and no longer by person',
    },
  });
  const { trend } = await trendOf('?indicator=drugs&from=2025-01&to=2025-02');
  expect(trend.change).toMatchObject({ because: 'series-break', now: 2, before: 2 });
  expect(trend.annotations).toMatchObject([{ kind: 'break', from: '2024-11' }]);
});

test('months marked as unusable are a gap, take part in no change, and their note is shown', async () => {
  const marked = '01920000-0000-7000-8000-000000000002';
  const area = await held.db.prisma.area.findUniqueOrThrow({ where: { code: 'E23000032' } });
  await held.db.prisma.annotation.create({
    data: {
      id: marked,
      kind: 'unusable',
      ofAreas: 'named',
      ofIndicators: 'scheme',
      schemeId: 1,
      areas: { create: [{ areaId: area.id }] },
      fromMonth: 2025 * 12 + 1,
      toMonth: 2025 * 12 + 1,
      text: 'Recorded elsewhere',
      citation: 'Notes of the release',
    },
  });
  const { trend } = await trendOf('?indicator=burglary&from=2025-01&to=2025-02');
  expect(trend.points.slice(0, 2).map(({ now }) => now)).toEqual([20, undefined]);
  expect(trend.points[1]?.state).toBe('unusable');
  expect(trend.comparison).toMatchObject({ months: 1, isWhole: false });
  expect(trend.notes[0]).toContain('February 2025 is marked as unusable');
  expect(trend.annotations).toMatchObject([{ kind: 'unusable', text: 'Recorded elsewhere' }]);
  const february = await trendOf('?indicator=all-crime&from=2025-02&to=2025-02');
  expect(february.trend.change).toEqual({ kind: 'not-comparable', because: 'unusable' });
  await held.db.prisma.annotationWithdrawal.create({
    data: { annotationId: marked, withdrawnBy: here.officer, reason: 'Corrected' },
  });
  const again = await trendOf('?indicator=burglary&from=2025-01&to=2025-02');
  expect(again.trend.comparison).toMatchObject({ months: 2 });
});

test('as published on an older day gives the older figures, and before any there are none', async () => {
  const months = { '2025-01': { [sevenoaks]: { burglary: 44 } } };
  const revised = await addRelease(held.ownerUrl, { publishedOn: '2025-09-01', months });
  const query = '?indicator=burglary&from=2025-01&to=2025-01';
  const nowIn = async (more: string) => (await trendOf(`${query}${more}`)).trend.points[0]?.now;
  expect(await nowIn('')).toBe(44);
  expect(await nowIn('&asOf=2025-09-01')).toBe(44);
  expect(await nowIn('&asOf=2025-08-31')).toBe(20);
  const { body } = await ask('?indicator=burglary&asOf=2020-01-01');
  expect((body as TrendAnswer).trend).toBeUndefined();
  expect((await ask('?asOf=lately')).status).toBe(400);
  await withdraw(held.ownerUrl, revised);
  expect(await nowIn('')).toBe(20);
});
