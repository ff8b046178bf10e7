import type { Random } from '@ragstone/demo/random';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../../src/features/session/password.ts';
import { withApp } from '../app.ts';
import { asker } from '../ask.ts';
import { withDatabase } from '../database.ts';
import { addPartnership, type TestPartnership } from '../people.ts';
import { addPlan } from '../plan.ts';
import { rowsOf } from './crashable.ts';
import { dateInLondon, hardDays, midnightInLondon } from './london.ts';
import { seededRandom } from './seeded.ts';

const minute = 60_000;
const hour = 60 * minute;
const password = 'brick lantern orchard';
const address = process.env['TZ'];

const later = (instant: Date, milliseconds: number) => new Date(+instant + milliseconds);
const dayBefore = (date: string) =>
  later(new Date(date), -24 * hour)
    .toISOString()
    .slice(0, 10);

/** The hard days and as many others: for each, instants at its ends and one within. */
function instantsOf(random: Random): Date[] {
  const others = hardDays.map(() =>
    dateInLondon(new Date(Date.UTC(2026, 3, random.between(1, 900)))),
  );
  return [...hardDays, ...others].flatMap((day) => {
    const first = midnightInLondon(day);
    const within = random.between(1, 23 * 60) * minute;
    return [later(first, -1), first, later(first, within)];
  });
}

describe.each([['UTC'], ['Europe/London'], ['America/St_Johns'], ['Pacific/Kiritimati']])(
  'with server and database in %s',
  (zone) => {
    const held = withApp({}, withDatabase({ timeZone: zone }));
    const random = seededRandom(`clocks in ${zone}`);
    const instants = instantsOf(random);
    let here: TestPartnership;
    let ask: ReturnType<typeof asker>;
    let actionId = '';
    let email = '';

    beforeAll(async () => {
      process.env['TZ'] = zone;
      const rows = await rowsOf(held.ownerUrl, 'SHOW timezone');
      expect(rows).toEqual([{ TimeZone: zone }]);
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      here = await addPartnership(held.db.prisma, 'here');
      const plan = await addPlan(held.db.prisma, here, { financialYear: 2025 });
      actionId = plan.actionIds[0] ?? '';
      ask = asker(held, 'here');
      const data = { passwordHash: await hashPassword(password) };
      ({ email } = await held.db.prisma.person.update({ where: { id: here.officer }, data }));
    });
    afterAll(() => {
      if (address === undefined) delete process.env['TZ'];
      else process.env['TZ'] = address;
    });
    beforeEach(() => held.db.prisma.rateLimit.deleteMany());

    const at = (instant: Date) => held.clock.set(instant.toISOString());

    test('today is the date in London', async () => {
      for (const instant of instants) {
        at(instant);
        const session = (await held.app.inject('/api/session')).json();
        expect({ instant, today: session.today }).toEqual({
          instant,
          today: dateInLondon(instant),
        });
      }
    });

    test('a round may be due today until midnight in London, and keeps its date', async () => {
      let version = 1;
      for (const instant of instants) {
        at(instant);
        const today = dateInLondon(instant);
        const due = (dueOn: string) =>
          ask(here.officer, 'PUT', 'plans/2025-26/rounds/2', { dueOn, note: '', version });
        await held.db.prisma.round.updateMany({ data: { dueOn: new Date('2099-12-31') } });
        const late = await due(dayBefore(today));
        expect(late, instant.toISOString()).toMatchObject({
          status: 422,
          body: { errors: [{ pointer: '/dueOn' }] },
        });
        const saved = await due(today);
        expect(saved, instant.toISOString()).toMatchObject({ status: 200, body: { dueOn: today } });
        version = Number(saved.body['version']);
        const { rows } = await held.db.pool.query('SELECT due_on::text AS due FROM round');
        expect(rows).toEqual([{ due: today }]);
      }
    });

    test('an action is overdue from the midnight in London after its date', async () => {
      for (const instant of instants) {
        const dueOn = dateInLondon(instant);
        await held.db.prisma.action.update({
          where: { id: actionId },
          data: { dueOn: new Date(dueOn) },
        });
        const next = midnightInLondon(dateInLondon(later(midnightInLondon(dueOn), 26 * hour)));
        for (const [moment, isOverdue] of [
          [instant, false],
          [later(next, -1), false],
          [next, true],
        ] as const) {
          at(moment);
          const page = await ask(here.officer, 'GET', 'plans/2025-26/actions/2.1');
          expect({ moment, isOverdue: page.body['isOverdue'] }).toEqual({ moment, isOverdue });
        }
      }
    });

    const signIn = async () => {
      const payload = { email, password };
      const answer = await held.app.inject({ method: 'POST', url: '/api/session', payload });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      return async () => {
        const session = await held.app.inject({ url: '/api/session', headers: { cookie } });
        return session.json().person !== undefined;
      };
    };

    test('a session lasts two idle hours and twelve in all, whatever the clock on the wall does', async () => {
      for (const day of hardDays) {
        const start = later(midnightInLondon(day), -random.between(0, 11 * 60) * minute);
        at(start);
        const [isIdleIn, isBusyIn] = [await signIn(), await signIn()];
        at(later(start, 2 * hour - 1000));
        expect(await isIdleIn(), day).toBe(true);
        at(later(start, 4 * hour));
        expect(await isIdleIn(), day).toBe(false);
        const hours = [1.5, 3, 4.5, 6, 7.5, 9, 10.5];
        for (const passed of hours) {
          at(later(start, passed * hour));
          expect(await isBusyIn(), `${day}, ${passed} hours`).toBe(true);
        }
        at(later(start, 12 * hour - 1000));
        expect(await isBusyIn(), day).toBe(true);
        at(later(start, 12 * hour));
        expect(await isBusyIn(), day).toBe(false);
        await held.db.prisma.rateLimit.deleteMany();
      }
    });

    test('a set-up link works for twenty-four hours, whatever the clock on the wall does', async () => {
      for (const day of hardDays) {
        const start = later(midnightInLondon(day), -random.between(0, 23 * 60) * minute);
        at(start);
        const made = await ask(here.officer, 'POST', `people/${here.partner}/set-up-link`);
        const { url, expiresAt } = made.body as { url: string; expiresAt: string };
        expect(expiresAt).toBe(later(start, 24 * hour).toISOString());
        const payload = { token: url.split('#')[1] };
        const check = () => held.app.inject({ method: 'POST', url: '/api/set-up/check', payload });
        at(later(start, 24 * hour - 1000));
        expect((await check()).statusCode, day).toBe(200);
        at(later(start, 24 * hour));
        expect((await check()).statusCode, day).toBe(410);
      }
    });
  },
);
