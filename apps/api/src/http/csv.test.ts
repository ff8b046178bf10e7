import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

const bodyOf = (text: string) => text.slice(1);

test('numbers stay numbers, also below nought; what is missing is empty and not 0', () => {
  expect(
    bodyOf(
      csvText([
        ['Month', 2025],
        ['2025-01', -9, 0, undefined],
      ]),
    ),
  ).toBe('Month,2025\r\n2025-01,-9,0,\r\n');
});

test('commas, quotes and line ends are quoted', () => {
  expect(bodyOf(csvText([['a,b', 'say "no"', 'two\nlines']]))).toBe(
    '"a,b","say ""no""","two\nlines"\r\n',
  );
});

test.each(['=1+1', '+44', '-2+3', '@SUM(A1)', '\tx', '\rx', '  =1', '\u0000=1', '＝1'])(
  'a text that a spreadsheet would run is made a text: %j',
  (text) => {
    expect(bodyOf(csvText([[text]])).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('whatever is written, no text begins a formula', () => {
  const dangerous = ['=', '+', '-', '@', '\t', '\r', '\u0000'];
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const written = bodyOf(csvText([[text]])).replace(/^"/, '');
      expect(dangerous).not.toContain(written[0]);
    }),
  );
});

test('the file carries the mark by which spreadsheets know UTF-8', () => {
  expect(csvText([['Cwm Rhondda – ŵ']])).toBe('\ufeffCwm Rhondda – ŵ\r\n');
});
