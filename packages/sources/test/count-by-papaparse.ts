import papaparse from 'papaparse';
import type { StreetFile } from '../src/police-uk/find-street-files.ts';
import { LSOA_NAME_SUFFIX_PATTERN } from '../src/police-uk/lsoa.ts';

export type ParsedRow = Record<string, string>;

/** A file's rows by another program than ours, all in memory: a second opinion for tests. */
export async function rowsByPapaparse(file: StreetFile): Promise<ParsedRow[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8');
  const parsed = papaparse.parse<ParsedRow>(text, { header: true, skipEmptyLines: true });
  const [first] = parsed.errors;
  if (first !== undefined) throw new Error(`${file.name}: ${first.message}`);
  return parsed.data;
}

const suffix = new RegExp(LSOA_NAME_SUFFIX_PATTERN);

export type StreetCount = {
  rows: number;
  /** Anti-social behaviour rows among them. */
  antiSocial: number;
  /** Rows without an LSOA. */
  unlocated: number;
  /** Rows in an LSOA of a district that is not the force's. */
  outside: number;
  /** `<LSOA code>|<crime type>` to rows. */
  byLsoa: Map<string, number>;
  /** `<district as spelt in the file>|<crime type>` to rows. */
  byDistrict: Map<string, number>;
};

/** Counts one force-month plainly; `ownDistricts` are the force's, in every spelling. */
export function countStreetRows(
  rows: readonly ParsedRow[],
  ownDistricts: ReadonlySet<string>,
): StreetCount {
  const count: StreetCount = {
    rows: rows.length,
    antiSocial: 0,
    unlocated: 0,
    outside: 0,
    byLsoa: new Map(),
    byDistrict: new Map(),
  };
  for (const row of rows) {
    const type = row['Crime type'] ?? '';
    if (type === 'Anti-social behaviour') count.antiSocial += 1;
    const code = row['LSOA code'] ?? '';
    if (code === '') {
      count.unlocated += 1;
      continue;
    }
    const district = (row['LSOA name'] ?? '').replace(suffix, '');
    if (!ownDistricts.has(district)) count.outside += 1;
    addTo(count.byLsoa, `${code}|${type}`);
    addTo(count.byDistrict, `${district}|${type}`);
  }
  return count;
}

function addTo(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** All, crimes (without anti-social behaviour) and anti-social behaviour of one district. */
export function districtTotals(count: StreetCount, district: string) {
  let all = 0;
  for (const [key, rows] of count.byDistrict) if (key.startsWith(`${district}|`)) all += rows;
  const antiSocial = count.byDistrict.get(`${district}|Anti-social behaviour`) ?? 0;
  return { all, crimes: all - antiSocial, antiSocial };
}

/** Kent Police's districts, Folkestone and Hythe under its name until 2018 as well. */
export const KENT_DISTRICTS: ReadonlySet<string> = new Set([
  'Ashford',
  'Canterbury',
  'Dartford',
  'Dover',
  'Folkestone and Hythe',
  'Gravesham',
  'Maidstone',
  'Medway',
  'Sevenoaks',
  'Shepway',
  'Swale',
  'Thanet',
  'Tonbridge and Malling',
  'Tunbridge Wells',
]);
