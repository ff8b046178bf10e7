import { Readable } from 'node:stream';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { withComparisons } from './compared.ts';

const { held, here } = withComparisons();

async function download(path: string) {
  const url = `/api/partnerships/here/${path}`;
  const headers = await held.headersOf(here.officer);
  const answer = await held.app.inject({ method: 'GET', url, headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer;
}

/** Every cell that is not empty as text, row by row. */
function textsOf(sheet: excel.Worksheet | undefined): string[][] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => {
      if (cell.value !== '') cells.push(String(cell.value));
    });
    if (cells.length > 0) rows.push(cells);
  });
  return rows;
}

async function csvTexts(path: string) {
  const { body } = await download(path);
  const workbook = new excel.Workbook();
  const map = (value: string) => value;
  return textsOf(await workbook.csv.read(Readable.from(body.replace(/^\ufeff/, '')), { map }));
}

async function workbookTexts(path: string) {
  const { rawPayload, headers } = await download(path);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.xlsx"$/);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(rawPayload as unknown as excel.Buffer);
  return { rows: textsOf(workbook.worksheets[0]), sheet: workbook.worksheets[0] };
}

describe('a table that is taken away as a workbook', () => {
  test.each([
    ['trends', '?indicator=burglary&from=2025-05&to=2025-05'],
    ['compare', '?indicator=ho-all-crime&from=2025-04&to=2026-03'],
    ['profile', '?indicator=ho-all-crime&from=2025-04&to=2026-03'],
    ['trends/history', '?indicator=ho-all-crime&by=quarter&measure=rate'],
    ['trends/periods', '?source=home-office-csp&indicator=ho-all-crime&by=financial-year'],
  ])('has every cell of the CSV of %s, to the last digit', async (name, query) => {
    const csv = await csvTexts(`${name}.csv${query}`);
    const { rows } = await workbookTexts(`${name}.xlsx${query}`);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows).toEqual(csv);
  });

  test('has counts as numbers', async () => {
    const { sheet } = await workbookTexts(
      'compare.xlsx?indicator=ho-all-crime&from=2025-04&to=2026-03',
    );
    const values: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell(({ value }) => values.push(value)));
    expect(values).toContain(1059);
  });
});
