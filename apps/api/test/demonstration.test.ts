import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/db/client.ts';
import { readInstallation } from '../src/db/installation.ts';
import { loadDemonstration } from '../src/features/demonstration/load-demonstration.ts';
import { withDatabase } from './database.ts';
import { addPartnership } from './people.ts';

const tables = [
  'area',
  'release',
  'coverage',
  'observation',
  'partnership',
  'person',
  'action',
  'progress_report',
];

async function countsOf(client: pg.Client) {
  const counts = tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`);
  const { rows } = await client.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
  return rows[0] ?? {};
}

describe('A database with the demonstration', () => {
  const database = withDatabase();
  let client: pg.Client;

  beforeAll(async () => {
    const loaded = await loadDemonstration(database.ownerUrl);
    expect(loaded.outcome).toBe('loaded');
    client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
  });

  test('stands still at 20 October 2026', async () => {
    const held = openDatabase({ url: database.ownerUrl });
    const clock = { now: () => new Date('2031-01-01T12:00:00Z') };
    expect(await readInstallation(held.prisma, clock)).toMatchObject({
      demonstration: true,
      today: '2026-10-20',
    });
    await held.close();
  });

  test('gives the 12 months to September 2026 from the releases that count', async () => {
    const { rows } = await client.query(
      `SELECT i.slug, sum(o.value)::integer AS count
       FROM observation o
       JOIN indicator i ON i.id = o.indicator_id
       JOIN area a ON a.id = o.area_id
       JOIN current_coverage c USING (release_id, force_id, month)
       WHERE a.code = 'demo:D01' AND o.month BETWEEN 2025 * 12 + 9 AND 2026 * 12 + 8
         AND i.slug IN ('burglary', 'robbery', 'domestic-abuse-reports')
       GROUP BY i.slug ORDER BY i.slug`,
    );
    expect(rows).toEqual([
      { slug: 'burglary', count: 512 },
      { slug: 'domestic-abuse-reports', count: 1034 },
      { slug: 'robbery', count: 9 },
    ]);
  });

  test('has no coverage and no figure of the police’s missing month', async () => {
    const { rows } = await client.query(
      `SELECT c.month FROM current_coverage c JOIN source s ON s.id = c.source_id
       WHERE s.slug = 'demonstration-police' AND c.month = 2023 * 12 + 7`,
    );
    expect(rows).toEqual([]);
  });

  test('has wards of which figures, people and outlines are held', async () => {
    const { rows } = await client.query(
      `SELECT count(DISTINCT w.id)::integer AS wards, count(DISTINCT l.child_id)::integer AS parts,
         count(DISTINCT b.area_id)::integer AS outlines,
         (SELECT sum(p.people)::integer FROM population p JOIN area a ON a.id = p.area_id
          WHERE a.kind = 'lsoa' AND p.mid_year = 2025) AS people
       FROM area w JOIN lookup_link l ON l.parent_id = w.id LEFT JOIN boundary b ON b.area_id = w.id
       WHERE w.kind = 'ward'`,
    );
    expect(rows).toEqual([{ wards: 24, parts: 48, outlines: 24, people: 121_210 }]);
  });

  test('lets the application add areas and releases after those of the demonstration', async () => {
    const { rows } = await client.query<{ id: number; most: number }>(
      `INSERT INTO area (kind, code, name) VALUES ('ward', 'E05000001', 'A ward')
       RETURNING id, (SELECT max(id) FROM area) AS most`,
    );
    expect(rows[0]?.id).toBeGreaterThan(rows[0]?.most ?? Number.POSITIVE_INFINITY);
  });

  test('is not made twice', async () => {
    const before = await countsOf(client);
    expect((await loadDemonstration(database.ownerUrl)).outcome).toBe('already-there');
    expect(await countsOf(client)).toEqual(before);
  });

  test('was never signed in to in the story: its people have no password', async () => {
    const { rows } = await client.query('SELECT name FROM person WHERE password_hash IS NOT NULL');
    expect(rows).toEqual([]);
  });
});

describe('A database with a real partnership', () => {
  const database = withDatabase();

  test('refuses the demonstration and stays as it is', async () => {
    const held = openDatabase({ url: database.ownerUrl });
    await addPartnership(held.prisma, 'sevenoaks');
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const before = await countsOf(client);
    const { outcome, message } = await loadDemonstration(database.ownerUrl);
    expect(outcome).toBe('refused');
    expect(message).toMatch(/a database of its own/);
    expect(await countsOf(client)).toEqual(before);
    const clock = { now: () => new Date('2031-01-01T12:00:00Z') };
    const installation = await readInstallation(held.prisma, clock);
    expect(installation).toMatchObject({ demonstration: false, today: '2031-01-01' });
    await client.end();
    await held.close();
  });
});

describe('A database in which two make the demonstration at once', () => {
  const database = withDatabase();

  test('holds it once', async () => {
    const both = await Promise.all([1, 2].map(() => loadDemonstration(database.ownerUrl)));
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['already-there', 'loaded']);
  });
});
