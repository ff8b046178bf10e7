import type { AnnotationView } from '@ragstone/contract/annotations';
import type { Problem } from '@ragstone/contract/problem';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { type Answer, pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { returnsOf } from './returns.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;
let returns: ReturnType<typeof returnsOf>;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  returns = returnsOf(held, here);
  for (const each of [here, elsewhere]) {
    const { officer, agency, otherAgency } = each;
    const { ask, define } = returnsOf(held, each);
    await define({ agencyId: otherAgency, from: '2024-04' });
    const hateCrime = { agencyId: agency, label: 'Hate crime', from: '2024-04' };
    expect((await define(hateCrime)).status).toBe(201);
    expect((await ask(officer, 'GET', 'return-indicators')).status).toBe(200);
  }
});

const body = {
  kind: 'break',
  from: '2026-04',
  to: '',
  text: ' Fires of refuse are counted from April on. ',
  citation: 'Fire service, letter of 2 April 2026',
  indicators: ['deliberate-fires'],
};
const add = (person: string, said: object = {}) =>
  returns.ask(person, 'POST', 'return-notes', { ...body, ...said });
const withdraw = (person: string, id: string, path = 'return-notes') =>
  returns.ask(person, 'POST', `${path}/${id}/withdrawal`, { reason: 'Not so' });
const noteIn = ({ status, body: written }: Answer) => {
  expect(status).toBe(201);
  return written as unknown as AnnotationView;
};

const listed = async (person: string, of = here) => {
  const { body: found } = await returnsOf(held, of).ask(person, 'GET', 'annotations');
  return found['annotations'] as AnnotationView[];
};
/** The texts of the notes on an indicator in a year's grid. */
const told = async (slug: string, year = '2026-27', of = here) => {
  const agency = slug === 'hate-crime' ? of.agency : of.otherAgency;
  const { body: grid } = await returnsOf(held, of).grid(of.officer, agency, `?year=${year}`);
  const indicators = grid['indicators'] as { slug: string; notes: string[] }[];
  return indicators.find((each) => each.slug === slug)?.notes;
};

describe('a note on a partner’s return', () => {
  test('is told with the return in its year and the next, until it is withdrawn', async () => {
    const note = noteIn(await add(here.officer));
    expect(note).toMatchObject({
      from: '2026-04',
      ofAreas: 'every',
      ofIndicators: 'returns',
      indicators: [],
      returns: ['Deliberate fires'],
      isShipped: false,
      mayWithdraw: true,
    });
    const text =
      'Fires of refuse are counted from April on. (Fire service, letter of 2 April 2026)';
    expect(await told('deliberate-fires')).toEqual([text]);
    expect(await told('deliberate-fires', '2025-26')).toEqual([]);
    expect(await told('hate-crime')).toEqual([]);
    expect((await withdraw(here.officer, note.id)).status).toBe(200);
    expect((await withdraw(here.officer, note.id)).status).toBe(409);
    expect(await told('deliberate-fires')).toEqual([]);
    const [first] = await listed(here.officer);
    expect(first).toMatchObject({ withdrawn: { reason: 'Not so' }, mayWithdraw: false });
  });

  test('is written and withdrawn by whoever may fill that return in, and by nobody else', async () => {
    expect((await add(here.partner)).status).toBe(403);
    expect((await add(here.portfolioHolder)).status).toBe(403);
    const both = { indicators: ['deliberate-fires', 'hate-crime'] };
    expect((await add(here.otherPartner, both)).status).toBe(403);
    const own = noteIn(await add(here.otherPartner));
    expect((await withdraw(here.partner, own.id)).status).toBe(403);
    expect((await withdraw(here.portfolioHolder, own.id)).status).toBe(403);
    expect((await withdraw(here.otherPartner, own.id)).status).toBe(200);
    const shared = noteIn(await add(here.officer, both));
    expect((await withdraw(here.otherPartner, shared.id)).status).toBe(403);
    expect((await withdraw(here.officer, shared.id)).status).toBe(200);
  });

  test('is listed for those who may read the return, each indicator by itself', async () => {
    const both = { indicators: ['hate-crime', 'deliberate-fires'] };
    const { id } = noteIn(await add(here.officer, both));
    const { id: ofFire } = noteIn(await add(here.officer));
    const seenBy = async (person: string, wanted: string) =>
      (await listed(person)).find((each) => each.id === wanted);
    expect((await seenBy(here.officer, id))?.returns).toEqual(['Deliberate fires', 'Hate crime']);
    expect((await seenBy(here.portfolioHolder, id))?.returns).toHaveLength(2);
    const ofPolice = await seenBy(here.partner, id);
    expect(ofPolice).toMatchObject({ returns: ['Hate crime'], mayWithdraw: false });
    expect(await seenBy(here.partner, ofFire)).toBeUndefined();
    expect(await seenBy(here.otherPartner, ofFire)).toMatchObject({ mayWithdraw: true });
    await Promise.all([id, ofFire].map((each) => withdraw(here.officer, each)));
  });
});

describe('another partnership', () => {
  test('with an indicator of the same name neither sees the note nor takes it back', async () => {
    const { id } = noteIn(await add(here.officer));
    expect(await told('deliberate-fires')).toHaveLength(1);
    expect(await told('deliberate-fires', '2026-27', elsewhere)).toEqual([]);
    const seen = await listed(elsewhere.officer, elsewhere);
    expect(seen.map((each) => each.id)).not.toContain(id);
    const { ask } = returnsOf(held, elsewhere);
    for (const path of ['return-notes', 'annotations']) {
      const asked = `${path}/${id}/withdrawal`;
      const { status } = await ask(elsewhere.officer, 'POST', asked, { reason: 'Ours' });
      expect(status).toBe(404);
    }
    expect((await withdraw(here.officer, id, 'annotations')).status).toBe(404);
    expect(await told('deliberate-fires')).toHaveLength(1);
    await withdraw(here.officer, id);
  });

  test('can write none here, and none there on an indicator of here', async () => {
    expect((await add(elsewhere.officer)).status).toBe(404);
    await returns.define({ label: 'Only here' });
    const { ask } = returnsOf(held, elsewhere);
    const answer = await ask(elsewhere.officer, 'POST', 'return-notes', {
      ...body,
      indicators: ['only-here'],
    });
    expect([answer.status, pointersIn(answer)]).toEqual([422, ['/indicators']]);
  });

  test('cannot be named by a row of the database either', async () => {
    const { id } = noteIn(await add(here.officer));
    const owner = new pg.Client({ connectionString: held.ownerUrl });
    await owner.connect();
    const sql = `INSERT INTO annotation_return SELECT $1, $2, id FROM return_indicator
      WHERE partnership_id = $3 AND slug = 'hate-crime'`;
    for (const partnership of [here.id, elsewhere.id]) {
      const row = owner.query(sql, [id, partnership, elsewhere.id]);
      await expect(row).rejects.toThrow('foreign key');
    }
    await owner.end();
    await withdraw(here.officer, id);
  });
});

test.each([
  [{ from: '' }, '/from', 'Choose the first month'],
  [{ to: '2026-03' }, '/to', 'The last month lies before the first'],
  [{ indicators: [] }, '/indicators', 'Choose at least one indicator'],
  [{ indicators: ['murder'] }, '/indicators', 'There is no indicator murder'],
])('what cannot be meant is refused at its field: %j', async (said, pointer, message) => {
  const answer = await add(here.officer, said);
  expect(answer.status).toBe(422);
  expect((answer.body as unknown as Problem).errors).toContainEqual({ pointer, message });
});

test('a note on returns touches no published figure', async () => {
  const { id } = noteIn(await add(here.officer, { kind: 'unusable' }));
  const sql = `SELECT id FROM annotations_on(ARRAY(SELECT id FROM area), ARRAY(SELECT id FROM indicator), 20000, 30000)`;
  const { rows } = await held.db.pool.query<{ id: string }>(sql);
  expect(rows.map((row) => row.id)).not.toContain(id);
  expect(rows.length).toBeGreaterThan(0);
});

test('both steps are audited', async () => {
  const { id } = noteIn(await add(here.officer));
  await withdraw(here.officer, id);
  const { rows } = await held.db.pool.query(
    "SELECT action FROM audit_event WHERE subject = 'annotation' AND subject_id = $1 ORDER BY at, id",
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['annotation:add', 'annotation:withdraw']);
});
