import { allEndpoints } from '@ragstone/contract/all-endpoints';
import { viewTypes } from '@ragstone/contract/view-types';
import { workbookType } from '@ragstone/contract/workbook';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { withComparisons } from './compared.ts';

const { held, here } = withComparisons();

/** Each view of figures with an address that shows something, and the same as files. */
const views = [
  ['trends', 'trends', '?indicator=burglary&from=2025-05&to=2025-05'],
  ['wards', 'wards', '?indicator=burglary&from=2025-05&to=2025-05'],
  ['trends/history', 'trends/history', '?indicator=ho-all-crime&by=quarter&measure=rate'],
  ['trends/periods', 'trends/periods', '?indicator=ho-all-crime&by=financial-year'],
  ['compare', 'compare', '?indicator=ho-all-crime&from=2025-04&to=2026-03'],
  ['severity', 'severity', '?source=home-office-csp&from=2025-04&to=2026-03'],
  ['profile', 'profile', '?indicator=ho-all-crime&from=2025-04&to=2026-03'],
  ['indicators/burglary', 'indicators/burglary/months', ''],
] as const;

async function get(path: string, headers: Record<string, string> = {}) {
  const session = await held.headersOf(here.officer);
  const url = `/api/partnerships/here/${path}`;
  return held.app.inject({ method: 'GET', url, headers: { ...session, ...headers } });
}

/** All text of a workbook's cells: two files of the same differ in the times of their zips. */
async function cellsOf(bytes: Buffer): Promise<unknown[]> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes as unknown as excel.Buffer);
  return workbook.worksheets.map((sheet) => sheet.getSheetValues());
}

test('these are all the views that can be had in every form', () => {
  const prefix = '/api/partnerships/:partnership/';
  const inContract = allEndpoints.filter(({ schema }) => schema.produces?.length === 3);
  const addresses = inContract.map(({ url }) => url.replace(prefix, ''));
  const named = views.map(([plain]) => plain.replace('burglary', ':indicator'));
  expect(addresses.sort()).toEqual([...named].sort());
});

describe.each(views)('%s', (plain, file, query) => {
  test('is JSON where nothing or anything is asked for', async () => {
    const answers = await Promise.all(
      [{}, { accept: '*/*' }, { accept: 'text/html, application/xml;q=0.9, */*;q=0.8' }].map(
        (headers) => get(`${plain}${query}`, headers),
      ),
    );
    for (const { statusCode, headers, body } of answers) {
      expect([statusCode, headers['content-type']], body).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(headers['vary']).toBe('Accept, Cookie, Authorization');
      expect(body).toBe(answers[0]?.body);
    }
  });

  test('is the CSV of its own address where CSV is asked for', async () => {
    const asked = await get(`${plain}${query}`, { accept: 'text/csv' });
    const own = await get(`${file}.csv${query}`);
    expect([asked.statusCode, asked.headers['vary']]).toEqual([
      200,
      'Accept, Cookie, Authorization',
    ]);
    expect(asked.body).toBe(own.body);
    for (const name of ['content-type', 'content-disposition', 'cache-control'] as const) {
      expect([name, asked.headers[name]]).toEqual([name, own.headers[name]]);
    }
  });

  test('is the workbook of its own address where a workbook is asked for', async () => {
    const asked = await get(`${plain}${query}`, { accept: workbookType });
    const own = await get(`${file}.xlsx${query}`);
    expect([asked.statusCode, asked.headers['vary']]).toEqual([
      200,
      'Accept, Cookie, Authorization',
    ]);
    expect(asked.headers['content-type']).toBe(workbookType);
    expect(asked.headers['content-disposition']).toBe(own.headers['content-disposition']);
    expect(await cellsOf(asked.rawPayload)).toEqual(await cellsOf(own.rawPayload));
  });

  test('has a tag for each form, so that none is taken for another', async () => {
    const json = await get(`${plain}${query}`);
    const csv = await get(`${plain}${query}`, { accept: 'text/csv' });
    const tags = [json, csv].map(({ headers }) => String(headers['etag']));
    expect(new Set(tags).size).toBe(2);
    const both = { 'if-none-match': tags.join(', ') };
    expect((await get(`${plain}${query}`, { ...both, accept: 'text/csv' })).statusCode).toBe(304);
    const crossed = { 'if-none-match': tags[0] ?? '', accept: 'text/csv' };
    expect((await get(`${plain}${query}`, crossed)).statusCode).toBe(200);
    const workbook = await get(`${plain}${query}`, { ...both, accept: workbookType });
    expect([workbook.statusCode, workbook.headers['etag']]).toEqual([200, undefined]);
    const again = await get(`${plain}${query}`, { 'if-none-match': tags[0] ?? '' });
    expect([again.statusCode, again.headers['vary']]).toEqual([
      304,
      'Accept, Cookie, Authorization',
    ]);
  });

  test('is refused in any other form, with what there is', async () => {
    const { statusCode, headers, body } = await get(`${plain}${query}`, { accept: 'image/png' });
    expect([statusCode, headers['content-type'], headers['vary']]).toEqual([
      406,
      'application/problem+json',
      'Accept, Cookie, Authorization',
    ]);
    const problem = JSON.parse(body) as { type: string; detail: string };
    expect(problem.type).toBe('/problems/not-acceptable');
    for (const type of viewTypes) expect(problem.detail).toContain(type);
  });

  test('counts as a file taken away only where it is one', async () => {
    await held.db.pool.query("DELETE FROM rate_limit WHERE key LIKE 'export:%'");
    await get(`${plain}${query}`);
    await get(`${plain}${query}`, { accept: 'image/png' });
    for (const accept of ['text/csv', workbookType]) await get(`${plain}${query}`, { accept });
    await get(`${file}.csv${query}`);
    const { rows } = await held.db.pool.query(
      "SELECT attempts FROM rate_limit WHERE key LIKE 'export:%'",
    );
    expect(rows).toEqual([{ attempts: 3 }]);
  });
});

test.each([
  ['application/json;q=0.1, text/csv', 'text/csv'],
  ['text/csv;q=0.5, application/json;q=0.6', 'application/json'],
  ['text/csv, */*', 'text/csv'],
  ['text/*', 'text/csv'],
  ['text/csv;q=0, */*;q=0.1', 'application/json'],
  ['application/json;q=0, text/csv;q=0, */*', workbookType],
  ['text/csv; charset=utf-8', 'text/csv'],
  ['Application/JSON;charset=UTF-8', 'application/json'],
  [`image/png, ${workbookType};q=0.2`, workbookType],
])('Accept: %s is answered by %s', async (accept, type) => {
  const { headers } = await get('trends?indicator=burglary', { accept });
  expect(String(headers['content-type']).split(';')[0]).toBe(type);
});

test('files are refused by Accept as at their own address when too many were taken away', async () => {
  await get('trends.csv?indicator=burglary');
  await held.db.pool.query("UPDATE rate_limit SET attempts = 300 WHERE key LIKE 'export:%'");
  const statuses = await Promise.all(
    ['text/csv', workbookType, 'application/json'].map(
      async (accept) => (await get('trends?indicator=burglary', { accept })).statusCode,
    ),
  );
  expect(statuses).toEqual([429, 429, 200]);
  await held.db.pool.query("DELETE FROM rate_limit WHERE key LIKE 'export:%'");
});
