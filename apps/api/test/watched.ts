import type { Watch, WatchNotice } from '@ragstone/contract/watches';
import { expect } from 'vitest';
import type { Deps } from '../src/deps.ts';
import { watchRunner } from '../src/features/watches/run-watches.ts';
import type { TestApp } from './app.ts';
import { asker } from './ask.ts';
import { addRelease, sevenoaks } from './figures.ts';

const usual = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
  [50, 49, 60, 52],
];
const keyOf = (at: number) => {
  const month = 2022 * 12 + 3 + at;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};

/** Burglaries of Sevenoaks as they usually are, April 2022 to July 2025. */
export const addUsualMonths = (ownerUrl: string) =>
  addRelease(ownerUrl, {
    publishedOn: '2025-09-01',
    months: Object.fromEntries(
      usual.flat().map((burglary, at) => [keyOf(at), { [sevenoaks]: { burglary } }]),
    ),
  });

/** What people do with their watches. */
export function watcher(held: TestApp, slug: string) {
  const ask = asker(held, slug);
  return {
    ask,
    async watch(person: string, body: { indicator: string; area?: string }): Promise<Watch> {
      const answer = await ask(person, 'POST', 'watches', body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      return answer.body as unknown as Watch;
    },
    async told(person: string) {
      const { body } = await ask(person, 'GET', 'watches');
      return body as { sendsMail: boolean; watches: Watch[]; notices: WatchNotice[] };
    },
  };
}

/** Works once on all that is due, with settings of the test's own. */
export async function workOn(held: TestApp, config: Partial<Deps['config']> = {}): Promise<void> {
  const { db, clock } = held;
  const runner = watchRunner({ db, clock, config: { ...held.config, ...config } }, held.app.log);
  await expect.poll(() => runner.workNow(), { timeout: 30_000 }).toBe(true);
}
