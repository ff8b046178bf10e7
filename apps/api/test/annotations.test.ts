import type { AnnotationView } from '@ragstone/contract/annotations';
import type { Problem } from '@ragstone/contract/problem';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  await addRelease(held.ownerUrl, {
    publishedOn: '2025-07-01',
    months: { '2024-01': { [sevenoaks]: { burglary: 4 } }, '2025-01': {} },
  });
});

const body = {
  kind: 'unusable',
  from: '2024-01',
  to: '',
  text: ' Recorded as unassigned from 2024 onwards. ',
  citation: 'Notes of the release',
  ofAreas: 'named',
  areas: [sevenoaks],
  ofIndicators: 'scheme',
  scheme: 'police-uk',
  indicators: [],
};

const base = '/api/partnerships/here/annotations';
const add = (changes: object = {}, person = here.officer) =>
  held.as(person, { method: 'POST', url: base, payload: { ...body, ...changes } });
const withdraw = (id: string, reason = 'Corrected by the publisher', person = here.officer) =>
  held.as(person, { method: 'POST', url: `${base}/${id}/withdrawal`, payload: { reason } });
const list = async (person = here.officer) => {
  const { body: found } = await held.as(person, { method: 'GET', url: base });
  return (found as { annotations: AnnotationView[] }).annotations;
};
const trend = async () => {
  const url = '/api/partnerships/here/trends?indicator=burglary&from=2025-01&to=2025-01';
  return ((await held.as(here.officer, { method: 'GET', url })).body as TrendAnswer).trend;
};

describe('a note written by an officer', () => {
  test('touches the figures that it names at once, until it is withdrawn', async () => {
    expect((await trend())?.change).toMatchObject({ kind: 'counts-only', before: 4, now: 0 });
    const { status, body: written } = await add();
    expect(status).toBe(201);
    const note = written as AnnotationView;
    expect(note).toMatchObject({
      from: '2024-01',
      text: 'Recorded as unassigned from 2024 onwards.',
      areas: [{ code: sevenoaks, name: 'Sevenoaks', kind: 'district' }],
      scheme: { slug: 'police-uk' },
      isShipped: false,
    });
    expect((await trend())?.change).toEqual({ kind: 'not-comparable', because: 'unusable' });
    expect((await withdraw(note.id)).status).toBe(200);
    expect((await withdraw(note.id)).status).toBe(409);
    expect((await trend())?.change).toMatchObject({ kind: 'counts-only' });
    const [first] = await list();
    expect(first?.withdrawn?.reason).toBe('Corrected by the publisher');
  });

  test('is seen by every partnership, its author by the own one alone; both steps are audited', async () => {
    const note = (await add({ kind: 'caveat' })).body as AnnotationView;
    expect((await list()).find(({ id }) => id === note.id)?.addedBy).toBeDefined();
    const url = '/api/partnerships/elsewhere/annotations';
    const { body: found } = await held.as(elsewhere.officer, { method: 'GET', url });
    const seen = (found as { annotations: AnnotationView[] }).annotations;
    expect(seen.find(({ id }) => id === note.id)).toMatchObject({ text: note.text });
    expect(seen.find(({ id }) => id === note.id)?.addedBy).toBeUndefined();
    await withdraw(note.id);
    const { rows } = await held.db.pool.query(
      "SELECT action FROM audit_event WHERE subject = 'annotation' AND subject_id = $1 ORDER BY at, id",
      [note.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['annotation:add', 'annotation:withdraw']);
  });

  test('is written and withdrawn by officers alone; all members read it', async () => {
    for (const person of [here.portfolioHolder, here.partner]) {
      expect((await add({}, person)).status).toBe(403);
      expect((await withdraw('00000000-0000-7000-8000-000000000003', 'No', person)).status).toBe(
        403,
      );
      expect((await list(person)).length).toBeGreaterThan(3);
    }
  });
});

test('a note that comes with the program is listed and stays', async () => {
  const shipped = (await list()).filter(({ isShipped }) => isShipped);
  expect(shipped).toHaveLength(4);
  for (const { id } of shipped) expect((await withdraw(id)).status).toBe(409);
  const aboutReturns = shipped.filter(({ returns }) => returns.length > 0);
  expect(aboutReturns.map(({ returns }) => returns)).toEqual([
    ['People killed or seriously injured on roads'],
  ]);
});

describe('what cannot be meant is refused at its field', () => {
  test.each([
    [{ from: '' }, '/from', 'Choose the first month'],
    [{ from: '2024-13' }, '/from', '“2024-13” is not a month. Write it as 2024-01'],
    [{ to: '2023-12' }, '/to', 'The last month lies before the first'],
    [{ areas: [] }, '/areas', 'Choose at least one area'],
    [{ areas: ['E99'] }, '/areas', 'There is no area E99'],
    [{ scheme: '' }, '/scheme', 'Choose whose figures it is about'],
    [{ ofIndicators: 'named' }, '/indicators', 'Choose at least one indicator'],
    [
      { ofIndicators: 'named', indicators: ['murder'] },
      '/indicators',
      'There is no indicator murder',
    ],
    [{ release: 999 }, '/release', 'There is no release 999'],
  ])('%j', async (changes, pointer, message) => {
    const { status, body: problem } = await add(changes);
    expect(status).toBe(422);
    expect((problem as Problem).errors).toContainEqual({ pointer, message });
  });

  test('a text or citation that says nothing', async () => {
    expect((await add({ text: '  ' })).status).toBe(422);
    expect((await add({ citation: '' })).status).toBe(422);
  });

  test('a release whose number no row could hold', async () => {
    const { status, body: problem } = await add({ release: 2_147_483_648 });
    expect(status).toBe(422);
    expect((problem as Problem).errors).toMatchObject([{ pointer: '/release' }]);
  });
});

test('the choices are areas, those near first to be told, and schemes without offence codes', async () => {
  const { body: found } = await held.as(here.officer, { method: 'GET', url: `${base}/choices` });
  const { areas, schemes } = found as {
    areas: { code: string; isNear: boolean }[];
    schemes: { slug: string; indicators: { slug: string }[] }[];
  };
  const isNear = (code: string) => areas.find((area) => area.code === code)?.isNear;
  expect([isNear('E22000142'), isNear('E23000032'), isNear('E23000001')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(schemes.map(({ slug }) => slug)).toContain('home-office');
});
