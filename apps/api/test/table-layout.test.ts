import { Readable } from 'node:stream';
import { workbookType } from '@ragstone/contract/workbook';
import excel from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { withComparisons } from './compared.ts';

const { held, here } = withComparisons();
let session: Record<string, string>;

beforeAll(async () => {
  session = await held.headersOf(here.officer);
});

const get = async (path: string, accept = 'text/csv') => {
  const url = `/api/partnerships/here/${path}`;
  const answer = await held.app.inject({ method: 'GET', url, headers: { ...session, accept } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer;
};

type Row = Record<string, string>;
async function rowsOf(path: string): Promise<{ names: string[]; rows: Row[] }> {
  const { body } = await get(path);
  const map = (value: string) => value;
  const text = Readable.from(body.replace(/^\ufeff/, ''));
  const sheet = await new excel.Workbook().csv.read(text, { map });
  const lines: string[][] = [];
  sheet.eachRow(({ values }) => lines.push(Array.from(values as string[]).slice(1)));
  const [names = [], ...cells] = lines;
  for (const line of cells) expect(line.length).toBeLessThanOrEqual(names.length);
  const rows = cells.map((line) =>
    Object.fromEntries(names.map((name, at) => [name, line[at] ?? ''])),
  );
  return { names, rows };
}

const views = [
  ['trends?indicator=burglary&from=2025-05&to=2025-05', 'trends?indicator=robbery'],
  ['wards?indicator=burglary&from=2025-05&to=2025-05', 'wards'],
  ['trends/history?indicator=ho-all-crime&by=quarter&measure=rate', 'trends/history?measure=index'],
  ['trends/periods?indicator=ho-all-crime&by=quarter', 'trends/periods?indicator=ons-all-crime'],
  ['compare?indicator=ho-all-crime&from=2025-04&to=2026-03', 'compare?indicator=ons-all-crime'],
  ['severity?source=home-office-csp&from=2025-04&to=2026-03', 'severity?source=home-office-csp'],
  ['profile?indicator=ho-all-crime&from=2025-04&to=2026-03', 'profile'],
  ['indicators/burglary?area=E07000111', 'indicators/robbery'],
] as const;

const asTable = (path: string) => `${path}${path.includes('?') ? '&' : '?'}layout=table`;

describe.each(views)('%s as a table for programs', (path, other) => {
  test('is one row of names, which are the same whatever is asked, and full rows', async () => {
    const { names, rows } = await rowsOf(asTable(path));
    expect(names.slice(-2)).toEqual(['source', 'publishedOn']);
    expect(new Set(names).size).toBe(names.length);
    for (const row of rows) expect(row['source']).not.toBe('');
    expect((await rowsOf(asTable(other))).names).toEqual(names);
  });

  test('is the first sheet of its workbook, and what the page says above it the second', async () => {
    const { rawPayload } = await get(asTable(path), workbookType);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(rawPayload as unknown as excel.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Figures', 'Notes']);
    const textsOf = (name: string) => {
      const texts: string[] = [];
      const sheet = workbook.getWorksheet(name);
      sheet?.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
      return texts;
    };
    const { names, rows } = await rowsOf(asTable(path));
    const cells = [...names, ...rows.flatMap((row) => Object.values(row))];
    const filled = (texts: string[]) => texts.filter((text) => text !== '');
    expect(filled(textsOf('Figures'))).toEqual(filled(cells));
    const page = (await get(path)).body;
    for (const text of filled(textsOf('Notes'))) expect(page).toContain(text.slice(0, 30));
    expect(textsOf('Notes').length).toBeGreaterThan(4);
  });

  test('leaves the JSON as it is', async () => {
    const json = 'application/json';
    expect((await get(asTable(path), json)).body).toBe((await get(path, json)).body);
  });
});

test('a month that is not held is an empty cell, and never 0', async () => {
  const { rows } = await rowsOf('trends?indicator=burglary&from=2025-05&to=2025-06&layout=table');
  const june = rows.find(({ month }) => month === '2025-06');
  expect(june).toMatchObject({ now: '', before: '', difference: '', state: 'not-yet-published' });
  expect(rows.find(({ month }) => month === '2025-05')).toMatchObject({
    ...{ indicator: 'burglary', area: 'E07000111', state: 'counted' },
    ...{ now: '45', before: '60', difference: '-15', publishedOn: '2025-07-01' },
  });
});

test('counts of a comparison are numbers that may be added up: what may not be used has none', async () => {
  const path = 'compare?indicator=ho-all-crime&from=2025-04&to=2026-03&layout=table';
  const { rows } = await rowsOf(path);
  const medway = rows.find(({ name }) => name === 'Medway');
  expect(medway).toMatchObject({ listed: 'apart', reading: 'unusable', count: '', rank: '' });
  expect(medway?.['because']).not.toBe('');
  for (const row of rows.filter(({ listed }) => listed === 'ranked')) {
    expect(row).toMatchObject({ reading: 'counted', count: expect.stringMatching(/^\d+$/) });
    expect(row['rate']).toMatch(/^\d+\.\d+$/);
  }
});
