import { fitsMapping } from '@ragstone/sources/mapped/mapped-columns';
import type { UnknownTable } from '@ragstone/sources/recognise-table';
import type pg from 'pg';
import type { StoredMapping } from './stored-mapping.ts';

const mappingsQuery = `
  SELECT m.id, s.slug AS "sourceSlug", s.id AS "sourceId", s.name, m.area_kind AS "areaKind", m.columns,
    s.months AS length, m.indicator_label AS "indicatorLabel", m.unit, m.polarity, m.adds_up AS "addsUp"
  FROM mapping m JOIN source s ON s.id = m.source_id`;

/** How the tables of an import are to be read, where an officer said so. */
export async function findMapping(
  pool: pg.Pool,
  importId: string,
): Promise<StoredMapping | undefined> {
  const { rows } = await pool.query<StoredMapping>(
    `${mappingsQuery} JOIN import i ON i.mapping_id = m.id WHERE i.id = $1`,
    [importId],
  );
  return rows[0];
}

/** Saved mappings whose headings stand in these tables, the newest first. */
export async function fittingMappings(
  pool: pg.Pool,
  tables: readonly UnknownTable[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<StoredMapping>(`${mappingsQuery} ORDER BY m.made_at DESC`);
  return rows
    .filter(({ columns }) =>
      tables.every(({ sheets }) => sheets.some((sheet) => fitsMapping(sheet.rows, columns))),
    )
    .map(({ id, name }) => ({ id, name }));
}
