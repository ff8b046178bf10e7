import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/db/client.ts';
import { loadComparison } from '../src/features/compare/load-comparison.ts';
import { loadDemonstration } from '../src/features/demonstration/load-demonstration.ts';
import { loadOverview } from '../src/features/overview/load-overview.ts';
import { loadTrend } from '../src/features/trends/load-trend.ts';
import { withDatabase } from './database.ts';

describe('the demonstration as it is told', () => {
  const database = withDatabase();
  let db: ReturnType<typeof openDatabase>;
  let partnership: string;

  beforeAll(async () => {
    await loadDemonstration(database.ownerUrl);
    db = openDatabase({ url: database.appUrl });
    const { rows } = await db.pool.query<{ id: string }>(
      "SELECT id FROM partnership WHERE slug = 'holmesdale'",
    );
    partnership = rows[0]?.id ?? '';
    return () => db.close();
  });

  const trend = async (asked: Parameters<typeof loadTrend>[2]) => {
    const { trend: found } = await loadTrend(db.pool, partnership, asked);
    if (found === undefined) throw new Error('Nothing is held');
    return found;
  };

  test('crime is lower by more than chance, and what the total hides stands out, worse first', async () => {
    const { figures } = await loadOverview(db.pool, partnership);
    expect(figures?.headline).toBe('Crime is lower than last year. Burglary is the exception.');
    expect(figures?.sentences).toEqual([
      'All crime is 6,412, down 5.1% from 6,757, by more than chance explains.',
      'Burglary is 512, up 18.8% from 431, by more than chance explains.',
      'Of 12 areas Holmesdale has the lowest rate for all crime, and the highest for burglary.',
    ]);
    expect(figures?.standsOut.map(({ slug, tone }) => [slug, tone])).toEqual([
      ['burglary', 'worse'],
      ['domestic-abuse-reports', 'plain'],
      ['drugs', 'plain'],
      ['vehicle-crime', 'better'],
      ['shoplifting', 'better'],
    ]);
    // Below the average for a year, though no month and no year says so by itself.
    expect(figures?.unusualNow.map(({ slug }) => slug)).toContain('anti-social-behaviour');
    const listed = new Set(figures?.standsOut.map(({ slug }) => slug));
    expect(figures?.unusualNow.filter(({ slug }) => listed.has(slug))).toEqual([]);
  });

  test('domestic abuse reports rise clearly, and that is neither good nor bad', async () => {
    const found = await trend({
      indicator: 'domestic-abuse-reports',
      from: '2025-10',
      to: '2026-09',
    });
    expect(found.heading).toMatch(
      /^Domestic abuse reports are higher than last year, by .* chance/,
    );
    expect(found).toMatchObject({ tone: 'plain', change: { verdict: { direction: 'higher' } } });
  });

  test.each(['violence-and-sexual-offences', 'all-crime'])(
    'across the break of April 2023 nothing is said of %s, and the break is named',
    async (indicator) => {
      const found = await trend({ indicator, from: '2023-04', to: '2023-07' });
      expect(found.change).toMatchObject({ kind: 'not-comparable', because: 'series-break' });
      expect(found.heading).toContain('cannot be compared with a year before');
      expect(found.sentence).toContain('counted in another way since April 2023');
      expect(found.annotations).toMatchObject([{ kind: 'break', from: '2023-04' }]);
      expect(found).toMatchObject({ tone: 'plain' });
    },
  );

  test('a comparison judges by the years before, and tells the releases of what it shows', async () => {
    const asked = { indicator: 'burglary', from: '2025-10', to: '2026-09' };
    const { comparison } = await loadComparison(db.pool, partnership, asked);
    for (const { change } of comparison?.ranked ?? []) {
      expect(change).toMatchObject({ verdict: { isDispersionKnown: true } });
    }
    expect(comparison?.releases.every(({ publishedOn }) => publishedOn >= '2024-10')).toBe(true);
  });
});
