import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
let elsewhere: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
});

const people = '/api/partnerships/here/people';
type Answer = { status: number; body: Record<string, unknown> };

const ask = async (
  personId: string | undefined,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) =>
  (await held.as(personId, {
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
  })) as Answer;

const tokenIn = (link: unknown) => String((link as { url: string }).url).split('#')[1] ?? '';

describe('an officer', () => {
  test('adds a partner, who chooses a password by a link that works once', async () => {
    const asked = {
      name: 'Jo Field',
      email: 'jo@example.org',
      role: 'partner',
      agencyId: here.agency,
    };
    const added = await ask(here.officer, 'POST', people, asked);
    expect(added.status).toBe(201);
    expect(added.body['person']).toMatchObject({ role: 'partner', hasPassword: false });
    const token = tokenIn(added.body['setUpLink']);
    const check = await ask(undefined, 'POST', '/api/set-up/check', { token });
    expect(check.body).toEqual({ name: 'Jo Field', email: 'jo@example.org' });
    const weak = await ask(undefined, 'POST', '/api/set-up', { token, password: 'short' });
    expect(weak.status).toBe(422);
    const chosen = { token, password: 'brick lantern orchard' };
    const used = await ask(undefined, 'POST', '/api/set-up', chosen);
    expect(used.status).toBe(200);
    expect((await ask(undefined, 'POST', '/api/set-up', chosen)).status).toBe(410);
  });

  test('a link runs out after a day, and a newer one ends it', async () => {
    const url = `${people}/${here.otherPartner}/set-up-link`;
    const first = await ask(here.officer, 'POST', url);
    const second = await ask(here.officer, 'POST', url);
    const check = (link: Answer) =>
      ask(undefined, 'POST', '/api/set-up/check', { token: tokenIn(link.body) });
    expect((await check(first)).status).toBe(410);
    expect((await check(second)).status).toBe(200);
    held.clock.set('2026-10-21T09:00:01Z');
    expect((await check(second)).status).toBe(410);
    held.clock.set('2026-10-20T09:00:00Z');
  });

  test('cannot make a link for somebody of another partnership too', async () => {
    const both = await held.db.prisma.person.findUniqueOrThrow({
      where: { id: elsewhere.portfolioHolder },
    });
    const asked = { name: both.name, email: both.email, role: 'portfolio-holder' };
    const added = await ask(here.officer, 'POST', people, asked);
    expect(added.status).toBe(201);
    expect(added.body['setUpLink']).toBeUndefined();
    const link = await ask(here.officer, 'POST', `${people}/${both.id}/set-up-link`);
    expect(link.status).toBe(409);
  });

  test('is told which field is wrong', async () => {
    const base = { name: 'Someone', email: 'someone@example.org' };
    const faultOf = async (asked: object) => {
      const { body } = await ask(here.officer, 'POST', people, { ...base, ...asked });
      return (body['errors'] as { pointer: string }[])[0]?.pointer;
    };
    expect(await faultOf({ role: 'partner' })).toBe('/agencyId');
    expect(await faultOf({ role: 'officer', agencyId: here.agency })).toBe('/agencyId');
    expect(await faultOf({ role: 'partner', agencyId: elsewhere.agency })).toBe('/agencyId');
    expect(await faultOf({ role: 'officer', email: 'nonsense' })).toBe('/email');
    expect(await faultOf({ role: 'officer', name: '   ' })).toBe('/name');
    const { email } = await held.db.prisma.person.findUniqueOrThrow({
      where: { id: here.partner },
    });
    expect(await faultOf({ role: 'officer', email: email.toUpperCase() })).toBe('/email');
  });

  test('removes somebody, whose session ends at once', async () => {
    const headers = await held.headersOf(here.portfolioHolder);
    const url = '/api/partnerships/here/settings';
    expect((await held.app.inject({ url, headers })).statusCode).toBe(200);
    const removed = await ask(here.officer, 'DELETE', `${people}/${here.portfolioHolder}`);
    expect(removed.status).toBe(204);
    expect((await held.app.inject({ url, headers })).statusCode).toBe(401);
  });

  test('changes a role, which counts from the next request', async () => {
    const headers = await held.headersOf(here.otherPartner);
    expect((await held.app.inject({ url: people, headers })).statusCode).toBe(403);
    const url = `${people}/${here.otherPartner}`;
    expect((await ask(here.officer, 'PUT', url, { role: 'officer' })).status).toBe(200);
    expect((await held.app.inject({ url: people, headers })).statusCode).toBe(200);
    const back = { role: 'partner', agencyId: here.otherAgency };
    expect((await ask(here.officer, 'PUT', url, back)).status).toBe(200);
    expect((await held.app.inject({ url: people, headers })).statusCode).toBe(403);
  });

  test('cannot leave the partnership without an officer', async () => {
    const url = `${people}/${here.officer}`;
    expect((await ask(here.officer, 'DELETE', url)).status).toBe(409);
    expect((await ask(here.officer, 'PUT', url, { role: 'portfolio-holder' })).status).toBe(409);
  });

  test('saves an agency; a stale save is refused with the row as it stands', async () => {
    const url = `/api/partnerships/here/agencies/${here.agency}`;
    const fields = { name: 'Kent Police', shortName: 'Police', kind: 'responsible-authority' };
    expect((await ask(here.officer, 'PUT', url, { version: 1, ...fields })).status).toBe(200);
    const stale = await ask(here.officer, 'PUT', url, { version: 1, ...fields, shortName: 'KP' });
    expect(stale.status).toBe(409);
    expect(stale.body['current']).toMatchObject({ shortName: 'Police', version: 2 });
    const taken = { ...fields, version: 2, name: 'KENT fire and rescue service' };
    const namesake = await ask(here.officer, 'PUT', url, taken);
    expect(namesake.status).toBe(422);
    const other = `/api/partnerships/here/agencies/${elsewhere.agency}`;
    expect((await ask(here.officer, 'PUT', other, { version: 1, ...fields })).status).toBe(404);
  });

  test('saves the settings with areas and wording, refused whole when one is wrong', async () => {
    const url = '/api/partnerships/here/settings';
    const { body } = await ask(here.officer, 'GET', url);
    const asked = {
      name: 'Sevenoaks Community Safety Partnership',
      redMeans: 'In trouble',
      amberMeans: 'At risk',
      greenMeans: 'Going well',
      version: body['version'],
      ownAreas: ['E07000111'],
      neighbours: ['E07000107', 'E07000116'],
    };
    const wrong = { ...asked, neighbours: ['E07000107', 'E99999999', 'E07000111'] };
    const refused = await ask(here.officer, 'PUT', url, wrong);
    expect((refused.body['errors'] as { pointer: string }[]).map((each) => each.pointer)).toEqual([
      '/neighbours/1',
      '/neighbours/2',
    ]);
    expect((await ask(here.officer, 'GET', url)).body).toEqual(body);
    const saved = await ask(here.officer, 'PUT', url, asked);
    expect(saved.body['neighbours']).toEqual([
      { code: 'E07000107', name: 'Dartford' },
      { code: 'E07000116', name: 'Tunbridge Wells' },
    ]);
  });
});

test.each(['partner', 'portfolioHolder'] as const)('a %s may not manage people', async (role) => {
  expect((await ask(elsewhere[role], 'GET', '/api/partnerships/elsewhere/people')).status).toBe(
    403,
  );
});

test("another partnership's people are not found, not forbidden", async () => {
  expect((await ask(elsewhere.officer, 'GET', people)).status).toBe(404);
  expect((await ask(elsewhere.officer, 'GET', '/api/partnerships/nowhere/people')).status).toBe(
    404,
  );
});
