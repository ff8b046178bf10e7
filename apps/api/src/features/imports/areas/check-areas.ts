import type { FileFault, Question } from '@ragstone/contract/import-report';
import type { TableFile, TextFile } from '@ragstone/sources/find-files';
import type pg from 'pg';
import type { StoredAreasReport } from '../import-row.ts';
import { dateQuestion, soundDate } from '../questions.ts';
import { beginningOf, type Check, type Reading } from '../reading.ts';
import { sortFiles, sourceOf } from '../sort-files.ts';
import type { AreaContent } from './area-content.ts';
import { areasKind } from './areas-kind.ts';
import { compareAreas } from './compare-areas.ts';
import { boundariesContent, lookupContent, populationContent } from './read-area-files.ts';
import { createStaging, type Staging, stageContent, stagingOf } from './stage-areas.ts';

type FoundAreas =
  | { kind: 'population' | 'lookup'; files: TableFile[] }
  | { kind: 'boundaries'; files: TextFile[] };

const slugs = {
  population: 'ons-population',
  lookup: 'ons-lookups',
  boundaries: 'ons-boundaries',
} as const;

const isText = (file: TableFile | TextFile): file is TextFile => 'text' in file;

function contentOf(kind: FoundAreas['kind'], file: TableFile | TextFile): Promise<AreaContent> {
  if (isText(file)) return boundariesContent(file);
  return kind === 'lookup' ? lookupContent(file) : populationContent(file);
}

/** What to offer for a file that does not say its year: the one in its name, else the last before. */
function offeredYear(name: string, publishedOn: string): number {
  const inName = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name)?.[1];
  return inName === undefined ? Number(publishedOn.slice(0, 4)) - 1 : Number(inName);
}

// One area, year and count said twice by two files, or by one of a workbook's tables and another.
const doubledQuery = ({ estimates, links, outlines }: Staging) => `
  SELECT code, count(*)::integer AS times FROM ${estimates} GROUP BY code, counts, year HAVING count(*) > 1
  UNION ALL SELECT code, count(*)::integer FROM ${outlines} GROUP BY code HAVING count(*) > 1
  UNION ALL SELECT child, count(DISTINCT relation)::integer FROM ${links}
    GROUP BY child, parent HAVING count(DISTINCT relation) > 1
  LIMIT 10`;

async function doubledFaults(
  client: pg.ClientBase,
  staging: Staging,
  names: readonly string[],
): Promise<FileFault[]> {
  const { rows } = await client.query<{ code: string }>(doubledQuery(staging));
  return rows.map(({ code }) => ({
    file: names.join(', '),
    message: `The files say two things of ${code}.`,
    whatToDo: 'Import the publications one after another: each is a release of its own.',
  }));
}

/** Reads files about areas: staged as published, and held against what is current. */
export async function readAreas(reading: Reading<FoundAreas>): Promise<StoredAreasReport> {
  const { client, check, found } = reading;
  const slug = slugs[found.kind];
  const staging = stagingOf(check.importId);
  const { files, fresh, tellRows } = await sortFiles<TableFile | TextFile>({
    client,
    files: found.files,
    sourceSlug: slug,
    progress: check.progress,
  });
  const begun: StoredAreasReport = {
    kind: 'areas',
    ...beginningOf(check, []),
    files,
    source: await sourceOf(client, slug),
    rows: 0,
    leftOut: [],
    parts: [],
  };
  if (fresh.length === 0) return begun;
  await createStaging(client, staging);
  const faults: FileFault[] = [];
  const undated: { file: string; year: number }[] = [];
  for (const file of fresh) {
    check.signal.throwIfAborted();
    const content = await contentOf(found.kind, file);
    faults.push(...content.faults);
    const assumedYear = offeredYear(file.name, check.publishedOn.date);
    if (content.estimates.some(({ year }) => year === undefined)) {
      undated.push({ file: file.name, year: assumedYear });
    }
    await stageContent(client, staging, { content, assumedYear });
    begun.rows += content.rows;
    begun.leftOut.push(...content.leftOut);
    tellRows(file, content.rows);
  }
  if (faults.length === 0) {
    faults.push(
      ...(await doubledFaults(
        client,
        staging,
        fresh.map(({ name }) => name),
      )),
    );
  }
  if (faults.length > 0) return { ...begun, ...beginningOf(check, faults), files };
  return { ...begun, ...(await compared(client, check, { slug, undated })) };
}

async function compared(
  client: pg.ClientBase,
  check: Check,
  { slug, undated }: { slug: string; undated: readonly { file: string; year: number }[] },
): Promise<Partial<StoredAreasReport>> {
  const parts = await compareAreas(client, check.importId);
  const publishedOn = soundDate(check, midYearsOf(parts));
  const basis = await client.query<{ basis: string }>(areasKind(slug).basisQuery(check.importId));
  const [first] = undated;
  const midYear: Question[] =
    first === undefined
      ? []
      : [{ kind: 'mid-year', midYear: first.year, files: undated.map(({ file }) => file) }];
  return {
    parts,
    publishedOn: publishedOn.date,
    publishedFrom: publishedOn.from,
    questions: [...midYear, ...dateQuestion(publishedOn)],
    basis: basis.rows[0]?.basis ?? '',
  };
}

/** Keys of the months that estimates are of: nobody publishes them before. */
export const midYearsOf = (parts: StoredAreasReport['parts']): string[] =>
  parts.flatMap(({ measure, year }) =>
    (measure === 'people' || measure === 'households') && year !== undefined ? [`${year}-06`] : [],
  );
