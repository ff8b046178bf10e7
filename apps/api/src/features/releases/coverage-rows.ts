import type { CoverageRow } from '@ragstone/contract/coverage';
import type pg from 'pg';
import { readNotes } from '../../db/figures/read-notes.ts';
import { grouped } from '../../grouped.ts';
import { type HeldRow, readHeld, type SourceOfCoverage } from './coverage-queries.ts';
import { periodsOf, usability } from './held-periods.ts';

type Group = { place: CoverageRow['place']; months: number; rows: HeldRow[] };

const keyOf = (...parts: (string | number)[]) => parts.join('/');

function gather(rows: readonly HeldRow[], groupOf: (row: HeldRow) => CoverageRow['place']) {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const place = groupOf(row);
    const key = keyOf(row.source, row.months, place.isAllOf ? 'all' : 'one', place.code);
    const group = groups.get(key) ?? { place, months: row.months, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const itself = ({ code, name, kind, isOwn }: HeldRow) => ({
  code,
  name,
  kind,
  isOwn,
  isAllOf: false,
});

const wholeForce = (ownForces: ReadonlySet<number | null>) => (row: HeldRow) => ({
  code: row.forceCode ?? '',
  name: row.forceName ?? '',
  kind: 'force',
  isOwn: row.force !== null && ownForces.has(row.force),
  isAllOf: true,
});

/** The partnership's own places first, then its force, then the others by name. */
const inOrder = (a: Group, b: Group) =>
  Number(b.place.isOwn) - Number(a.place.isOwn) ||
  Number(a.place.isAllOf) - Number(b.place.isAllOf) ||
  a.place.name.localeCompare(b.place.name) ||
  a.months - b.months;

/** What is held of each source, a place a row: forces, the own areas, and all areas of a force. */
export async function coverageRows(
  pool: pg.Pool,
  asked: { partnershipId: string; asOf: string | undefined; isEvery: boolean },
): Promise<{ rows: CoverageRow[]; others: number }> {
  const held = await readHeld(pool, asked);
  const all = [...held.forces, ...held.areas];
  const districtsOf = grouped(held.districts, ({ force }) => force);
  const notes = await readNotes(pool, {
    areas: [...new Set([...all.map(({ area }) => area), ...held.districts.map((d) => d.district)])],
    indicators: held.sources.flatMap(({ indicators }) => indicators ?? []),
    period: {
      from: Math.min(...all.map(({ from }) => from), 30_000),
      to: Math.max(...all.map(({ from, months }) => from + months - 1), 20_000),
    },
  });
  const unusable = notes.filter(({ kind }) => kind === 'unusable');
  const own = held.areas.filter(({ isOwn }) => isOwn);
  const ownForces = new Set(own.map(({ force }) => force));
  const parts = held.areas.filter(({ kind }) => kind !== 'force');
  const groups = [
    ...gather(held.forces, itself),
    ...gather(own, itself),
    ...gather(parts, wholeForce(ownForces)),
    ...gather(held.people, itself),
  ].sort(inOrder);
  const rowsOf = (source: SourceOfCoverage) => {
    const usabilityOf = usability({
      unusable,
      indicators: source.indicators ?? [],
      insideOf: (force) => districtsOf.get(force)?.map(({ district }) => district) ?? [],
    });
    return groups
      .filter(({ rows }) => rows[0]?.source === source.id)
      .map(({ place, months, rows }) => ({
        source: {
          slug: source.slug,
          name: source.name,
          ...(source.months !== null && { months: source.months }),
        },
        place,
        months,
        periods: periodsOf(rows, usabilityOf),
      }));
  };
  return { rows: held.sources.flatMap(rowsOf), others: held.others };
}
