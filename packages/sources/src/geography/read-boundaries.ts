import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { printable } from '../printable.ts';
import { type AreaKind, areaColumn, isCodeOf, wordsOf } from './area-columns.ts';

/** Longitude and latitude in degrees (WGS 84). */
type Position = [number, number];
/** The first ring is the outline, those after it are holes; each ends where it began. */
type Polygon = Position[][];

export type Boundary = {
  kind: AreaKind;
  vintage: number;
  code: string;
  /** '' where the file gives codes only. */
  name: string;
  polygons: Polygon[];
};

export type Boundaries = {
  boundaries: Boundary[];
  /** Not empty: nothing may be imported. */
  faults: Fault[];
};

const AGAIN = 'Download the boundaries again from the Open Geography Portal, as GeoJSON in WGS 84.';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kind and year of a feature's own code: the first that its properties name. */
function identityOf(properties: Record<string, unknown>) {
  const columns = Object.keys(properties).map((key) => ({ key, column: areaColumn(key) }));
  const own = columns.find(({ column }) => column?.holds === 'code');
  if (own?.column === undefined) return undefined;
  const { kind, vintage } = own.column;
  const named = columns.find(
    ({ column }) => column?.holds === 'name' && column.kind === kind && column.vintage === vintage,
  );
  const text = (key: string | undefined) =>
    key === undefined || properties[key] === null ? '' : String(properties[key] ?? '').trim();
  return { kind, vintage, code: text(own.key), name: text(named?.key) };
}

function positionOf(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

function ringOf(value: unknown): Position[] | undefined {
  if (!Array.isArray(value) || value.length < 4) return undefined;
  const ring = value.map(positionOf);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.includes(undefined) || first === undefined || last === undefined) return undefined;
  const isClosed = first[0] === last[0] && first[1] === last[1];
  return isClosed ? (ring as Position[]) : undefined;
}

function polygonOf(value: unknown): Polygon | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rings = value.map(ringOf);
  return rings.includes(undefined) ? undefined : (rings as Polygon);
}

function polygonsOf(geometry: unknown): Polygon[] | undefined {
  if (!isRecord(geometry)) return undefined;
  const { type, coordinates } = geometry;
  const values = type === 'Polygon' ? [coordinates] : coordinates;
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(values)) return undefined;
  const polygons = values.map(polygonOf);
  return polygons.length === 0 || polygons.includes(undefined)
    ? undefined
    : (polygons as Polygon[]);
}

/** England and Wales lie well within these degrees; metres of the National Grid are far outside. */
const isInBritain = ([longitude, latitude]: Position) =>
  longitude > -9 && longitude < 3 && latitude > 49 && latitude < 61;

/** What is wrong with a feature, in words that end the sentence "Feature 3 …". */
function readFeature(feature: unknown): Boundary | string {
  const properties = isRecord(feature) ? feature['properties'] : undefined;
  const identity = isRecord(properties) ? identityOf(properties) : undefined;
  if (!isRecord(feature) || identity === undefined) {
    return 'has no property with an area’s code, such as LSOA21CD or WD25CD';
  }
  const { kind, code } = identity;
  if (!isCodeOf(kind, code)) {
    return `has the code “${printable(code, 60)}”, which is not that of ${wordsOf(kind)}`;
  }
  const polygons = polygonsOf(feature['geometry']);
  if (polygons === undefined) return `(${code}) has no outline of closed rings`;
  if (!polygons.every((polygon) => polygon.every((ring) => ring.every(isInBritain)))) {
    return `(${code}) does not lie in England or Wales; its coordinates may be metres, not degrees`;
  }
  return { ...identity, polygons };
}

/**
 * Reads the boundaries of areas from GeoJSON. Properties say what they are of (`WD25CD`), never the
 * file's name; the outlines are given as published, in degrees.
 */
export function readBoundaries(file: string, text: string): Boundaries {
  const faults: Fault[] = [];
  const blame = (message: string) => faults.push({ file, message, whatToDo: AGAIN });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    blame(`It is no sound JSON (${printable(error instanceof Error ? error.message : '', 200)}).`);
    return { boundaries: [], faults };
  }
  const features = isRecord(parsed) ? parsed['features'] : undefined;
  if (!Array.isArray(features) || features.length === 0) {
    blame('It is no GeoJSON with features in it.');
    return { boundaries: [], faults };
  }
  const boundaries = new Map<string, Boundary>();
  for (const [at, feature] of features.entries()) {
    const read = readFeature(feature);
    if (typeof read === 'string') blame(`Feature ${at + 1} ${read}.`);
    else if (boundaries.has(read.code)) blame(`Feature ${at + 1} (${read.code}) stands twice.`);
    else boundaries.set(read.code, read);
    if (faults.length >= FAULTS_SHOWN) break;
  }
  return { boundaries: [...boundaries.values()], faults };
}
