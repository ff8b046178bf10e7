import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { BrokenFile } from '../src/fault.ts';
import { textOf } from '../src/sheet/cell.ts';
import { csvRows } from '../src/sheet/csv-rows.ts';

async function* cutInto(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function rowsOf(text: string, length = 1000) {
  const rows = [];
  const pieces = cutInto(Buffer.from(text), length);
  for await (const batch of csvRows(pieces, { file: 'a.csv', sheet: 'The file' }))
    rows.push(...batch);
  return rows;
}

test('a CSV longer than what is parsed together gives every row once, with its number', async () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `${at},"a ""quoted""\nline ${at}",x`);
  const rows = await rowsOf(lines.join('\r\n'), 65_536);
  expect(rows).toHaveLength(60_000);
  expect(rows[43_210]).toMatchObject({ row: 43_211 });
  expect(rows[43_210]?.cells.map(textOf)).toEqual(['43210', 'a "quoted" line 43210', 'x']);
});

test('any rows that papaparse writes are read back, however the bytes are cut', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' '), maxLength: 6 });
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, length) => {
      const text = papaparse.unparse(rows, { newline: '\r\n' });
      const found = await rowsOf(text, length);
      const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
      expect(found.map(({ cells }) => cells.map(textOf).join('|').replace(/\|+$/, ''))).toEqual(
        filled.map((row) =>
          row
            .map((each) => each.replaceAll(/\s+/g, ' ').trim())
            .join('|')
            .replace(/\|+$/, ''),
        ),
      );
    }),
  );
});

test('blank lines are passed over and counted', async () => {
  expect((await rowsOf('a,b\n\n\nc,d\n')).map(({ row }) => row)).toEqual([1, 4]);
});

test('other bytes than UTF-8, and a quotation mark that is never closed, are refused', async () => {
  const latin = csvRows(cutInto(Buffer.from([0x61, 0xe9, 0x0a]), 9), { file: 'a.csv', sheet: 'A' });
  await expect(latin.next()).rejects.toThrow(BrokenFile);
  await expect(rowsOf(`a,"b\n${'c,d\n'.repeat(600_000)}`)).rejects.toThrow('never closed');
});
