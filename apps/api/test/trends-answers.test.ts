import type { Problem } from '@ragstone/contract/problem';
import { describe, expect, test } from 'vitest';
import { january, withTrends } from './trended.ts';

const { ask, held, here, trendOf } = withTrends();

describe('an address that cannot be shown is refused with what is wrong', () => {
  test.each([
    ['?area=E99999999', 'area', 'There is no area “E99999999” here'],
    ['?area=E23000032', 'area', 'There is no area “E23000032” here'],
    ['?indicator=murder', 'indicator', 'There is no indicator “murder” here'],
    ['?from=2025-13', 'from', '“2025-13” is not a month. Write it as 2025-06'],
    ['?to=lately', 'to', '“lately” is not a month. Write it as 2025-06'],
    ['?from=2025-05&to=2025-04', 'from', 'The first month lies after the last'],
    ['?from=2024-01&to=2025-04', 'to', 'A trend shows at most 12 months, these are 16'],
  ])('%s', async (query, pointer, message) => {
    const { status, body } = await ask(query);
    const problem = body as Problem;
    expect(status).toBe(400);
    expect(problem.errors).toEqual([{ pointer, message }]);
    expect(problem.detail).toBe(message);
  });
});

describe('the same answer', () => {
  const url = `/api/partnerships/here/trends${january}`;

  test('is not sent twice to the same reader', async () => {
    const { headers } = await ask(january);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-cache',
      vary: 'Accept, Cookie, Authorization',
    });
    const again = { 'if-none-match': String(headers['etag']) };
    const second = await held.as(here.officer, { method: 'GET', url, headers: again });
    expect([second.status, second.body]).toEqual([304, '']);
  });

  test('is tagged apart for each role and agency', async () => {
    const people = [here.officer, here.portfolioHolder, here.partner, here.otherPartner];
    const tags = await Promise.all(
      people.map(async (person) => (await ask(january, person)).headers['etag']),
    );
    expect(new Set(tags).size).toBe(4);
  });
});

test('the CSV is what the page shows, with its sentence, source and releases', async () => {
  const { trend } = await trendOf(january);
  const url = `/api/partnerships/here/trends.csv${january}`;
  const { body, headers } = await held.as(here.officer, { method: 'GET', url });
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="burglary-E07000111-2025-01-to-2025-02.csv"',
  });
  const lines = String(body).split('\r\n');
  expect(lines[0]).toBe(`\ufeff${trend.heading}`);
  expect(lines[1]).toContain(trend.sentence);
  expect(lines).toContain('Releases,2025-07-01,2024-07-01');
  expect(lines).toContain('"Beside, not added",British Transport Police,,');
  expect(lines.slice(-5)).toEqual([
    'Month,2025,2024,Difference,State',
    '2025-01,20,30,-10,counted',
    '2025-02,31,40,-9,counted',
    '2025-01 to 2025-02,51,70,-19,total',
    '',
  ]);
});

test('an area of which nothing is held has no trend, and no error', async () => {
  await held.db.prisma.area.create({ data: { kind: 'district', code: 'X1', name: 'Elsewhere' } });
  const { status, body } = await ask('?area=X1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ area: { name: 'Elsewhere' }, indicators: [] });
  expect(body).not.toHaveProperty('trend');
});
