import type { Comparison } from '@ragstone/contract/compare';
import type { HistoryView } from '@ragstone/contract/history';
import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import type { PeriodView } from '@ragstone/contract/periods';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, gravesham, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addBreak, addOffence, addPeriodRelease, homeOffice } from './period-figures.ts';

const csp = 'E22000144';
const held = withApp();
const here = {} as TestPartnership;

const first = monthOf(2021, 4);
const ofMonth = { [sevenoaks]: { burglary: 60, robbery: 40 }, [dartford]: { burglary: 50 } };
const months = Object.fromEntries(
  Array.from({ length: 36 }, (_, at) => [monthKey(first + at), { ...ofMonth, [gravesham]: {} }]),
);
const quarters = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    monthKey(first + 3 * at),
    { 'robbery-code': 90, 'shoplifting-code': 200 },
  ]),
);

beforeAll(async () => {
  const url = held.ownerUrl;
  const neighbours = [dartford, gravesham];
  Object.assign(here, await addPartnership(held.db.prisma, 'here', { neighbours }));
  await addRelease(url, { publishedOn: '2024-05-01', months });
  await addOffence(url, { below: 'ho-robbery-of-personal-property', slug: 'robbery-code' });
  await addOffence(url, { below: 'ho-shoplifting', slug: 'shoplifting-code' });
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2024-07-20',
    months: 3,
    areas: { [csp]: quarters },
  });
  await addBreak(url, { indicator: 'robbery', from: '2023-01', text: 'Robbery is counted anew' });
  await addBreak(url, {
    indicator: 'ho-robbery',
    from: '2023-01',
    text: 'Robbery is counted anew',
  });
});

const get = async <Body>(path: string): Promise<Body> => {
  const url = `/api/partnerships/here/${path}`;
  const { status, body } = await held.as(here.officer, { method: 'GET', url });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Body;
};
const historyOf = async (query: string) => {
  const { view } = await get<{ view?: HistoryView }>(`trends/history${query}`);
  if (view === undefined) throw new Error('No history');
  return view;
};
const broken = { kind: 'not-comparable', because: 'series-break' };

describe.each(['all-crime', 'ho-all-crime'])('a break in robbery, and %s', (total) => {
  test('no sum of a year that holds both kinds has a value', async () => {
    const { points, breaks } = await historyOf(`?indicator=${total}&by=financial-year`);
    const because = 'it was counted in two ways within these months';
    expect(points.map(({ label, own }) => [label, own.because])).toEqual([
      ['2021-22', undefined],
      ['2022-23', because],
      ['2023-24', undefined],
    ]);
    expect(breaks).toEqual([{ from: '2023-01', of: ['own'] }]);
  });

  test('no quarter is joined to the one before the break', async () => {
    const { points, breaks } = await historyOf(`?indicator=${total}&by=quarter`);
    expect(points.every(({ own }) => own.value !== undefined)).toBe(true);
    expect(breaks).toEqual([{ from: '2023-01', of: ['own'] }]);
  });

  test('areas are compared without a change across it, and say why', async () => {
    const { comparison } = await get<{ comparison: Comparison }>(
      `compare?indicator=${total}&from=2023-04&to=2024-03`,
    );
    const row = [...comparison.ranked, ...comparison.apart].find(
      ({ area }) => area.name === 'Sevenoaks',
    );
    expect(row?.change).toMatchObject(broken);
    expect(row?.notes.join()).toContain('Robbery is counted anew');
  });
});

test('a total by quarter or by year is not compared across the break of its part', async () => {
  const rowsBy = async (by: string) => {
    const path = `trends/periods?indicator=ho-all-crime&by=${by}`;
    const { view } = await get<{ view: PeriodView }>(path);
    return (to: string) => view.rows.find(({ span }) => span.to === to)?.change;
  };
  const quarter = await rowsBy('quarter');
  expect(quarter('2022-12')).toMatchObject({ kind: 'measured', difference: 0 });
  expect(quarter('2023-12')).toMatchObject(broken);
  expect(quarter('2024-03')).toMatchObject({ kind: 'measured', difference: 0 });
  expect((await rowsBy('twelve-months'))('2023-12')).toMatchObject(broken);
  expect((await rowsBy('financial-year'))('2023-03')).toMatchObject(broken);
});

test('trends and the indicator’s page say of all crime by month what the others say of years', async () => {
  const { trend } = await get<TrendAnswer>('trends?indicator=all-crime&from=2023-04&to=2024-03');
  expect(trend?.change).toMatchObject(broken);
  const { figures } = await get<IndicatorAnswer>('indicators/all-crime');
  expect(figures?.stretches.map(({ from }) => from)).toEqual(['2021-04', '2023-01']);
});

test('what is no part of it, and its other parts, are untouched', async () => {
  for (const indicator of ['burglary', 'ho-theft']) {
    const { points, breaks } = await historyOf(`?indicator=${indicator}&by=financial-year`);
    expect(points.every(({ own }) => own.value !== undefined)).toBe(true);
    expect(breaks).toEqual([]);
  }
});

describe('whose break it is', () => {
  test('is told of the area, of the one beside it, and of those compared', async () => {
    const query = `?indicator=robbery&by=quarter&measure=rate&with=${dartford}`;
    const { breaks } = await historyOf(query);
    expect(breaks).toEqual([{ from: '2023-01', of: ['own', 'with', 'group'] }]);
    const counts = await historyOf('?indicator=robbery&by=quarter');
    expect(counts.breaks).toEqual([{ from: '2023-01', of: ['own'] }]);
  });
});

test('small pictures are parted where their lines are, this year’s and last year’s', async () => {
  const smallOf = async (span: string) => {
    const { indicators } = await get<TrendAnswer>(`trends?indicator=burglary&${span}`);
    return indicators.find(({ slug }) => slug === 'robbery');
  };
  expect(await smallOf('from=2022-10&to=2023-03')).toMatchObject({
    nowBreaks: [3],
    beforeBreaks: [],
  });
  expect(await smallOf('from=2023-10&to=2024-03')).toMatchObject({
    nowBreaks: [],
    beforeBreaks: [3],
  });
});
