import { type FoundFiles, findFiles } from '@ragstone/sources/find-files';
import { DEFAULT_LIMITS } from '@ragstone/sources/limits';
import type pg from 'pg';
import { takeTime } from '../../db/silence.ts';
import type { Deps } from '../../deps.ts';
import { readAreas } from './areas/check-areas.ts';
import { type StoredReport, saveReport } from './import-row.ts';
import { oneCheckAtATime } from './locks.ts';
import { readFigures } from './period-figures/check-figures.ts';
import { findMapping, fittingMappings } from './period-figures/find-mapping.ts';
import { homeOffice } from './period-figures/home-office.ts';
import { mappedSource } from './period-figures/mapped-source.ts';
import { onsCsp } from './period-figures/ons-csp.ts';
import { beginningOf, type Check, type Reading } from './reading.ts';
import { sourceMeter } from './source-meter.ts';
import { dropStaging } from './staging.ts';
import { readStreet } from './street/check-street.ts';
import { readWeightFiles } from './weights/check-weights.ts';

/** Files that cannot be read, or that nobody knows: there is nothing to set aside. */
async function unreadReport(
  pool: pg.Pool,
  check: Check,
  found: FoundFiles,
): Promise<StoredReport | undefined> {
  if ('faults' in found && found.faults.length > 0) {
    return { kind: 'unread', ...beginningOf(check, found.faults), tables: [], mappings: [] };
  }
  if (found.kind !== 'unknown' || check.mapping !== undefined) return undefined;
  const { tables } = found;
  const mappings = await fittingMappings(pool, tables);
  return { kind: 'unread', ...beginningOf(check, []), tables, mappings };
}

/**
 * Reads the files and reports what accepting them would do. Changes nothing that anyone sees: the
 * rows are staged, counted and dropped in one transaction, and only the counts stay, set aside.
 */
export async function runCheck(deps: Deps, asked: Check): Promise<StoredReport | undefined> {
  const { db, config } = deps;
  const check = { ...asked, mapping: await findMapping(db.pool, asked.importId) };
  const limits = { ...DEFAULT_LIMITS, unpackedBytes: config.unpackedLimitBytes };
  const meter = sourceMeter(check);
  const found = await findFiles(check.sources.map(meter.watch), limits);
  const unread = await unreadReport(db.pool, check, found);
  if (unread !== undefined) {
    const ended = { state: 'refused' as const, report: unread };
    return (await saveReport(db.pool, check.importId, ended)) ? unread : undefined;
  }
  if (found.kind !== 'police-uk-street') meter.begin();
  check.progress.bytesTotal = bytesIn(found);
  return withConnection(db.pool, check.signal, (client) => readAside({ client, check, found }));
}

/**
 * Closing the connection ends a COPY that was cut short, and takes the staged rows with it. It is
 * closed the moment the check is ended: a statement may be long, and one whose network is gone is
 * never answered.
 */
async function withConnection<T>(
  pool: pg.Pool,
  signal: AbortSignal,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isHeld = true;
  const letGo = (isBroken: boolean) => {
    if (isHeld) client.release(isBroken);
    isHeld = false;
  };
  const cut = () => letGo(true);
  signal.addEventListener('abort', cut, { once: true });
  let isBroken = true;
  try {
    signal.throwIfAborted();
    const result = await work(client);
    isBroken = false;
    return result;
  } finally {
    signal.removeEventListener('abort', cut);
    letGo(isBroken);
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Street files are counted unpacked; of the others the bytes that were sent. */
function bytesIn(found: FoundFiles): number {
  if (!('files' in found)) return 0;
  return found.kind === 'police-uk-street'
    ? sum(found.files.map(({ size }) => size))
    : sum(found.files.map(({ source }) => source.size));
}

async function readAside(reading: Reading<FoundFiles>): Promise<StoredReport | undefined> {
  const { client, check } = reading;
  const { importId } = check;
  await client.query('BEGIN');
  await client.query(takeTime);
  await client.query("SET LOCAL work_mem = '128MB'");
  await client.query(oneCheckAtATime);
  await client.query(dropStaging(importId));
  const report = await readFound(reading);
  const isRefused = report.faults.length > 0;
  if (isRefused) await client.query('ROLLBACK');
  const state = isRefused ? ('refused' as const) : ('checked' as const);
  const isSaved = await saveReport(client, importId, { state, report });
  if (!isRefused) await client.query(isSaved ? 'COMMIT' : 'ROLLBACK');
  return isSaved ? report : undefined;
}

/** Every kind of file has its own reader. */
function readFound({ found, ...reading }: Reading<FoundFiles>): Promise<StoredReport> {
  switch (found.kind) {
    case 'police-uk-street':
      return readStreet({ ...reading, found });
    case 'home-office-csp':
      return readFigures({ ...reading, found }, homeOffice);
    case 'ons-csp':
      return readFigures({ ...reading, found }, onsCsp);
    case 'unknown': {
      const { mapping } = reading.check;
      if (mapping === undefined) throw new Error('A table that is not known was not mapped');
      return readFigures({ ...reading, found }, mappedSource(mapping));
    }
    case 'population':
    case 'lookup':
    case 'boundaries':
      return readAreas({ ...reading, found });
    case 'offence-weights':
      return readWeightFiles({ ...reading, found });
    case 'unreadable':
      throw new Error('Files that cannot be read have no reader');
  }
}
