import type { FileFault } from '@ragstone/contract/import-report';
import { monthKey } from '@ragstone/domain/time/month';
import type { ByteSource } from '@ragstone/sources/byte-source';
import { DEFAULT_LIMITS } from '@ragstone/sources/limits';
import {
  type FoundStreetFiles,
  findStreetFiles,
} from '@ragstone/sources/police-uk/find-street-files';
import { StreetDictionaries } from '@ragstone/sources/police-uk/street-counter';
import type pg from 'pg';
import { takeTime } from '../../db/silence.ts';
import type { Deps } from '../../deps.ts';
import { countDistricts, countMonths, saveScopes } from './cells.ts';
import { basisQuery, compareWithHeld } from './compare.ts';
import { type FileScope, scopesOf } from './file-scopes.ts';
import { type SortedFiles, sortFiles } from './held-files.ts';
import { ownForces, type StoredReport, saveReport, tellProgress, tellTotal } from './import-row.ts';
import { loadKnown } from './known.ts';
import { oneCheckAtATime } from './locks.ts';
import { findBadLsoas, findUnknownTypes, keepWanted, nameNumbers } from './name-counts.ts';
import { type PublishedOn, publishedOnFault, questionsOf } from './questions.ts';
import { stageRows } from './stage-rows.ts';
import { countForPlanner, dropStaging, stagingOf } from './staging.ts';
import { lsoaFaults, typeFaults } from './value-faults.ts';

export type Check = {
  importId: string;
  partnershipId: string | undefined;
  sources: readonly ByteSource[];
  publishedOn: PublishedOn;
  today: string;
  signal: AbortSignal;
};

/** Nobody mends more by hand, and a page has an end. */
const faultsShown = 50;

const nothing = { rows: 0, unlocated: 0, outside: 0, figures: 0, districts: [], months: [] };

const nothingIn = ({ files }: FoundStreetFiles): FileFault => ({
  file: files.map(({ name }) => name).join(', '),
  message: 'There is a header but no row in it.',
  whatToDo: 'Download it again from data.police.uk. A month without a file stays missing.',
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Reads the files and reports what accepting them would do. Changes nothing that anyone sees: the
 * rows are staged, counted and dropped in one transaction, and only the counts stay, set aside.
 */
export async function runCheck(deps: Deps, check: Check): Promise<StoredReport | undefined> {
  const { db, config } = deps;
  const limits = { ...DEFAULT_LIMITS, unpackedBytes: config.unpackedLimitBytes };
  const found = await findStreetFiles(check.sources, limits);
  if (found.faults.length > 0) {
    const report = reportOf(check, { found, faults: found.faults });
    return (await saveReport(db.pool, check.importId, { state: 'refused', report }))
      ? report
      : undefined;
  }
  await tellTotal(db.pool, check.importId, sum(found.files.map(({ size }) => size)));
  const client = await db.pool.connect();
  let failure: Error | undefined;
  try {
    return await checkRows(deps, client, { check, found });
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // Closing the connection ends a COPY that was cut short, and takes the staged rows with it.
    client.release(failure);
  }
}

type Begun = { check: Check; found: FoundStreetFiles };

async function checkRows(
  { db }: Deps,
  client: pg.PoolClient,
  { check, found }: Begun,
): Promise<StoredReport | undefined> {
  const { importId } = check;
  await client.query('BEGIN');
  await client.query(takeTime);
  await client.query("SET LOCAL work_mem = '128MB'");
  await client.query(oneCheckAtATime);
  const report = await readRows(client, { check, found, onBytes: progress(db.pool, importId) });
  const isRefused = report.faults.length > 0;
  if (isRefused) await client.query('ROLLBACK');
  const state = isRefused ? ('refused' as const) : ('checked' as const);
  const isSaved = await saveReport(client, importId, { state, report });
  if (!isRefused) await client.query(isSaved ? 'COMMIT' : 'ROLLBACK');
  return isSaved ? report : undefined;
}

/** Tells how far the check is once for every 8 MB, without keeping it waiting. */
function progress(pool: pg.Pool, importId: string): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < 8 * 1024 * 1024) return;
    told = done;
    // A number that does not arrive is not worth failing for: the next one will.
    tellProgress(pool, importId, done).catch(() => undefined);
  };
}

async function readRows(
  client: pg.PoolClient,
  asked: Begun & { onBytes: (done: number) => void },
): Promise<StoredReport> {
  const { check, found, onBytes } = asked;
  const { importId, signal } = check;
  const staging = stagingOf(importId);
  await client.query(dropStaging(importId));
  const table = staging.groups;
  const dictionaries = new StreetDictionaries();
  const { files } = found;
  const staged = await stageRows(client, { table, files, dictionaries, onBytes, signal });
  const broken = staged.flatMap(({ outcome }) => outcome.faults);
  if (broken.length > 0) return reportOf(check, { found, faults: broken });
  const sorted = await sortFiles(client, staged);
  const wanted = staged.filter(({ number }) => sorted.wanted.includes(number));
  await keepWanted(client, staging, { wanted: sorted.wanted, files: files.length });
  if (sorted.files.length === 0) {
    return reportOf(check, { found, sorted, faults: [nothingIn(found)] });
  }
  const known = await loadKnown(client);
  const { scopes, faults } = scopesOf({ staged: wanted, known, today: check.today });
  await nameNumbers(client, staging, { dictionaries, known });
  faults.push(...(await typeFaults(await findUnknownTypes(client, staging), wanted)));
  faults.push(...(await lsoaFaults(await findBadLsoas(client, staging), wanted)));
  if (faults.length > 0) return reportOf(check, { found, sorted, scopes, faults });
  await saveScopes(client, staging, scopes);
  await client.query(countForPlanner(staging));
  const publishedOn = soundDate(check, scopes);
  const date = publishedOn.date;
  const counts = await countMonths(client, staging);
  const months = await compareWithHeld(client, { importId, counts, publishedOn: date, known });
  const districts = await countDistricts(client, staging);
  const expectedForces = await ownForces(client, check.partnershipId);
  const basis = await client.query<{ basis: string }>(basisQuery(staging));
  return {
    ...reportOf(check, { found, sorted, scopes, faults: [] }),
    rows: sum(months.map(({ rows }) => rows)),
    unlocated: sum(months.map(({ unlocated }) => unlocated)),
    outside: sum(months.map(({ outside }) => outside)),
    figures: sum(counts.map(({ cells }) => cells)),
    districts: districts.map(({ code, ...each }) => ({
      name: each.name,
      rows: each.rows,
      ...(code !== null && { code }),
    })),
    months,
    publishedOn: date,
    publishedFrom: publishedOn.from,
    questions: questionsOf({ ...check, publishedOn, months, districts, expectedForces }),
    basis: basis.rows[0]?.basis ?? '',
  };
}

/** A date that is only offered is replaced by today's where the files are younger than it. */
function soundDate({ publishedOn, today }: Check, scopes: readonly FileScope[]): PublishedOn {
  const months = scopes.map(({ month }) => monthKey(month));
  if (publishedOn.from === 'given') return publishedOn;
  return publishedOnFault(publishedOn.date, { months, today }) === undefined
    ? publishedOn
    : { date: today, from: 'today' };
}

type Ended = {
  found: FoundStreetFiles;
  sorted?: SortedFiles;
  scopes?: readonly FileScope[];
  faults: readonly FileFault[];
};

function reportOf({ publishedOn }: Check, ended: Ended): StoredReport {
  const { found, sorted, scopes = [], faults } = ended;
  const files = (sorted?.files ?? []).map(({ number, ...file }) => {
    const scope = scopes.find((each) => each.number === number);
    return scope === undefined
      ? file
      : { ...file, force: scope.force.name, month: monthKey(scope.month) };
  });
  return {
    ...nothing,
    files,
    skipped: [...found.skipped, ...(sorted?.skipped ?? [])],
    faults: faults.slice(0, faultsShown),
    publishedOn: publishedOn.date,
    publishedFrom: publishedOn.from,
    questions: [],
    basis: '',
  };
}
