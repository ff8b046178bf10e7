import type { HistoryAnswer } from '@ragstone/contract/history';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, gravesham, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const first = monthOf(2022, 4);
const months = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    monthKey(first + at),
    {
      [sevenoaks]: { burglary: at < 12 ? 20 : 30, shoplifting: at < 12 ? 0 : 5 },
      [dartford]: { burglary: 40 },
      [gravesham]: { burglary: 10 },
    },
  ]),
);

const held = withApp();
const here = {} as TestPartnership;

beforeAll(async () => {
  Object.assign(
    here,
    await addPartnership(held.db.prisma, 'here', { neighbours: [dartford, gravesham] }),
  );
  await addRelease(held.ownerUrl, { publishedOn: '2024-12-01', months });
});

const ask = (query: string) =>
  held.as(here.officer, {
    method: 'GET',
    url: `/api/partnerships/here/trends/history${query}`,
  });

async function viewOf(query: string) {
  const { status, body } = await ask(query);
  expect(status, JSON.stringify(body)).toBe(200);
  const answer = body as HistoryAnswer;
  if (answer.view === undefined) throw new Error('No view');
  return { ...answer, view: answer.view };
}

describe('a history', () => {
  test('is of twelve months that end with each month, until something else is asked', async () => {
    const { view, listings } = await viewOf('?indicator=burglary');
    expect(listings).toHaveLength(6);
    expect(view).toMatchObject({ by: 'twelve-months', measure: 'count' });
    expect(view.points).toHaveLength(19);
    expect(view.points[0]).toMatchObject({ label: '2022-23', own: { value: 240 } });
    expect(view.points.at(-1)?.own.value).toBe(360);
  });

  test.each([
    ['month', 30, 30],
    ['quarter', 10, 90],
    ['financial-year', 2, 360],
    ['calendar-year', 1, 330],
    ['year-ending', 2, 360],
  ])('by %s has %i periods', async (by, length, latest) => {
    const { view } = await viewOf(`?indicator=burglary&by=${by}`);
    expect(view.points).toHaveLength(length);
    expect(view.points.at(-1)?.own.value).toBe(latest);
  });

  test('as an index is 100 in its base year', async () => {
    const { view } = await viewOf('?indicator=burglary&by=financial-year&measure=index');
    expect(view.base).toEqual({ key: 'FY2022', label: '2022-23' });
    expect(view.points.map(({ own }) => own.value)).toEqual([100, 150]);
    expect(view.heading).toBe('Burglary is at 150, where 2022-23 is 100');
  });

  test('as an index is 100 in the year that is asked, and answers which can be', async () => {
    const query = '?indicator=burglary&by=financial-year&measure=index';
    const { view } = await viewOf(`${query}&base=FY2023`);
    expect(view.base).toEqual({ key: 'FY2023', label: '2023-24' });
    expect(view.bases).toEqual([
      { key: 'FY2022', label: '2022-23' },
      { key: 'FY2023', label: '2023-24' },
    ]);
    expect(view.points.map(({ own }) => own.value)).toEqual([66.7, 100]);
    expect(view.heading).toBe('Burglary is at 100, where 2023-24 is 100');
    // Twelve months that roll, and calendar years, are held against the same year.
    const rolling = await viewOf('?indicator=burglary&measure=index&base=FY2023');
    expect(rolling.view.points.at(-1)?.own.value).toBe(100);
    const calendar = await viewOf('?indicator=burglary&by=calendar-year&measure=index');
    expect(calendar.view.points.map(({ own }) => own.value)).toEqual([137.5]);
    expect((await viewOf('?indicator=burglary')).view.bases).toEqual([]);
  });

  test.each([
    ['FY2024', '2024-25 cannot be 100 in an index of burglary, because months are missing'],
    ['2023', '“2023” is not a financial year. Write it as FY2021'],
    ['FY2023-Q1', '“FY2023-Q1” is not a financial year. Write it as FY2021'],
  ])('refuses %s as a base, and says why', async (base, message) => {
    const { status, body } = await ask(`?indicator=burglary&measure=index&base=${base}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: 'base', message }] });
  });

  test('a year in which none were counted is no base, of its own or of the area beside', async () => {
    const { status, body } = await ask('?indicator=robbery&measure=index&base=FY2022');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [{ message: expect.stringContaining('because none were counted in it') }],
    });
    const { view } = await viewOf('?indicator=robbery&measure=index');
    expect(view.base).toBeUndefined();
    expect(view.heading).toBe('An index of robbery cannot be said');
    const beside = await viewOf(
      `?indicator=shoplifting&measure=index&by=financial-year&with=${dartford}`,
    );
    expect(beside.view.base?.key).toBe('FY2023');
    expect(beside.view.points.map((point) => point.with[0]?.because)).toEqual([
      'it has no whole count above 0 in the year that is 100',
      'it has no whole count above 0 in the year that is 100',
    ]);
  });

  test('its file names the year that is 100', async () => {
    const { body } = await held.as(here.officer, {
      method: 'GET',
      url: '/api/partnerships/here/trends/history.csv?indicator=burglary&measure=index&by=quarter&base=FY2023',
    });
    expect(String(body)).toContain('100 is,2023-24');
    expect(String(body)).toContain('Period,From,To,"Index, 100 = 2023-24"');
  });

  test('as a rate says where it cannot, because nobody is estimated', async () => {
    const { view } = await viewOf('?indicator=burglary&by=financial-year&measure=rate');
    expect(view.points[0]?.own).toEqual({
      because: 'no estimate of its people is held for this time',
    });
    expect(view.heading).toBe('The rate of burglary in 2023-24 cannot be said');
  });

  test('stands beside another area', async () => {
    const query = `?indicator=burglary&by=financial-year&measure=index&with=${dartford}`;
    const answer = await viewOf(query);
    expect(answer.with).toMatchObject([{ name: 'Dartford' }]);
    expect(answer.view.points.map((point) => point.with[0]?.value)).toEqual([100, 100]);
    expect(answer.areas.map(({ name }) => name)).not.toContain('Sevenoaks');
  });

  test('stands beside several areas in the order they are asked, each once and never itself', async () => {
    const query = `?indicator=burglary&by=financial-year&measure=index&with=${gravesham},${dartford},${gravesham},${sevenoaks}`;
    const { with: besides, view } = await viewOf(query);
    expect(besides.map(({ code }) => code)).toEqual([gravesham, dartford]);
    const alone = await viewOf(query.replace(/with=.*/, `with=${dartford}`));
    expect(view.points.map((point) => point.with)).toHaveLength(2);
    for (const [at, point] of view.points.entries()) {
      expect(point.with).toHaveLength(2);
      expect(point.with[1]).toEqual(alone.view.points[at]?.with[0]);
    }
    const file = await held.as(here.officer, {
      method: 'GET',
      url: `/api/partnerships/here/trends/history.csv${query}`,
    });
    const [first, second] = besides.map(({ name }) => name);
    expect(String(file.body)).toContain(`${first},${second}\r\n`);
    const table = await held.as(here.officer, {
      method: 'GET',
      url: `/api/partnerships/here/trends/history.csv${query}&layout=table`,
    });
    const areas = String(table.body)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[1]);
    const each = [sevenoaks, gravesham, dartford];
    expect(areas).toEqual(view.points.flatMap(() => each));
  });

  test('refuses an area, a listing and a measure that are not there', async () => {
    const refused = async (query: string) => {
      const { status, body } = await ask(query);
      expect(status).toBe(400);
      return (body as { errors?: { pointer: string }[] }).errors?.[0]?.pointer;
    };
    expect(await refused('?with=E99')).toBe('with');
    expect(await refused(`?with=${dartford},E99`)).toBe('with');
    const { areas } = await viewOf('?indicator=burglary');
    expect(areas.length).toBeGreaterThan(2);
    const tooMany = [sevenoaks, ...areas.map(({ code }) => code)].join(',');
    expect(await refused(`?with=${tooMany}`)).toBe('with');
    expect(await refused('?area=E99')).toBe('area');
    expect(await refused('?measure=severity')).toBe('measure');
  });

  test('its file has the same values', async () => {
    const { view } = await viewOf('?indicator=burglary&by=quarter');
    const { body } = await held.as(here.officer, {
      method: 'GET',
      url: '/api/partnerships/here/trends/history.csv?indicator=burglary&by=quarter',
    });
    const rows = String(body).split('\r\n');
    const at = rows.findIndex((row) => row.startsWith('Period,'));
    expect(rows.slice(at + 1, at + 1 + view.points.length).map((row) => row.split(',')[3])).toEqual(
      view.points.map(({ own }) => String(own.value)),
    );
  });
});
