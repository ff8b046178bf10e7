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
      [sevenoaks]: { burglary: at < 12 ? 20 : 30 },
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
    expect(view.base).toBe('2022-23');
    expect(view.points.map(({ own }) => own.value)).toEqual([100, 150]);
    expect(view.heading).toBe('Burglary is at 150, where 2022-23 is 100');
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
    expect(answer.with?.name).toBe('Dartford');
    expect(answer.view.points.map((point) => point.with?.value)).toEqual([100, 100]);
    expect(answer.areas.map(({ name }) => name)).not.toContain('Sevenoaks');
  });

  test('refuses an area, a listing and a measure that are not there', async () => {
    const refused = async (query: string) => {
      const { status, body } = await ask(query);
      expect(status).toBe(400);
      return (body as { errors?: { pointer: string }[] }).errors?.[0]?.pointer;
    };
    expect(await refused('?with=E99')).toBe('with');
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
