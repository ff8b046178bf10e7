import type { FileFault, Question } from '@ragstone/contract/import-report';
import type pg from 'pg';
import { type KnownAreas, loadKnownAreas } from '../../../db/areas/known-areas.ts';
import type { FigureSource, NamedPlace } from './figure-source.ts';
import type { FigureDictionaries } from './stage-figures.ts';
import type { Staging } from './staging.ts';

function areaOf(known: KnownAreas, place: NamedPlace) {
  const { kind, force, name, code } = place;
  if (kind === 'force') return known.resolveForce(force);
  if (kind === 'district' || kind === 'ward') return known.resolveArea({ kind, name, force });
  if (kind === 'unassigned') return known.resolveUnassigned(force);
  return known.resolveCsp({ forceName: force, cspName: name, cspCode: code });
}

type Places = FigureDictionaries['places']['entries'];

const ambiguousFault = (place: Places[number], names: readonly string[]): FileFault => ({
  file: place.file,
  row: place.firstRow,
  message: `Row ${place.firstRow} names “${place.name}” of ${place.force}, which may be any of ${names.join(', ')}.`,
  whatToDo: 'Add the area’s code to the file, or ask the publisher which one is meant.',
});

function unknownQuestion(places: Places): Question[] {
  if (places.length === 0) return [];
  return [
    {
      kind: 'unknown-areas',
      areas: places.map(({ name, force, rows }) => ({ name, force, rows })),
    },
  ];
}

type NamedAreas = {
  faults: FileFault[];
  questions: Question[];
  /** Whether two numbers stand for one area, which the files name in two ways. */
  isOneTwice: boolean;
};

/** Says which areas the numbers stand for; what is not known is asked about and left out. */
export async function nameAreas(
  client: pg.ClientBase,
  { areas }: Staging,
  dictionaries: FigureDictionaries,
): Promise<NamedAreas> {
  const known = await loadKnownAreas(client);
  const faults: FileFault[] = [];
  const unknown: Places = [];
  const numbers: number[] = [];
  const ids: number[] = [];
  for (const [number, place] of dictionaries.places.entries.entries()) {
    const found = areaOf(known, place);
    if (found.kind === 'found') {
      numbers.push(number);
      ids.push(found.id);
    } else if (found.kind === 'ambiguous') faults.push(ambiguousFault(place, found.names));
    else unknown.push(place);
  }
  await client.query(`
    CREATE UNLOGGED TABLE ${areas} (number integer PRIMARY KEY, area_id integer NOT NULL)`);
  await client.query(`INSERT INTO ${areas} SELECT * FROM unnest($1::integer[], $2::integer[])`, [
    numbers,
    ids,
  ]);
  const isOneTwice = new Set(ids).size < ids.length;
  return { faults, questions: unknownQuestion(unknown), isOneTwice };
}

/** Says which indicators and periods the numbers stand for; an offence code may be new. */
export async function nameIndicators(
  client: pg.ClientBase,
  { indicators, periods }: Staging,
  asked: { dictionaries: FigureDictionaries; source: FigureSource },
): Promise<void> {
  const { dictionaries, source } = asked;
  await client.query(`
    CREATE UNLOGGED TABLE ${indicators} (number integer PRIMARY KEY, indicator_id integer,
      source_label text NOT NULL, slug text, label text, counts text, parent text, unit text, polarity text)`);
  const named = dictionaries.indicators.entries;
  await client.query(
    `INSERT INTO ${indicators}
     SELECT n.number - 1, i.id, n.source_label, n.slug, n.label, n.counts, n.parent, n.unit, n.polarity
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       WITH ORDINALITY AS n (source_label, slug, label, counts, parent, unit, polarity, number)
     LEFT JOIN indicator i ON i.source_label = n.source_label
       AND i.scheme_id = (SELECT scheme_id FROM source WHERE slug = $1)`,
    [
      source.slug,
      named.map(({ sourceLabel }) => sourceLabel),
      named.map(({ fresh }) => fresh?.slug ?? null),
      named.map(({ fresh }) => fresh?.label ?? null),
      named.map(({ fresh }) => fresh?.counts ?? null),
      named.map(({ fresh }) => fresh?.parent ?? null),
      named.map(({ fresh }) => (fresh !== undefined && 'unit' in fresh ? fresh.unit : null)),
      named.map(({ fresh }) => (fresh !== undefined && 'unit' in fresh ? fresh.polarity : null)),
    ],
  );
  await client.query(`
    CREATE UNLOGGED TABLE ${periods} (number integer PRIMARY KEY, from_month integer NOT NULL, months integer NOT NULL)`);
  const spans = dictionaries.periods.entries;
  await client.query(
    `INSERT INTO ${periods} SELECT n.number - 1, n.from_month, n.months
     FROM unnest($1::integer[], $2::integer[]) WITH ORDINALITY AS n (from_month, months, number)`,
    [spans.map(({ from }) => from), spans.map(({ months }) => months)],
  );
}
