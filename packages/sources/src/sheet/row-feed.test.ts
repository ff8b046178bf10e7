import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { BrokenFile } from '../fault.ts';
import { readWholeXml } from './read-xml.ts';

type Told = [string, unknown, unknown?];

/** Texts in one piece, because where a text is cut is nothing that a reader is told. */
function gathered() {
  const told: Told[] = [];
  const add = (...each: Told) => {
    const last = told.at(-1);
    if (each[0] === 'text' && last?.[0] === 'text') last[1] = `${last[1]}${each[1]}`;
    else told.push(each);
  };
  return {
    told,
    handlers: {
      open: (name: string, attributes: object) => add('open', name, { ...attributes }),
      close: (name: string) => add('close', name),
      text: (text: string) => add('text', text),
    },
  };
}

async function byUs(document: string, length: number) {
  const { told, handlers } = gathered();
  const bytes = new TextEncoder().encode(document);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  try {
    await readWholeXml(pieces(), { file: 'f', handlers });
    return { told, fault: '' };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { told, fault: error.fault.message };
  }
}

/** What the parser says of the whole document by itself. */
function bySaxes(document: string) {
  const { told, handlers } = gathered();
  const parser = new SaxesParser();
  let fault = '';
  parser.on('error', ({ message }) => {
    fault = `Its XML is damaged (${message}).`;
    throw new Error(message);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(name, attributes));
  parser.on('closetag', ({ name }) => handlers.close(name));
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  try {
    parser.write(document).close();
  } catch (error) {
    if (fault === '') throw error;
  }
  return { told, fault };
}

const PARTS = [
  '<table:table-row>',
  '<table:table-row a="1" b="2">',
  '<table:table-row/>',
  '</table:table-row>',
  '</table:table-row >',
  '<table:table-cell>',
  '<table:table-cell a:b="x" c="y"/>',
  '<table:table-cell a="x" a="y"/>',
  '<table:table-cell a="x>y" />',
  "<table:table-cell a='x'/>",
  '<table:table-cell a="x&amp;\ty"/>',
  '<table:table-cell/ >',
  '</table:table-cell>',
  '<text:p>',
  '</text:p>',
  '<text:p>plain – é</text:p>',
  '<text:p>A &amp; B</text:p>',
  '<table:table-cell a="x"><text:p>12</text:p></table:table-cell>',
  '<table:table-cell a="x"><text:p></text:p></table:table-cell>',
  '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>',
  '<table:table-row c="d"><table:table-cell/><table:table-cell e="f">',
  '<table:table-row><table:table-cell><text:p>]]></text:p></table:table-cell></table:table-row>',
  '<!-- ',
  ' -->',
  '<![CDATA[',
  ']]>',
  '<?note ',
  '?>',
  '<a b="',
  '">',
  '</a>',
  '\n',
  '\r',
  '\u2028\u0085',
  '🐟',
  '\u0001',
  '&lt;',
  '&none;',
  '<table:table-rows>',
  '</t>',
];

const ROW = PARTS[19] ?? '';
const line = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
const rowOf = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('A & B', 'A &amp; B', 'a > b', ']]>', 'é –', '🐟', '\u0001', '\n')
      .map(line),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PARTS) },
);
const row = fc.array(cell, { maxLength: 3 }).map((cells) => rowOf(...cells));
const anything = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(ROW) },
    { weight: 3, arbitrary: row },
    { weight: 2, arbitrary: fc.constantFrom(...PARTS) },
  ),
  { maxLength: 12 },
);

test('rows are told, and faults placed, as by the parser of the whole document', async () => {
  const asked = [anything, fc.constantFrom('</t>', ''), fc.integer({ min: 1, max: 80 })] as const;
  await fc.assert(
    fc.asyncProperty(...asked, async (parts, end, length) => {
      const document = `<t>${parts.join('')}${end}`;
      expect(await byUs(document, length)).toEqual(bySaxes(document));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  { name: 'a document that is a row', document: `${ROW}${ROW}` },
  { name: 'a row in a comment', document: `<t>${ROW}<!-- ${ROW}${ROW} -->${ROW}</t>` },
  { name: 'a row after a row that closes by itself', document: `<t><table:table-row/>${ROW}</t>` },
  {
    name: 'a row in a comment after a row that closes by itself',
    document: `<t><table:table-row/><!-- </table:table-row>${ROW} --></t>`,
  },
  {
    name: 'an attribute twice',
    document: `<t>${ROW}${rowOf('<table:table-cell a="x" a="y"/>')}</t>`,
  },
  { name: 'a letter by its name', document: `<t>${ROW}${rowOf(line('A &amp; B'))}${ROW}</t>` },
  {
    name: 'a letter of two halves before a fault',
    document: `<t>${ROW}${rowOf(line('🐟'))}&none;`,
  },
  {
    name: 'letters that the second XML reads in another way',
    document: `<?xml version="1.1"?><t>${ROW}${rowOf(line('a\u2028b'))}${rowOf(line('b\u0085c'))}${rowOf(line('\u0080'))}</t>`,
  },
  { name: 'a row in a text', document: `<t>${ROW}<![CDATA[${ROW}]]>${ROW}</t>` },
  {
    name: 'a fault after lines and rows',
    document: `<t>${ROW}${ROW}\n${ROW}${ROW}&none;${ROW}</t>`,
  },
  { name: 'a fault after rows of the line', document: `<t>\n${ROW}${ROW}${ROW}</u>` },
  { name: 'rows without an end', document: `<t>${ROW.repeat(3)}${ROW.slice(0, -4)}` },
  {
    name: 'a row that is longer than what is held',
    document: `<t>${ROW}<table:table-row>${'<table:table-cell/>'.repeat(3000)}</table:table-row>${ROW}</t>`,
  },
])('reads $name as the parser does', async ({ document }) => {
  for (const length of [1, 7, 64, 1024 ** 2]) {
    expect(await byUs(document, length)).toEqual(bySaxes(document));
  }
});
