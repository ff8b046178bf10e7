import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { listFigureChoices } from '@ragstone/contract/indicators';
import type { readOverview } from '@ragstone/contract/overview';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { importer, kent2014, kent2024, kent2025, realFile, transportPolice } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

const read = async (url: string) => {
  const answer = await held.as(here.officer, {
    method: 'GET',
    url: `/api/partnerships/sevenoaks${url}`,
  });
  expect(answer.status).toBe(200);
  return answer.body;
};

const trendOf = async (indicator: string, from: string, to: string) => {
  const query = `?indicator=${indicator}&area=E07000111&from=${from}&to=${to}`;
  const { trend } = (await read(`/trends${query}`)) as TrendAnswer;
  if (trend === undefined) throw new Error('No trend');
  return trend;
};

const files = [kent2014, kent2024, kent2025, transportPolice];

describeWithRealData('Sevenoaks as its trends tell it', files, () => {
  beforeAll(async () => {
    here = await addPartnership(held.db.prisma, 'sevenoaks');
    const officer = importer(held, here);
    for (const file of files) await officer.importFiles([realFile(file)], '2026-01-15');
  }, 60_000);

  test.each([
    ['all-crime', 2424, 2121, -12.5],
    ['anti-social-behaviour', 308, 368, 19.5],
    ['burglary', 198, 197, -0.5],
  ])('%s of January to April: %i in 2024, %i in 2025, %d%%', async (slug, before, now, percent) => {
    const { change } = await trendOf(slug, '2025-01', '2025-04');
    expect(change).toMatchObject({ kind: 'measured', before, now, difference: now - before });
    expect('percent' in change ? Math.round(change.percent * 10) / 10 : 0).toBe(percent);
  });

  test('robbery went from 17 to 9, without a percentage', async () => {
    const { change, heading, sentence } = await trendOf('robbery', '2025-01', '2025-04');
    expect(change).toMatchObject({ kind: 'counts-only', before: 17, now: 9, difference: -8 });
    expect(heading).toBe('Robbery went from 17 to 9: no clear change');
    expect(sentence).not.toContain('%');
  });

  test('weapons went from 26 to 13, without a percentage, yet by more than chance', async () => {
    const found = await trendOf('possession-of-weapons', '2025-01', '2025-04');
    expect(found.change).toMatchObject({ kind: 'counts-only', before: 26, now: 13 });
    expect(found.heading).toBe(
      'Possession of weapons went down from 26 to 13, by more than chance explains',
    );
    expect(found.sentence).not.toContain('%');
  });

  test.each([
    ['all-crime', -4.215918],
    ['anti-social-behaviour', 2.414993],
  ])('%s is judged by the days of each span: z %d', async (slug, z) => {
    const { change } = await trendOf(slug, '2025-01', '2025-04');
    expect(change).toMatchObject({
      verdict: { z: expect.closeTo(z, 6), isDispersionKnown: false },
    });
  });

  test('until somebody chooses, the months are those of the overview, which can be compared', async () => {
    const { trend } = (await read('/trends')) as TrendAnswer;
    expect(trend).toMatchObject({
      span: { from: '2025-01', to: '2025-04' },
      change: { before: 2424, now: 2121 },
    });
    const choices = (await read('/figures')) as AnswerOf<typeof listFigureChoices>;
    expect(choices.shown).toEqual({ from: '2025-01', to: '2025-04' });
    expect(choices.held).toEqual({ from: '2014-01', to: '2025-06' });
  });

  test('all crime says its change in words, with both counts and both periods', async () => {
    const { sentence } = await trendOf('all-crime', '2025-01', '2025-04');
    expect(sentence).toMatch(/2,121 .*January to April 2025.*303 fewer.*2,424.*12\.5%/);
  });

  test.each([
    ['2024-01', 601, 63],
    ['2024-02', 592, 64],
    ['2024-03', 631, 90],
    ['2024-04', 600, 91],
    ['2025-01', 540, 70],
    ['2025-02', 558, 71],
    ['2025-03', 546, 107],
    ['2025-04', 477, 120],
    ['2025-05', 559, 121],
    ['2025-06', 493, 151],
    ['2014-06', 512, 227],
  ])('%s has %i crimes and %i incidents', async (month, crime, incidents) => {
    const counted = await Promise.all(
      ['all-crime', 'anti-social-behaviour'].map((slug) => trendOf(slug, month, month)),
    );
    expect(counted.map(({ points }) => points[0]?.now)).toEqual([crime, incidents]);
  });

  test('May to December 2024 is a gap, never a zero', async () => {
    const { points, notes } = await trendOf('all-crime', '2024-01', '2024-12');
    expect(points.map(({ state }) => state)).toEqual([
      ...Array(4).fill('counted'),
      ...Array(8).fill('missing'),
    ]);
    expect(points.slice(4).every((point) => !('now' in point))).toBe(true);
    expect(notes.join(' ')).toContain('May to December 2024');
  });

  test('January to June 2025 is compared as far as 2024 is held, and says so', async () => {
    const { change, comparison, notes } = await trendOf('all-crime', '2025-01', '2025-06');
    expect(comparison).toMatchObject({
      now: { from: '2025-01', to: '2025-04' },
      isWhole: false,
      daysNow: 120,
      daysBefore: 121,
    });
    expect(change).toMatchObject({ before: 2424, now: 2121 });
    expect(notes.join(' ')).toContain('May and June 2025 are left out');
  });

  test('rows of British Transport Police stand beside the total and are not in it', async () => {
    const { points, otherForces } = await trendOf('all-crime', '2025-01', '2025-01');
    expect(points[0]?.now).toBe(540);
    expect(otherForces).toEqual([{ force: 'British Transport Police', now: 26 }]);
  });

  test('the overview compares the longest span that both years hold', async () => {
    const { figures } = (await read('/overview')) as AnswerOf<typeof readOverview>;
    expect(figures).toMatchObject({
      spanLabel: 'January to April 2025',
      headline: 'Crime is lower than a year before.',
    });
    const [crime, incidents] = figures?.tiles ?? [];
    expect(crime).toMatchObject({ slug: 'all-crime', tone: 'better', words: '303 fewer (12.5%)' });
    expect(incidents).toMatchObject({ slug: 'anti-social-behaviour', tone: 'worse' });
    expect(figures?.standsOutNote).toContain('robbery went from 17 to 9');
  });
});
