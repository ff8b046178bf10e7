import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { cellsIn, figure, returnsOf } from './returns.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;
let returns: ReturnType<typeof returnsOf>;
const fires = 'deliberate-fires';

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  returns = returnsOf(held, here);
  expect((await returns.define()).status).toBe(201);
  expect((await returns.define({ label: 'Calls', agencyId: here.agency })).status).toBe(201);
});

describe('a figure', () => {
  test('is saved by the agency that owns the indicator; 0 is a value and nothing is missing', async () => {
    const { otherPartner, otherAgency } = here;
    const zero = figure(fires, '2026-05', { value: 0 });
    const some = figure(fires, '2026-06', { value: 14, status: 'final' });
    expect(await returns.save(otherPartner, otherAgency, zero, some)).toMatchObject({
      status: 200,
      body: { saved: 2 },
    });
    const cells = cellsIn(await returns.grid(otherPartner, otherAgency), fires);
    expect(Object.keys(cells)).toEqual([
      '2026-09',
      '2026-08',
      '2026-07',
      '2026-06',
      '2026-05',
      '2026-04',
    ]);
    expect(cells['2026-05']).toMatchObject({ state: 'provisional', value: 0, number: 1 });
    expect(cells['2026-06']).toMatchObject({ state: 'final', value: 14 });
    expect(cells['2026-04']).toMatchObject({ state: 'missing', number: 0 });
    expect(cells['2026-08']).toMatchObject({ state: 'late' });
    expect(cells['2026-09']).toMatchObject({ state: 'awaited', due: '2026-10-20' });
    expect(cells['2026-04']).not.toHaveProperty('value');
  });

  test("of another agency is refused to a partner, and its return can't be read", async () => {
    const stolen = figure(fires, '2026-07', { value: 3 });
    expect((await returns.save(here.partner, here.otherAgency, stolen)).status).toBe(403);
    expect((await returns.grid(here.partner, here.otherAgency)).status).toBe(403);
    expect((await returns.send(here.partner, here.otherAgency, 'Code,Period,Value')).status).toBe(
      403,
    );
    // Nor is it let in by the address of the partner's own return.
    const smuggled = await returns.save(here.partner, here.agency, stolen);
    expect([smuggled.status, pointersIn(smuggled)]).toEqual([422, ['/figures/0/indicator']]);
    const cells = cellsIn(await returns.grid(here.officer, here.otherAgency), fires);
    expect(cells['2026-07']).toMatchObject({ state: 'missing' });
  });

  test('of another partnership is not found', async () => {
    const { ask } = returnsOf(held, elsewhere);
    expect((await ask(elsewhere.officer, 'GET', `returns/${here.otherAgency}`)).status).toBe(404);
    expect((await returns.grid(elsewhere.officer, here.otherAgency)).status).toBe(404);
    expect((await ask(elsewhere.officer, 'GET', 'returns')).body).toEqual({ returns: [] });
    const history = `return-indicators/${fires}/figures`;
    expect((await ask(elsewhere.officer, 'GET', history)).status).toBe(404);
  });

  test('is refused for a month that has not ended, of another frequency, below 0 or not whole', async () => {
    const refused = await returns.save(
      here.otherPartner,
      here.otherAgency,
      figure(fires, '2026-10', { value: 1 }),
      figure(fires, 'FY2026-Q1', { value: 1 }),
      figure(fires, '2026-07', { value: -1 }),
      figure(fires, '2026-08', { value: 1.5 }),
      figure(fires, '2026-03', { value: 1 }),
    );
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual([
      '/figures/0/period',
      '/figures/1/period',
      '/figures/2/value',
      '/figures/3/value',
      '/figures/4/period',
    ]);
  });

  test('that is far from the one before is asked about, and saved once somebody is sure', async () => {
    const { otherPartner, otherAgency } = here;
    const jump = figure(fires, '2026-07', { value: 140 });
    const asked = await returns.save(otherPartner, otherAgency, jump);
    expect([asked.status, pointersIn(asked)]).toEqual([422, ['/figures/0/isSure']]);
    const sure = { ...jump, isSure: true };
    expect((await returns.save(otherPartner, otherAgency, sure)).body).toEqual({ saved: 1 });
  });

  test('that is final changes only with a note that says why', async () => {
    const { otherPartner, otherAgency } = here;
    const changed = figure(fires, '2026-06', { value: 15, status: 'final', number: 1 });
    const refused = await returns.save(otherPartner, otherAgency, changed);
    expect(pointersIn(refused)).toEqual(['/figures/0/note']);
    const said = { ...changed, note: 'One fire was added after an inquiry.' };
    expect((await returns.save(otherPartner, otherAgency, said)).body).toEqual({ saved: 1 });
  });

  test('that somebody else saved meanwhile is refused with what they saved', async () => {
    const { officer, otherPartner, otherAgency } = here;
    const first = figure(fires, '2026-08', { value: 90 });
    expect((await returns.save(otherPartner, otherAgency, first)).status).toBe(200);
    const stale = await returns.save(officer, otherAgency, { ...first, value: 80 });
    expect(stale.status).toBe(409);
    expect(stale.body['current']).toMatchObject({
      figures: [{ indicator: fires, period: '2026-08', number: 1, value: 90 }],
    });
    const informed = { ...first, value: 80, number: 1 };
    expect((await returns.save(officer, otherAgency, informed)).status).toBe(200);
  });

  test('keeps its history: who saved what, when and why, and that an officer did', async () => {
    const url = `return-indicators/${fires}/figures`;
    const { body } = await returns.ask(here.otherPartner, 'GET', url);
    const history = body['history'] as Record<string, unknown>[];
    const august = history.filter(({ period }) => period === '2026-08');
    expect(august).toMatchObject([
      { value: 80, savedBy: 'A officer', byOfficer: true },
      { value: 90, savedBy: 'A partner', byOfficer: false },
    ]);
    expect(body['figures']).toMatchObject([
      { period: '2026-05', value: 0 },
      { period: '2026-06', value: 15, note: 'One fire was added after an inquiry.' },
      { period: '2026-07', value: 140 },
      { period: '2026-08', value: 80 },
    ]);
  });

  test('can be taken back, and the period is without one again', async () => {
    const { otherPartner, otherAgency } = here;
    const back = figure(fires, '2026-08', { number: 2, note: 'Counted in the wrong area.' });
    expect((await returns.save(otherPartner, otherAgency, back)).status).toBe(200);
    const cells = cellsIn(await returns.grid(otherPartner, otherAgency), fires);
    expect(cells['2026-08']).toMatchObject({ state: 'late', number: 3 });
  });

  test('that changes nothing adds nothing', async () => {
    const same = figure(fires, '2026-05', { value: 0, number: 1 });
    const { body } = await returns.save(here.otherPartner, here.otherAgency, same);
    expect(body).toEqual({ saved: 0 });
  });

  test('and all that is sent with it, or none of it, is stored', async () => {
    const { otherPartner, otherAgency } = here;
    const good = figure(fires, '2026-09', { value: 4 });
    const bad = figure(fires, '2026-04', { value: -4 });
    expect((await returns.save(otherPartner, otherAgency, good, bad)).status).toBe(422);
    const cells = cellsIn(await returns.grid(otherPartner, otherAgency), fires);
    expect(cells['2026-09']).toMatchObject({ state: 'awaited' });
  });
});

describe('an exempt figure', () => {
  beforeAll(async () => {
    const exempt = figure(fires, '2026-04', { value: 77, isExempt: true, note: 'Not audited.' });
    expect((await returns.save(here.otherPartner, here.otherAgency, exempt)).status).toBe(200);
  });

  test('is read by officers and its own agency', async () => {
    for (const person of [here.officer, here.otherPartner]) {
      const cells = cellsIn(await returns.grid(person, here.otherAgency), fires);
      expect(cells['2026-04']).toMatchObject({ value: 77, isExempt: true });
    }
  });

  test('is withheld from a portfolio holder, who is told how many are', async () => {
    const grid = await returns.grid(here.portfolioHolder, here.otherAgency);
    const cell = cellsIn(grid, fires)['2026-04'];
    expect(cell).toMatchObject({ state: 'withheld', note: '' });
    expect(cell).not.toHaveProperty('value');
    expect(grid.body['leftOut']).toBe(1);
    const url = `return-indicators/${fires}/figures`;
    const { body } = await returns.ask(here.portfolioHolder, 'GET', url);
    expect(body['leftOut']).toBe(1);
    expect(JSON.stringify(body)).not.toContain('"value":77');
    expect(JSON.stringify(body)).not.toContain('Not audited');
  });

  test('is withheld in its history too, from before it was given in confidence', async () => {
    const { otherPartner, otherAgency } = here;
    const closed = figure(fires, '2026-07', { value: 140, isExempt: true, number: 1 });
    expect((await returns.save(otherPartner, otherAgency, closed)).status).toBe(200);
    const url = `return-indicators/${fires}/figures`;
    const { body } = await returns.ask(here.portfolioHolder, 'GET', url);
    expect(JSON.stringify(body)).not.toContain('"value":140');
  });

  test('may not be saved by a portfolio holder, nor any other', async () => {
    const saved = await returns.save(
      here.portfolioHolder,
      here.otherAgency,
      figure(fires, '2026-09'),
    );
    expect(saved.status).toBe(403);
  });
});

describe('a draft', () => {
  const cell = { ...figure(fires, '2026-09'), value: '12a' };
  const { isSure: _, ...typed } = cell;

  test('keeps what was typed, for its author alone, until it is sent', async () => {
    const { otherPartner, otherAgency, officer } = here;
    const url = `returns/${otherAgency}/draft`;
    expect((await returns.ask(otherPartner, 'PUT', url, { cells: [typed] })).status).toBe(200);
    expect((await returns.grid(otherPartner, otherAgency)).body['draft']).toMatchObject({
      cells: [typed],
    });
    expect((await returns.grid(officer, otherAgency)).body).not.toHaveProperty('draft');
    await returns.save(otherPartner, otherAgency, figure(fires, '2026-09', { value: 40 }));
    expect((await returns.grid(otherPartner, otherAgency)).body).not.toHaveProperty('draft');
  });

  test("of another agency's return is refused", async () => {
    const url = `returns/${here.otherAgency}/draft`;
    expect((await returns.ask(here.partner, 'PUT', url, { cells: [typed] })).status).toBe(403);
  });
});

test('each agency is listed with what stands open; a partner sees their own alone', async () => {
  const list = await returns.ask(here.officer, 'GET', 'returns');
  const listed = list.body['returns'] as { agency: { id: string }; standing: object }[];
  expect(listed.map(({ agency }) => agency.id)).toEqual([here.otherAgency, here.agency]);
  expect(listed[1]?.standing).toEqual({
    asked: 6,
    received: 0,
    provisional: 0,
    awaited: 1,
    late: 1,
    missing: 4,
    nextDue: '2026-10-20',
  });
  const own = await returns.ask(here.partner, 'GET', 'returns');
  const ownListed = own.body['returns'] as { agency: { id: string } }[];
  expect(ownListed.map(({ agency }) => agency.id)).toEqual([here.agency]);
});

test('every save is in the audit log, in the same transaction', async () => {
  const events = await held.db.prisma.auditEvent.findMany({
    where: { action: 'return:save', partnershipId: here.id },
  });
  const rows = await held.db.prisma.returnFigure.findMany();
  const told = events.flatMap(({ after }) => (after as { figures: object[] }).figures);
  expect(told).toHaveLength(rows.length);
});
