import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, expect } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, gravesham, sevenoaks, transportPolice } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

/** Burglaries of Sevenoaks by month, with the same of other types in each. */
export const burglaries = (counts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(counts).map(([month, burglary]) => [
      month,
      { [sevenoaks]: { burglary, 'anti-social-behaviour': 10, drugs: 1 } },
    ]),
  );

/** The first months of 2025, held in both years. */
export const january = '?indicator=burglary&from=2025-01&to=2025-02';

/** An application with the burglaries of two years, and what the tests ask it. */
export function withTrends() {
  const held = withApp();
  const here = {} as TestPartnership;
  beforeAll(async () => {
    Object.assign(here, await addPartnership(held.db.prisma, 'here'));
    await addRelease(held.ownerUrl, {
      publishedOn: '2024-07-01',
      months: burglaries({ '2024-01': 30, '2024-02': 40, '2024-04': 20, '2024-05': 35 }),
    });
    await addRelease(held.ownerUrl, {
      publishedOn: '2025-07-01',
      months: {
        ...burglaries({ '2025-01': 20, '2025-02': 31, '2025-03': 9, '2025-04': 12 }),
        '2025-05': { [dartford]: { burglary: 7 }, [gravesham]: { burglary: 8, robbery: 2 } },
      },
    });
    await addRelease(held.ownerUrl, {
      publishedOn: '2025-07-01',
      force: transportPolice,
      months: { '2025-01': { [sevenoaks]: { burglary: 26 } } },
    });
  });
  const ask = (query: string, person = here.officer) =>
    held.as(person, { method: 'GET', url: `/api/partnerships/here/trends${query}` });
  return {
    held,
    here,
    ask,
    async trendOf(query: string) {
      const { status, body } = await ask(query);
      expect(status, JSON.stringify(body)).toBe(200);
      const { trend, ...answer } = body as TrendAnswer;
      if (trend === undefined) throw new Error('No trend');
      return { ...answer, trend };
    },
  };
}
