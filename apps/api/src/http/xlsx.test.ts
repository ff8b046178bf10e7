import { buffer } from 'node:stream/consumers';
import excel from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from './cells.ts';
import { xlsxStream } from './xlsx.ts';

async function written(rows: readonly (readonly Cell[])[]): Promise<unknown[][]> {
  async function* batches() {
    yield rows;
  }
  const bytes = await buffer(xlsxStream({ name: 'Figures', batches: batches() }));
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const read: unknown[][] = [];
  workbook.getWorksheet('Figures')?.eachRow((row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, ({ value }) => void cells.push(value));
    read.push(cells);
  });
  return read;
}

test('numbers are numbers, also below nought, and what is missing is empty', async () => {
  const rows = await written([
    ['Area', 'Before', 'After'],
    ['Sevenoaks', -9, undefined],
    ['Cwm Rhondda – ŵ', undefined, 0],
  ]);
  expect(rows).toEqual([
    ['Area', 'Before', 'After'],
    ['Sevenoaks', -9],
    ['Cwm Rhondda – ŵ', null, 0],
  ]);
});

test('whatever is written, no text is or begins a formula, and the workbook opens', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.constantFrom('=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '\ud800', 'a\u0000b'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
      for (const value of (await written([texts]))[0] ?? []) {
        expect(typeof value === 'string' || value === null).toBe(true);
        expect(String(value ?? '')).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
    { numRuns: 100 },
  );
});

test('what fails while rows are read fails the file, and never cuts it short', async () => {
  async function* failing(): AsyncGenerator<Cell[][]> {
    yield [['Area']];
    throw new Error('The database went away');
  }
  await expect(buffer(xlsxStream({ name: 'Figures', batches: failing() }))).rejects.toThrow(
    'went away',
  );
});
