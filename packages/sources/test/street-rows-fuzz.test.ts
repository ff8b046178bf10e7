import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { STREET_COLUMNS } from '../src/police-uk/street-columns.ts';
import { HEADER, readAll, streetFileOf } from './street-csv.ts';

const plain = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '-', '.', '/', "'", 'é', '€', '𐐷'),
});
const anything = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ŵ', '𐐷') });

const quotedField = anything.map((text) => `"${text.replaceAll('"', '""')}"`);
const field = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: quotedField });
const row = fc.array(field, { minLength: STREET_COLUMNS.length, maxLength: STREET_COLUMNS.length });
const lineEnd = fc.constantFrom('\n', '\r\n');

const csv = fc
  .tuple(fc.array(row, { maxLength: 8 }), lineEnd, fc.boolean(), fc.boolean())
  .map(([rows, end, bom, endsWithLine]) => {
    const lines = [HEADER, ...rows.map((fields) => fields.join(','))].join(end);
    return { text: (bom ? '\uFEFF' : '') + lines + (endsWithLine ? end : ''), end };
  });

const parsed = (text: string, newline: '\n' | '\r\n') =>
  papaparse
    .parse<string[]>(text, { newline, delimiter: ',' })
    .data.filter((each) => each.length > 1);

test('what goes to COPY says the same as the file, by another parser', async () => {
  await fc.assert(
    fc.asyncProperty(csv, async ({ text, end }) => {
      const read = await readAll(streetFileOf(Buffer.from(text)), { columns: STREET_COLUMNS });
      expect(read.faults).toEqual([]);
      const ours = parsed(read.text, '\n').map((fields) => fields.slice(2));
      const theirs = parsed(text.replace('\uFEFF', ''), end as '\n' | '\r\n').slice(1);
      expect(ours).toEqual(theirs);
      expect(read.rows).toBe(theirs.length);
    }),
    { numRuns: 300 },
  );
});

test('any cutting into pieces gives the same rows and the same faults', async () => {
  const broken = fc
    .tuple(csv, fc.nat(), fc.uint8Array({ maxLength: 6 }))
    .map(([{ text }, place, bytes]) => {
      const whole = Buffer.from(text);
      const at = whole.length === 0 ? 0 : place % whole.length;
      return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)]);
    });
  await fc.assert(
    fc.asyncProperty(broken, fc.integer({ min: 1, max: 40 }), async (bytes, pieceBytes) => {
      const whole = await readAll(streetFileOf(bytes), { columns: STREET_COLUMNS });
      const cut = await readAll(streetFileOf(bytes, pieceBytes), { columns: STREET_COLUMNS });
      expect(cut.faults).toEqual(whole.faults);
      if (whole.faults.length === 0) expect(cut).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test('whatever the bytes, it ends, and what it lets through is rows of twelve columns', async () => {
  const noise = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ',,,,', 'é') });
  await fc.assert(
    fc.asyncProperty(noise, async (text) => {
      const bytes = Buffer.from(`${HEADER}\n${text}`);
      const read = await readAll(streetFileOf(bytes), { columns: STREET_COLUMNS });
      const rows = parsed(read.text, '\n');
      expect(rows).toHaveLength(read.rows);
      for (const fields of rows) expect(fields).toHaveLength(STREET_COLUMNS.length + 2);
    }),
    { numRuns: 500 },
  );
});
