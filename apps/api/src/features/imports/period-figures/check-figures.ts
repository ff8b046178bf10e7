import type { CheckedFile, FileFault } from '@ragstone/contract/import-report';
import { lastDayOf } from '@ragstone/domain/time/civil-date';
import { monthKey } from '@ragstone/domain/time/month';
import { periodLabel } from '@ragstone/domain/time/period-label';
import type { TableFile } from '@ragstone/sources/find-files';
import type pg from 'pg';
import type { StoredFiguresReport } from '../import-row.ts';
import { dateQuestion, soundDate } from '../questions.ts';
import { beginningOf, type Check, type Reading } from '../reading.ts';
import { sortFiles, sourceOf } from '../sort-files.ts';
import { comparePeriods, figuresBasisQuery } from './compare-figures.ts';
import type { FigureSource, ReadFile } from './figure-source.ts';
import { nameAreas, nameIndicators } from './name-numbers.ts';
import { findImplausible } from './plausible.ts';
import { FigureDictionaries, stageFigures } from './stage-figures.ts';
import { figuresOf, type Staging, stagingOf } from './staging.ts';

type FoundFigures = { files: TableFile[] };

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

// Two figures of one area, indicator and period: only one of them can be right. It takes a second for a
// million figures, and is asked only where one came twice, or where two names stand for one area.
const doubledQuery = (staging: Staging) => `
  SELECT f.file, min(f.source_row) AS first, max(f.source_row) AS last, count(*)::integer AS times
  FROM ${staging.figures} f JOIN ${staging.areas} a ON a.number = f.area
  GROUP BY a.area_id, f.indicator, f.period, f.measure, f.file HAVING count(*) > 1
  UNION ALL
  SELECT max(f.file), min(f.source_row), max(f.source_row), count(*)::integer
  FROM ${staging.figures} f JOIN ${staging.areas} a ON a.number = f.area
  GROUP BY a.area_id, f.indicator, f.period, f.measure HAVING count(DISTINCT f.file) > 1
  LIMIT 20`;

async function doubledFaults(
  client: pg.ClientBase,
  staging: Staging,
  fresh: readonly TableFile[],
): Promise<FileFault[]> {
  type Doubled = { file: number; first: number; last: number; times: number };
  const { rows } = await client.query<Doubled>(doubledQuery(staging));
  return rows.map(({ file, first, last }) => ({
    file: fresh[file]?.name ?? '',
    row: last,
    message:
      first === last
        ? `Row ${last} gives a figure that another of the files gives too.`
        : `Rows ${first} and ${last} give two figures of one area, indicator and period.`,
    whatToDo: 'Use the files as published, and of two publications one at a time.',
  }));
}

const addScopes = (staging: Staging) => `
  CREATE UNLOGGED TABLE ${staging.scopes} AS
  SELECT area_id, from_month, months, count(*)::integer AS figures,
    (count(*) FILTER (WHERE measure = 'count'))::integer AS rows
  FROM ${figuresOf(staging)} f GROUP BY area_id, from_month, months`;

const analyze = ({ figures, areas, indicators, periods, scopes }: Staging) =>
  `ANALYZE ${[figures, areas, indicators, periods, scopes].join(', ')}`;

/** Reads published figures of areas and periods: staged, named, held against what is there. */
export async function readFigures(
  reading: Reading<FoundFigures>,
  source: FigureSource,
): Promise<StoredFiguresReport> {
  const { client, check } = reading;
  const { importId, signal, progress } = check;
  const staging = stagingOf(importId);
  const { files, fresh, tellRows } = await sortFiles({
    client,
    files: reading.found.files,
    sourceSlug: source.slug,
    progress,
  });
  const begun = { check, source: await sourceOf(client, source.slug), files };
  if (fresh.length === 0) return reportOf(begun, { read: [], faults: [] });
  const dictionaries = new FigureDictionaries();
  const table = staging.figures;
  const asked = { table, source, files: fresh, dictionaries, signal, progress };
  const read = await stageFigures(client, asked);
  const broken = read.flatMap(({ faults }) => faults);
  if (broken.length > 0) return reportOf(begun, { read, faults: broken });
  for (const [at, file] of fresh.entries()) tellRows(file, read[at]?.rows ?? 0);
  const areas = await nameAreas(client, staging, dictionaries);
  await nameIndicators(client, staging, { dictionaries, source });
  const faults = [
    ...areas.faults,
    ...notBegun(dictionaries, check, fresh),
    ...(areas.isOneTwice || dictionaries.seen.isDoubled
      ? await doubledFaults(client, staging, fresh)
      : []),
  ];
  if (faults.length > 0) return reportOf(begun, { read, faults });
  await client.query(addScopes(staging));
  await client.query(analyze(staging));
  const ends = dictionaries.periods.entries.map(({ from, months }) => from + months - 1);
  const publishedOn = soundDate(check, ends.map(monthKey));
  const open = dictionaries.periods.entries
    .map(({ from, months }) => ({ from, to: from + months - 1 }))
    .filter(({ to }) => lastDayOf(to) >= check.today);
  const questions = [
    ...areas.questions,
    ...read.flatMap((each) => each.questions),
    ...(open.length > 0
      ? [{ kind: 'period-not-over' as const, periods: open.map(periodLabel) }]
      : []),
    ...(await findImplausible(client, staging, source)),
    ...dateQuestion(publishedOn),
  ];
  const compared = { importId, sourceSlug: source.slug, publishedOn: publishedOn.date };
  const periods = await comparePeriods(client, compared);
  const basis = await client.query<{ basis: string }>(figuresBasisQuery(importId, source.slug));
  return {
    ...reportOf(begun, { read, faults: [] }),
    figures: sum(periods.map(({ figures }) => figures)),
    negative: await countNegative(client, staging),
    periods,
    publishedOn: publishedOn.date,
    publishedFrom: publishedOn.from,
    questions,
    basis: basis.rows[0]?.basis ?? '',
  };
}

/** Figures of a period that has not begun: a wrong date, or no figures at all. */
function notBegun(
  { periods }: FigureDictionaries,
  { today }: Check,
  [file]: readonly TableFile[],
): FileFault[] {
  return periods.entries
    .filter(({ from }) => lastDayOf(from - 1) >= today)
    .map(({ from, months }) => ({
      file: file?.name ?? '',
      message: `It holds figures of ${periodLabel({ from, to: from + months - 1 })}, which has not begun yet.`,
      whatToDo: 'Check that this is the file as published.',
    }));
}

async function countNegative(client: pg.ClientBase, staging: Staging): Promise<number> {
  const query = `SELECT count(*)::integer AS negative FROM ${figuresOf(staging)} f WHERE value < 0`;
  return (await client.query<{ negative: number }>(query)).rows[0]?.negative ?? 0;
}

type Begun = { check: Check; source: StoredFiguresReport['source']; files: CheckedFile[] };

function reportOf(
  { check, source, files }: Begun,
  { read, faults }: { read: readonly ReadFile[]; faults: readonly FileFault[] },
): StoredFiguresReport {
  return {
    kind: 'figures',
    ...beginningOf(check, faults),
    files,
    source,
    rows: sum(read.map(({ rows }) => rows)),
    figures: 0,
    negative: 0,
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    periods: [],
    notes: read.flatMap(({ notes }) => notes).join('\n'),
  };
}
