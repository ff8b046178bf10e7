import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxStream } from '../src/http/xlsx.ts';
import { withApp } from './app.ts';
import type { Answer } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { cellsIn, figure, returnsOf } from './returns.ts';

const held = withApp();
let here: TestPartnership;
let returns: ReturnType<typeof returnsOf>;
const fires = 'deliberate-fires';
const heading = 'Code,Indicator,Unit,Period,Value,Status,Public or exempt,Note';

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  returns = returnsOf(held, here);
  expect((await returns.define()).status).toBe(201);
  expect((await returns.define({ label: 'Hours', months: 3, decimals: 1 })).status).toBe(201);
});

const send = (payload: Buffer | string, query = '') =>
  returns.send(here.otherPartner, here.otherAgency, payload, query);
const sendRows = (...rows: string[]) => send([heading, ...rows].join('\r\n'));
const faultsIn = ({ body }: Answer) =>
  Object.fromEntries(
    ((body['faults'] ?? []) as { cell: string; message: string }[]).map((fault) => [
      fault.cell,
      fault.message,
    ]),
  );
const figuresHeld = () => held.db.prisma.returnFigure.count();

const template = (format: string, person = here.otherPartner) =>
  held.as(person, {
    method: 'GET',
    url: `/api/partnerships/here/returns/${here.otherAgency}/template?format=${format}`,
  });

describe('the template', () => {
  test('is a CSV with a row for each period that is asked for', async () => {
    const { status, body, headers } = await template('csv');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('return-kent-fire-and-rescue-service.csv');
    expect(String(body).slice(1).split('\r\n').slice(0, 2)).toEqual([
      heading,
      'deliberate-fires,Deliberate fires,fires,2026-04,,Provisional,Public,',
    ]);
    expect(String(body)).toContain('hours,Hours,fires,FY2026-Q2,,Provisional,Public,');
    expect(String(body)).not.toContain('2026-10');
  });

  test('is refused to another agency', async () => {
    expect((await template('csv', here.partner)).status).toBe(403);
    expect((await template('xlsx', here.portfolioHolder)).status).toBe(403);
  });

  test('comes back filled in, as workbook too', async () => {
    const headers = await held.headersOf(here.otherPartner);
    const url = `/api/partnerships/here/returns/${here.otherAgency}/template?format=xlsx`;
    const answer = await held.app.inject({ url, headers });
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
    // Nothing is filled in, so there is nothing to store.
    expect(faultsIn(await send(answer.rawPayload))).toEqual({ A1: 'No row has a value.' });
  });
});

describe('a file', () => {
  test('with a fault in any cell is refused whole, each fault by its cell', async () => {
    const before = await figuresHeld();
    const answer = await sendRows(
      'deliberate-fires,,,2026-04,7,Final,Public,',
      'no-such,,,2026-04,7,Final,Public,',
      'deliberate-fires,,,FY2026-Q1,7,,,',
      'deliberate-fires,,,2026-10,7,,,',
      'deliberate-fires,,,2026-05,=1+1,,,',
      'deliberate-fires,,,2026-06,many,,,',
      'deliberate-fires,,,2026-07,-3,,,',
      'deliberate-fires,,,2026-08,3,Done,Maybe,',
      'deliberate-fires,,,last month,3,,,',
      'deliberate-fires,,,2026-04,8,,,',
    );
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'refused' } });
    expect(Object.keys(faultsIn(answer))).toEqual([
      'A3',
      'D4',
      'D5',
      'E6',
      'E7',
      'E8',
      'F9',
      'G9',
      'D10',
      'E11',
    ]);
    expect(faultsIn(answer)).toMatchObject({
      A3: expect.stringContaining('“no-such” is no indicator of this return'),
      D5: expect.stringContaining('October 2026 has not ended'),
      E8: expect.stringContaining('less than 0'),
      E11: expect.stringContaining('stands in E2 already'),
    });
    expect(await figuresHeld()).toBe(before);
  });

  test('with formulas in a workbook is refused, whatever they came to', async () => {
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('Return');
    sheet.addRow(['Code', 'Period', 'Value']);
    sheet.addRow([fires, '2026-04', { formula: '3+4', result: 7 }]);
    sheet.addRow([fires, new Date(Date.UTC(2026, 4, 1)), 6]);
    sheet.addRow([fires, '2026-06', new Date(Date.UTC(2026, 4, 1))]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(faultsIn(await send(bytes))).toEqual({
      C2: 'The cell holds a formula. Put its value there instead.',
      C4: expect.stringContaining('not a number'),
    });
  });

  test('that is no table is refused with what to do', async () => {
    expect(faultsIn(await send(Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))).toHaveProperty('');
    expect(faultsIn(await send('Some, words\r\n'))).toHaveProperty('A1');
    expect(faultsIn(await send(Buffer.from([0xff, 0xfe, 0x31])))).toHaveProperty('');
  });

  test('stores its figures; rows without a value leave theirs as they are', async () => {
    const query = '?name=fires%20to%20August.csv';
    const rows = [
      'deliberate-fires,,,2026-04,0,Final,Public,',
      ',Deliberate fires,,May 2026,12,,Exempt,Early count',
      'deliberate-fires,,,Jun-26,,,,',
      'hours,,,Q1 2026-27,"1,012.5",final,,',
    ];
    const saved = await send([heading, ...rows].join('\n'), query);
    expect(saved.body).toEqual({ outcome: 'saved', saved: 3, unchanged: 0 });
    const grid = await returns.grid(here.otherPartner, here.otherAgency);
    expect(cellsIn(grid, fires)).toMatchObject({
      '2026-04': { state: 'final', value: 0 },
      '2026-05': { state: 'provisional', value: 12, isExempt: true, note: 'Early count' },
      '2026-06': { state: 'missing' },
    });
    expect(cellsIn(grid, 'hours')['FY2026-Q1']).toMatchObject({ value: 1012.5 });
    const url = `return-indicators/${fires}/figures`;
    const { body } = await returns.ask(here.otherPartner, 'GET', url);
    expect(body['history']).toMatchObject([{ file: 'fires to August.csv' }, {}]);
  });

  test('sent again changes nothing', async () => {
    const again = await sendRows('deliberate-fires,,,2026-04,0,Final,Public,');
    expect(again.body).toEqual({ outcome: 'saved', saved: 0, unchanged: 1 });
  });

  test('with a jump, or a final figure that changes, is asked about and stored once it is right', async () => {
    const before = await figuresHeld();
    const text = [
      heading,
      'deliberate-fires,,,2026-04,2,Final,Public,',
      'deliberate-fires,,,2026-06,340,,,',
    ].join('\r\n');
    const asked = await send(text);
    expect(asked.body).toMatchObject({
      outcome: 'asked',
      questions: [
        { cell: 'E2', message: 'This was 0, final. Is it 2 now?' },
        { cell: 'E3', message: expect.stringContaining('340 is far from 12') },
      ],
    });
    expect(await figuresHeld()).toBe(before);
    const sure = `?sure=${String(asked.body['sure'])}`;
    // The answer is for these bytes alone.
    expect((await send(`${text}\r\n`, sure)).body).toMatchObject({ outcome: 'asked' });
    expect((await send(text, sure)).body).toMatchObject({ outcome: 'saved', saved: 2 });
  });

  test('of more than 2 MB is refused', async () => {
    const large = await send(Buffer.alloc(2 * 1024 * 1024 + 1, 0x20));
    expect(large.status).toBe(413);
  });

  test('that an officer sends for an agency says so in the history', async () => {
    const text = `${heading}\r\ndeliberate-fires,,,2026-07,300,,,`;
    await returns.send(here.officer, here.otherAgency, text);
    const rows = await held.db.prisma.returnFigure.findMany({ where: { byOfficer: true } });
    expect(rows).toHaveLength(1);
  });

  test('keeps a note that begins like a formula as it was, there and back', async () => {
    const note = '=not a formula';
    const saved = figure(fires, '2026-08', { value: 60, note });
    await returns.save(here.otherPartner, here.otherAgency, saved);
    const { body } = await template('csv');
    expect(String(body)).toContain(`'${note}`);
    const back = await send(String(body));
    expect(back.body).toMatchObject({ outcome: 'saved', saved: 0 });
  });
});

test('a workbook of one sheet names cells plainly, one of more names the sheet', async () => {
  async function* rows() {
    yield [
      ['Code', 'Period', 'Value'],
      [fires, '2026-09', 'x'],
    ];
  }
  const bytes = await buffer(xlsxStream({ name: 'Return', batches: rows() }));
  expect(Object.keys(faultsIn(await send(bytes)))).toEqual(['C2']);
});
