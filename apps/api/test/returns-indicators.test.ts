import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { pointersIn } from './ask.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { cellsIn, figure, indicatorFields, returnsOf } from './returns.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;
let returns: ReturnType<typeof returnsOf>;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  returns = returnsOf(held, here);
});

const edit = (slug: string, said: object, person = here.officer) =>
  returns.ask(person, 'PUT', `return-indicators/${slug}`, {
    ...indicatorFields({ agencyId: here.otherAgency }),
    ...said,
  });

describe('an indicator', () => {
  test('is defined by an officer and gets a public address of its own', async () => {
    const made = await returns.define({ label: 'Fires, set on purpose' });
    expect(made).toMatchObject({
      status: 201,
      body: { slug: 'fires-set-on-purpose', version: 1, figures: 0 },
    });
    expect((await returns.define({ label: 'fires, SET on purpose' })).status).toBe(422);
    const alike = await returns.define({ label: 'Fires set on purpose!' });
    expect(alike.body['slug']).toBe('fires-set-on-purpose-2');
    const there = returnsOf(held, elsewhere);
    const same = await there.define({ label: 'Fires, set on purpose' });
    expect(same.body['slug']).toBe('fires-set-on-purpose');
  });

  test('cannot be defined by anybody else, or for an agency of another partnership', async () => {
    for (const person of [here.partner, here.portfolioHolder]) {
      const body = indicatorFields({ agencyId: here.agency });
      expect((await returns.ask(person, 'POST', 'return-indicators', body)).status).toBe(403);
      expect((await edit('fires-set-on-purpose', { version: 1 }, person)).status).toBe(403);
    }
    const foreign = await returns.define({ label: 'Other', agencyId: elsewhere.agency });
    expect([foreign.status, pointersIn(foreign)]).toEqual([422, ['/agencyId']]);
  });

  test('begins with a whole quarter where it is quarterly', async () => {
    const wrong = await returns.define({ label: 'Quarterly', months: 3, from: '2026-05' });
    expect([wrong.status, pointersIn(wrong)]).toEqual([422, ['/from']]);
    const right = await returns.define({ label: 'Quarterly', months: 3, from: '2026-04' });
    expect(right.status).toBe(201);
  });

  test('is edited from its latest version; an older one is refused with what is saved', async () => {
    const changed = { label: 'Fires that were set', dueDays: 10, version: 1 };
    expect(await edit('fires-set-on-purpose', changed)).toMatchObject({
      status: 200,
      body: { version: 2, dueDays: 10, slug: 'fires-set-on-purpose' },
    });
    const stale = await edit('fires-set-on-purpose', { label: 'Mine', version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body['current']).toMatchObject({ label: 'Fires that were set', version: 2 });
    expect((await edit('no-such', { version: 1 })).status).toBe(404);
  });

  test('keeps its frequency and its periods around the figures it has', async () => {
    const slug = 'fires-set-on-purpose';
    const june = figure(slug, '2026-06', { value: 7 });
    expect((await returns.save(here.otherPartner, here.otherAgency, june)).status).toBe(200);
    const label = 'Fires that were set';
    const quarterly = await edit(slug, { label, months: 3, version: 2 });
    expect([quarterly.status, pointersIn(quarterly)]).toEqual([422, ['/months']]);
    const later = await edit(slug, { label, from: '2026-07', version: 2 });
    expect(pointersIn(later)).toEqual(['/from']);
    const shorter = await edit(slug, { label, to: '2026-05', version: 2 });
    expect(pointersIn(shorter)).toEqual(['/to']);
  });

  test('can be ended, and is asked for no more after that', async () => {
    const slug = 'fires-set-on-purpose';
    const ended = await edit(slug, { label: 'Fires that were set', to: '2026-06', version: 2 });
    expect(ended).toMatchObject({ status: 200, body: { to: '2026-06' } });
    const cells = cellsIn(await returns.grid(here.officer, here.otherAgency), slug);
    expect(Object.keys(cells)).toEqual(['2026-06', '2026-05', '2026-04']);
  });

  test('can be handed to another agency with its figures', async () => {
    const slug = 'fires-set-on-purpose';
    const fields = { label: 'Fires that were set', to: '2026-06', version: 3 };
    expect((await edit(slug, { ...fields, agencyId: here.agency })).status).toBe(200);
    const cells = cellsIn(await returns.grid(here.partner, here.agency), slug);
    expect(cells['2026-06']).toMatchObject({ value: 7 });
  });

  test('leaves every state of it in the history of rows, and each edit in the audit log', async () => {
    const row = await held.db.prisma.returnIndicator.findFirstOrThrow({
      where: { partnershipId: here.id, slug: 'fires-set-on-purpose' },
    });
    const states = await held.db.prisma.rowVersion.count({ where: { rowId: row.id } });
    const events = await held.db.prisma.auditEvent.count({ where: { subjectId: row.id } });
    expect([states, events]).toEqual([4, 4]);
  });
});

describe('the ready lists', () => {
  const take = (person: string, ...keys: string[]) =>
    returns.ask(person, 'POST', 'return-indicators/ready', {
      agencyId: here.agency,
      from: '2026-05',
      keys,
    });

  test('are taken into use all at once; quarterly ones begin with their quarter', async () => {
    const taken = await take(here.officer, 'hate-crime', 'prescribed-police-burglary');
    expect(taken.status).toBe(201);
    expect(taken.body['indicators']).toMatchObject([
      { label: 'Hate crime', polarity: 'neutral', months: 1, from: '2026-05', ready: 'hate-crime' },
      { label: 'Burglary (prescribed)', months: 3, from: '2026-04', dueDays: 90 },
    ]);
  });

  test('give each indicator once, and none where one is wrong', async () => {
    const again = await take(here.officer, 'fly-tipping', 'hate-crime', 'no-such');
    expect([again.status, pointersIn(again)]).toEqual([422, ['/keys/1', '/keys/2']]);
    const { body } = await returns.ask(here.officer, 'GET', 'return-indicators');
    const labels = (body['indicators'] as { label: string }[]).map(({ label }) => label);
    expect(labels).toContain('Hate crime');
    expect(labels).not.toContain('Fly-tipping');
  });

  test('are for officers', async () => {
    expect((await take(here.partner, 'fly-tipping')).status).toBe(403);
  });
});
