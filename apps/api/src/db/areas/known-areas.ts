import type pg from 'pg';
import { foldedForce, foldedName } from './folded-name.ts';

/** What a name in a file stands for. */
export type Resolved =
  | { kind: 'found'; id: number }
  | { kind: 'unknown' }
  /** Several areas go by it; their names with their forces. */
  | { kind: 'ambiguous'; names: string[] };

export type KnownAreas = {
  resolveForce: (name: string) => Resolved;
  /** The area of what a force gave to none of its partnerships. */
  resolveUnassigned: (forceName: string) => Resolved;
  /**
   * By its code where that area goes by the name too, else by its name within its force: ONS has
   * published sets of partnerships under the code of one of them.
   */
  resolveCsp: (named: {
    forceName: string;
    cspName: string;
    cspCode?: string | undefined;
  }) => Resolved;
  /** By code or by name, and by force where the file names one. */
  resolveArea: (named: { kind: 'district' | 'ward'; name: string; force: string }) => Resolved;
};

type Row = {
  id: number;
  kind: 'csp' | 'force' | 'unassigned' | 'district' | 'ward';
  code: string;
  names: string[];
  force_ids: number[];
};

// A partnership lies in the force that it is linked to, or that its districts are.
const areasQuery = `
  SELECT a.id, a.kind, a.code,
    array_prepend(a.name, ARRAY(SELECT name FROM area_alias WHERE area_id = a.id)) AS names,
    ARRAY(
      SELECT l.parent_id FROM area_link l JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
      WHERE l.child_id = a.id
      UNION
      SELECT up.parent_id FROM area_link l JOIN area d ON d.id = l.child_id AND d.kind = 'district'
      JOIN area_link up ON up.child_id = d.id JOIN area f ON f.id = up.parent_id AND f.kind = 'force'
      WHERE l.parent_id = a.id
    ) AS force_ids
  FROM area a WHERE a.kind IN ('csp', 'force', 'unassigned', 'district', 'ward')`;

const unknown: Resolved = { kind: 'unknown' };

function oneOf(candidates: readonly Row[]): Resolved {
  const [first, second] = candidates;
  if (first === undefined) return unknown;
  if (second === undefined) return { kind: 'found', id: first.id };
  return {
    kind: 'ambiguous',
    names: candidates.map(({ names: [name = ''], code }) => `${name} (${code})`),
  };
}

function byName(rows: readonly Row[], fold: (name: string) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of new Set(row.names.map(fold))) {
      found.set(name, [...(found.get(name) ?? []), row]);
    }
  }
  return found;
}

/** The areas that publishers name in their tables, to be found by the names that these use. */
export async function loadKnownAreas(client: pg.ClientBase): Promise<KnownAreas> {
  const { rows } = await client.query<Row>(areasQuery);
  const ofKind = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const csps = ofKind('csp');
  const unassigned = ofKind('unassigned');
  const cspByCode = new Map(csps.map((row) => [row.code, row]));
  const cspsByName = byName(csps, foldedName);
  const forcesByName = byName(ofKind('force'), foldedForce);
  const resolveForce = (name: string) => oneOf(forcesByName.get(foldedForce(name)) ?? []);
  const byKind = {
    district: byName(ofKind('district'), foldedName),
    ward: byName(ofKind('ward'), foldedName),
  };
  return {
    resolveForce,
    resolveArea({ kind, name, force: forceName }) {
      const coded = rows.find((row) => row.kind === kind && row.code === name);
      if (coded !== undefined) return { kind: 'found', id: coded.id };
      const named = byKind[kind].get(foldedName(name)) ?? [];
      if (forceName === '') return oneOf(named);
      const force = resolveForce(forceName);
      if (force.kind !== 'found') return force;
      return oneOf(named.filter(({ force_ids }) => force_ids.includes(force.id)));
    },
    resolveUnassigned(forceName) {
      const force = resolveForce(forceName);
      if (force.kind !== 'found') return force;
      return oneOf(unassigned.filter(({ force_ids }) => force_ids.includes(force.id)));
    },
    resolveCsp({ forceName, cspName, cspCode }) {
      const name = foldedName(cspName);
      const coded = cspByCode.get(cspCode ?? '');
      if (coded?.names.some((own) => foldedName(own) === name)) return oneOf([coded]);
      const named = cspsByName.get(name) ?? [];
      if (forceName === '') return oneOf(named);
      const force = resolveForce(forceName);
      if (force.kind !== 'found') return force;
      return oneOf(named.filter(({ force_ids }) => force_ids.includes(force.id)));
    },
  };
}
