import { sourceOfFile } from '@ragstone/sources/file-source';
import { findFiles } from '@ragstone/sources/find-files';
import type { CspRow, CspTable } from '@ragstone/sources/ons-csp/csp-table';
import { readCspWorkbook } from '@ragstone/sources/ons-csp/read-csp-workbook';
import { misplacedIn } from '@ragstone/sources/ons-csp/sums';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../../scripts/real-data.ts';
import { type KnownAreas, loadKnownAreas } from '../../src/db/areas/known-areas.ts';
import { withDatabase } from '../database.ts';

const database = withDatabase();
let client: pg.Client;
let known: KnownAreas;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  known = await loadKnownAreas(client);
});
afterAll(() => client.end());

const idOf = async (code: string) => {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM area WHERE code = $1', [
    code,
  ]);
  return rows[0]?.id;
};
const found = async (code: string) => ({ kind: 'found', id: await idOf(code) });

describe('the list that comes with Ragstone', () => {
  test('has the districts, partnerships and forces of England and Wales', async () => {
    const { rows } = await client.query(`
      SELECT kind, count(*)::integer AS all, count(*) FILTER (WHERE valid_to IS NULL)::integer AS now
      FROM area GROUP BY kind ORDER BY kind`);
    expect(rows).toEqual([
      { kind: 'county', all: 21, now: 21 },
      { kind: 'csp', all: 320, now: 320 },
      { kind: 'district', all: 368, now: 318 },
      { kind: 'force', all: 44, now: 44 },
      { kind: 'unassigned', all: 44, now: 44 },
    ]);
  });

  test('leaves no district without a force, and no partnership outside one', async () => {
    const { rows } = await client.query(`
      SELECT a.name FROM area a WHERE a.kind IN ('district', 'csp', 'unassigned')
        AND (SELECT count(*) FROM area_link l JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
          WHERE l.child_id = a.id) <> 1`);
    expect(rows).toEqual([]);
  });

  test('says what every district that ended became, and from which month', async () => {
    const { rows } = await client.query(`
      SELECT a.name FROM area a WHERE a.kind = 'district' AND a.valid_to IS NOT NULL
        AND NOT EXISTS (SELECT FROM area_succession s WHERE s.predecessor_id = a.id AND s.from_month = a.valid_to + 1)`);
    expect(rows).toEqual([]);
    const cumberland = await client.query(
      `SELECT p.name, s.from_month, s.extent FROM area_succession s JOIN area p ON p.id = s.predecessor_id
       WHERE s.successor_id = $1 ORDER BY p.name`,
      [await idOf('E06000063')],
    );
    const april = 2023 * 12 + 3;
    expect(cumberland.rows).toEqual(
      ['Allerdale', 'Carlisle', 'Copeland'].map((name) => {
        return { name, from_month: april, extent: 'whole' };
      }),
    );
  });
});

describe('a name in a file', () => {
  const csp = (forceName: string, cspName: string, cspCode?: string) =>
    known.resolveCsp({ forceName, cspName, cspCode });

  test('is that of a force in any of its spellings', async () => {
    const metropolitan = await found('E23000001');
    for (const name of ['Metropolitan Police', 'Metropolitan Police Service', 'Metropolitan']) {
      expect(known.resolveForce(name)).toEqual(metropolitan);
    }
    expect(known.resolveForce('London, City of')).toEqual(await found('E23000034'));
    expect(known.resolveForce('Hampshire and Isle of Wight')).toEqual(await found('E23000030'));
    expect(known.resolveForce('Devon & Cornwall')).toEqual(await found('E23000035'));
    expect(known.resolveForce('Ruritania')).toEqual({ kind: 'unknown' });
  });

  test('is that of a partnership within its force, with or without code', async () => {
    expect(csp('Kent', 'Shepway')).toEqual(await found('E22000145'));
    expect(csp('Kent Police', 'Dartford & Gravesham')).toEqual(await found('E22000352'));
    expect(csp('North Yorkshire', 'York')).toEqual(await found('E22000371'));
    expect(csp('Kent', 'Ambridge')).toEqual({ kind: 'unknown' });
    expect(csp('Surrey', 'Sevenoaks')).toEqual({ kind: 'unknown' });
  });

  test('counts before the code where the code is that of another partnership', async () => {
    // As published for the year ending December 2022, and for June 2025.
    expect(csp('Northamptonshire', 'North Northamptonshire', 'E22000233')).toEqual(
      await found('csp:north-northamptonshire'),
    );
    expect(csp('Northamptonshire', 'Corby', 'E22000233')).toEqual(await found('E22000233'));
  });

  test('that stands for two partnerships is not guessed', async () => {
    await client.query(
      "INSERT INTO area_alias (area_id, name) SELECT id, 'Weald' FROM area WHERE code IN ('E22000144', 'E22000149')",
    );
    const again = await loadKnownAreas(client);
    expect(again.resolveCsp({ forceName: 'Kent', cspName: 'Weald' })).toMatchObject({
      kind: 'ambiguous',
      names: expect.arrayContaining([expect.stringContaining('Sevenoaks')]),
    });
  });
});

const published = [
  'ons-csp-recorded-crime/ons_csp_recorded_crime_ye_dec2022.xlsx',
  'ons-pfa-recorded-crime/policeforceareatablesyejune25final.csv',
];

async function tablesOf(file: string): Promise<CspTable[]> {
  const files = await findFiles([await sourceOfFile(realDataFile(file))]);
  if (files.kind !== 'ons-csp') throw new Error(`${file} is ${files.kind}`);
  const [table] = files.files;
  if (table === undefined) throw new Error(`${file} is empty`);
  return (await readCspWorkbook(table.name, table.rows())).tables;
}

describeWithRealData('every row that ONS published', published, () => {
  const resolve = ({ kind, forceName, name, cspCode }: CspRow) => {
    if (kind === 'force') return known.resolveForce(forceName);
    if (kind === 'unassigned') return known.resolveUnassigned(forceName);
    return known.resolveCsp({ forceName, cspName: name, cspCode });
  };

  test.each(published)('of %s is of one known area', async (file) => {
    for (const { rows } of await tablesOf(file)) {
      const places = rows.map((row) => ({ row: row.row, name: row.name, ...resolve(row) }));
      expect(places.filter(({ kind }) => kind !== 'found')).toEqual([]);
      const ids = places.flatMap((place) => ('id' in place ? [place.id] : []));
      expect(new Set(ids).size).toBe(rows.length);
    }
  });

  test('goes by its name where it stands with the code of another force', async () => {
    const [table] = await tablesOf(published[1] ?? '');
    const misplaced = table === undefined ? [] : misplacedIn(table);
    expect(misplaced.map(({ name, forceCode }) => [name, forceCode])).toEqual([
      ['Unassigned Gwent', 'W15000003'],
      ['unassigned Surrey', 'E23000032'],
    ]);
    const rows = misplaced.map(({ row }) => table?.rows.find((each) => each.row === row));
    expect(rows.map((row) => row && resolve(row))).toEqual([
      await found('unassigned:W15000002'),
      await found('unassigned:E23000031'),
    ]);
  });
});
