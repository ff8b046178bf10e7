import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../database.ts';

const database = withDatabase();
let owner: pg.Client;
let application: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  application = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), application.connect()]);
});
afterAll(() => Promise.all([owner.end(), application.end()]));

const postgresTypes: Record<string, string> = {
  'String @db.Uuid': 'uuid',
  'DateTime @db.Date': 'date',
  'DateTime @db.Timestamptz': 'timestamptz',
  'Decimal @db.Decimal': 'numeric',
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Boolean: 'bool',
  Decimal: 'numeric',
  Json: 'jsonb',
  Bytes: 'bytea',
};

/** `table.column type null?` of every scalar field in schema.prisma. */
function columnsOfSchema(): string[] {
  const file = path.resolve(import.meta.dirname, '../../../../prisma/schema.prisma');
  const models = readFileSync(file, 'utf8').matchAll(/^model \w+ \{\n(.*?)^\}/gms);
  return [...models].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    return body.split('\n').flatMap((line) => {
      const [, field = '', type = '', optional] =
        /^ {2}(\w+)\s+(\w+)(\?)?(?=\s|$)/.exec(line) ?? [];
      const native = /@db\.\w+/.exec(line)?.[0];
      const postgres = postgresTypes[native === undefined ? type : `${type} ${native}`];
      if (field === '' || postgres === undefined) return [];
      const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field;
      return [`${table}.${column} ${postgres}${optional === '?' ? ' null' : ''}`];
    });
  });
}

test('schema.prisma says the same of every column as the migrated database', async () => {
  const { rows } = await owner.query<{ column: string }>(`
    SELECT format('%s.%s %s%s', table_name, column_name, udt_name,
      CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END) AS column
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`);
  expect(columnsOfSchema().sort()).toEqual(rows.map((row) => row.column).sort());
});

describe('the application', () => {
  const appendOnly = [
    'area',
    'area_alias',
    'area_link',
    'area_succession',
    'release',
    'release_file',
    'release_withdrawal',
    'coverage',
    'observation',
    'area_coverage',
    'period_figure',
    'published_rate',
    'indicator',
    'mapping',
    'scheme',
    'source',
    'annotation',
    'annotation_area',
    'annotation_indicator',
    'annotation_ready',
    'annotation_return',
    'annotation_withdrawal',
    'population',
    'household_estimate',
    'lookup_link',
    'boundary',
    'offence_weight',
    'return_figure',
    'audit_event',
    'row_version',
  ];

  test.each(appendOnly)('can neither change nor delete what stands in %s', async (table) => {
    await expect(application.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(application.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied');
    const { rows } = await owner.query<{ name: string }>(
      'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
      [table],
    );
    for (const { name } of rows) {
      const change = `UPDATE ${table} SET "${name}" = DEFAULT`;
      await expect(application.query(change)).rejects.toThrow('permission denied');
    }
  });

  test('cannot turn into the owner or write the history of rows itself', async () => {
    const forged =
      "INSERT INTO row_version (table_name, row_id, row) VALUES ('plan', gen_random_uuid(), '{}')";
    await expect(application.query(forged)).rejects.toThrow('permission denied');
    await expect(application.query('DROP TABLE audit_event')).rejects.toThrow('must be owner');
  });
});

describe('an observation', () => {
  const insert = (values: string) =>
    owner.query(
      `INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value) VALUES ${values}`,
    );

  beforeAll(async () => {
    await owner.query(
      "INSERT INTO release (id, source_id, published_on) VALUES (1, 1, '2025-08-01')",
    );
    await owner.query(
      'INSERT INTO coverage SELECT 1, id, 24300, 10, 0, 0 FROM area WHERE code = $1',
      ['E23000032'],
    );
  });

  const idOf = async (code: string) =>
    (await owner.query<{ id: number }>('SELECT id FROM area WHERE code = $1', [code])).rows[0]?.id;

  test('is of a force and month that its release covers', async () => {
    const [district, force] = [await idOf('E07000111'), await idOf('E23000032')];
    await expect(insert(`(${district}, 4, 24301, 1, ${force}, 5)`)).rejects.toThrow(
      'does not cover',
    );
    await expect(insert(`(${district}, 4, 24300, 1, ${force}, 5)`)).resolves.toBeDefined();
  });

  test('is of an area and an indicator that exist, and never of a total', async () => {
    const [district, force] = [await idOf('E07000111'), await idOf('E23000032')];
    await expect(insert(`(-1, 4, 24300, 1, ${force}, 5)`)).rejects.toThrow('an area that does not');
    await expect(insert(`(${district}, 1, 24300, 1, ${force}, 5)`)).rejects.toThrow(
      'or is a total',
    );
  });

  test('has a value exactly when it was observed', async () => {
    const [district, force] = [await idOf('E07000111'), await idOf('E23000032')];
    const row = `(${district}, 5, 24300, 1, ${force}, NULL)`;
    await expect(insert(row)).rejects.toThrow('observation_value_when_observed');
  });
});
