import { createHash } from 'node:crypto';
import type { Figures, ObservationRow } from '@ragstone/demo/rows';
import type pg from 'pg';
import { insertNumbered, insertRows } from './table-rows.ts';
import { lookUp, type Numbers } from './write-areas.ts';
import { writeWards } from './write-wards.ts';

/** The file that a release would have come in, for its size and hash. */
const fileOf = (rows: readonly ObservationRow[]) =>
  [
    'Area,Indicator,Month,Value',
    ...rows.map((row) => [row.areaCode, row.slug, row.month, row.value]),
  ]
    .join('\n')
    .concat('\n');

async function writeReleases(client: pg.ClientBase, figures: Figures, importer: string) {
  const { rows: sources } = await client.query<{ slug: string; id: number }>(
    'SELECT slug, id FROM source',
  );
  const sourceIds = new Map(sources.map(({ slug, id }) => [slug, id]));
  // Newest last: of two releases of one day the later number counts.
  const releases = figures.releases.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn));
  const ids = await insertNumbered(
    client,
    'release',
    releases.map(({ source, publishedOn, notes }) => ({
      sourceId: lookUp(sourceIds, source),
      publishedOn,
      acceptedAt: `${publishedOn}T10:12:00Z`,
      acceptedBy: importer,
      notes,
    })),
  );
  const files = releases.map(({ key, fileName }, index) => {
    const rows = figures.observations.filter(({ release }) => release === key);
    const bytes = Buffer.from(fileOf(rows));
    const sha256 = createHash('sha256').update(`${fileName}\n`).update(bytes).digest('hex');
    const file = { releaseId: ids[index], position: 1, name: fileName, sha256 };
    // A row is a crime, of which coverage tells how many came; of populations a row is an estimate.
    const crimes = figures.coverage
      .filter(({ release }) => release === key)
      .reduce((sum, covered) => sum + covered.rows, 0);
    return { ...file, bytes: bytes.length, rows: crimes || rows.length };
  });
  await insertRows(client, 'release_file', files);
  return new Map(releases.map(({ key }, index) => [key, ids[index] ?? 0]));
}

/** Releases with their coverage, figures, populations and annotations. */
export async function writeFigures(
  client: pg.ClientBase,
  { figures, importer }: { figures: Figures; importer: string },
  numbers: Numbers,
): Promise<void> {
  const releases = await writeReleases(client, figures, importer);
  const forceId = numbers.area(figures.force.code);
  const covered = figures.coverage.map(({ release, ...row }) => ({
    ...row,
    releaseId: lookUp(releases, release),
    forceId,
  }));
  await insertRows(client, 'coverage', covered);
  const observations = [...figures.observations, ...figures.wards.observations];
  // One array a column: a fraction of the time that as many JSON objects take.
  await client.query(
    `INSERT INTO observation (area_id, indicator_id, month, release_id, value, force_id)
     SELECT *, $6::integer
     FROM unnest($1::integer[], $2::integer[], $3::integer[], $4::integer[], $5::integer[])`,
    [
      observations.map(({ areaCode }) => numbers.area(areaCode)),
      observations.map(({ slug }) => numbers.indicator(slug)),
      observations.map(({ month }) => month),
      observations.map(({ release }) => lookUp(releases, release)),
      observations.map(({ value }) => value),
      forceId,
    ],
  );
  const people = [...figures.population, ...figures.wards.population].map(
    ({ release, areaCode, ...row }) => ({
      ...row,
      releaseId: lookUp(releases, release),
      areaId: numbers.area(areaCode),
    }),
  );
  await insertRows(client, 'population', people);
  await writeNotes(client, figures, numbers);
  await writeWards(client, { wards: figures.wards, importer }, numbers);
}

async function writeNotes(client: pg.ClientBase, { annotations }: Figures, numbers: Numbers) {
  const notes = annotations.map(({ slug, areaCode: _, ...row }) => {
    return { ...row, ofAreas: 'named', ofIndicators: slug === undefined ? 'every' : 'named' };
  });
  await insertRows(client, 'annotation', notes);
  const areas = annotations.map(({ id, areaCode }) => {
    return { annotationId: id, areaId: numbers.area(areaCode) };
  });
  await insertRows(client, 'annotation_area', areas);
  const indicators = annotations.flatMap(({ id, slug }) =>
    slug === undefined ? [] : [{ annotationId: id, indicatorId: numbers.indicator(slug) }],
  );
  await insertRows(client, 'annotation_indicator', indicators);
}
