import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CRIME_TYPES } from '../src/police-uk/crime-types.ts';
import { STREET_COLUMNS } from '../src/police-uk/street-columns.ts';
import { zipPieces } from './build-zip.ts';

/**
 * Street files of the real ones' shape and any size, for measurements and large tests: the same
 * bytes every time, 200 bytes a row, and in the shares that Kent's files of 2024 have: one row in
 * seven anti-social behaviour and a quarter of those repeats, 0.8 % without a place, one in 2,000
 * outside.
 */

const DISTRICTS = [
  'Ashford',
  'Canterbury',
  'Dartford',
  'Dover',
  'Folkestone and Hythe',
  'Gravesham',
  'Maidstone',
  'Medway',
  'Sevenoaks',
  'Swale',
  'Thanet',
  'Tonbridge and Malling',
  'Tunbridge Wells',
];
const LSOAS_A_DISTRICT = 84;
const STREETS = ['High Street', 'Parking Area', 'Supermarket', 'Station Road', 'Shopping Area'];
const OUTCOMES = [
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
  'Under investigation',
  'Awaiting court outcome',
];

/** mulberry32: small, fast, and the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const lsoas = DISTRICTS.flatMap((district, index) =>
  Array.from({ length: LSOAS_A_DISTRICT }, (_, place) => {
    const code = `E0102${String(4000 + index * LSOAS_A_DISTRICT + place)}`;
    const middle = String(1 + Math.floor(place / 6)).padStart(3, '0');
    return `${code},${district} ${middle}${'ABCDEF'[place % 6]}`;
  }),
);
const crimes = CRIME_TYPES.map(({ name }) => name).filter((name) => !name.startsWith('Anti'));

function rowsOf(monthKey: string, seed: number): () => string {
  const next = randomFrom(seed);
  const force = `${monthKey},Kent Police,Kent Police`;
  let lastIncident = '';
  const place = () => {
    const one = next();
    if (one % 1000 < 8) return ',,No Location,,';
    // Squared, so that the rows of a month fill few pairs of LSOA and type, as real ones do (0.35 a
    // row there, 0.44 here): town centres have ten times what villages have; 37 spreads them out.
    const share = ((one >>> 8) % 10_000) / 10_000;
    const lsoa = lsoas[(Math.floor(share * share * lsoas.length) * 37) % lsoas.length];
    const where = one % 2000 === 1999 ? 'E01000420,Bexley 001A' : lsoa;
    const street = STREETS[(one >>> 8) % STREETS.length];
    const longitude = `0.${String(100_000 + (next() % 899_999))}`;
    return `${longitude},51.${String(100_000 + (next() % 399_999))},On or near ${street},${where}`;
  };
  return () => {
    const one = next();
    if (one % 7 === 0) {
      if (lastIncident !== '' && one % 4 === 0) return lastIncident;
      lastIncident = `,${force},${place()},Anti-social behaviour,,\n`;
      return lastIncident;
    }
    let id = '';
    for (let part = 0; part < 8; part += 1) id += next().toString(16).padStart(8, '0');
    const outcome = OUTCOMES[one % OUTCOMES.length];
    // Cubed, so that the types are as unevenly common as real ones: nearly half is violence.
    const rank = ((one >>> 4) % 1000) / 1000;
    const type = crimes[crimes.length - 1 - Math.floor(rank ** 3 * crimes.length)];
    return `${id},${force},${place()},${type},${outcome},\n`;
  };
}

/** One month's street CSV of Kent Police in pieces of some 64 kB. `monthKey` is like `2024-01`. */
export function* streetCsv(options: {
  rows: number;
  monthKey: string;
  seed: number;
}): Generator<Buffer> {
  const nextRow = rowsOf(options.monthKey, options.seed);
  let text = `${STREET_COLUMNS.join(',')}\n`;
  for (let row = 0; row < options.rows; row += 1) {
    text += nextRow();
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

const MONTHS_AT_MOST = 170;

/** 15,000 as in Kent, or more to stay before 2025. */
const usualRowsAMonth = (rows: number) => Math.max(15_000, Math.ceil(rows / MONTHS_AT_MOST));

/** The months from 2011 on that `rows` rows fill. */
export function streetMonths(rows: number, rowsAMonth = usualRowsAMonth(rows)) {
  return Array.from({ length: Math.ceil(rows / rowsAMonth) }, (_, index) => ({
    monthKey: `${2011 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    rows: Math.min(rowsAMonth, rows - index * rowsAMonth),
    seed: index + 1,
  }));
}

function* monthParts(rows: number, rowsAMonth?: number) {
  for (const month of streetMonths(rows, rowsAMonth)) {
    const path = `${month.monthKey}/${month.monthKey}-kent-street.csv`;
    yield { path, bytes: Buffer.concat([...streetCsv(month)]) };
  }
}

/** Writes street files of `rows` rows together as one zip as downloaded; one month in memory. */
export const writeStreetZip = (
  filePath: string,
  rows: number,
  rowsAMonth?: number,
): Promise<void> =>
  pipeline(Readable.from(zipPieces(monthParts(rows, rowsAMonth))), createWriteStream(filePath));
