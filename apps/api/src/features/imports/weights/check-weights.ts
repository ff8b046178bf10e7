import type { FileFault } from '@ragstone/contract/import-report';
import type { TableFile } from '@ragstone/sources/find-files';
import { type OffenceWeight, readWeights } from '@ragstone/sources/severity/read-weights';
import type pg from 'pg';
import type { StoredWeightsReport } from '../import-row.ts';
import { dateQuestion, soundDate } from '../questions.ts';
import { beginningOf, type Reading } from '../reading.ts';
import { sortFiles, sourceOf } from '../sort-files.ts';
import { compareWeights } from './compare-weights.ts';
import { stagedWeights, weightsKind, weightsSource } from './weights-kind.ts';

type FoundWeights = { files: TableFile[] };

type Read = { weights: OffenceWeight[]; faults: FileFault[] };

/** What the files say together: two of them may name an offence, and then they have to agree. */
async function readAll(
  files: readonly TableFile[],
  { signal, tellRows }: { signal: AbortSignal; tellRows: (file: TableFile, rows: number) => void },
): Promise<Read> {
  const known = new Map<string, { weight: OffenceWeight; file: string }>();
  const faults: FileFault[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    const read = await readWeights(file.name, file.rows());
    faults.push(...read.faults);
    tellRows(file, read.rows);
    for (const weight of read.weights) {
      const before = known.get(weight.code);
      if (before === undefined) known.set(weight.code, { weight, file: file.name });
      else if (before.weight.weight !== weight.weight) {
        faults.push({
          file: file.name,
          message: `It gives offence ${weight.code} the weight ${weight.weight} where ${before.file} gives it ${before.weight.weight}.`,
          whatToDo: 'Import the publications one after another: each is a release of its own.',
        });
      }
    }
  }
  return { weights: [...known.values()].map(({ weight }) => weight), faults };
}

async function setAside(client: pg.ClientBase, table: string, weights: readonly OffenceWeight[]) {
  await client.query(`CREATE UNLOGGED TABLE ${table} (code text PRIMARY KEY,
    description text NOT NULL, weight double precision NOT NULL)`);
  const columns = 'code text, description text, weight double precision';
  await client.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
    [JSON.stringify(weights)],
  );
}

/** Reads tables of offence weights: set aside as published, and held against what is current. */
export async function readWeightFiles(
  reading: Reading<FoundWeights>,
): Promise<StoredWeightsReport> {
  const { client, check, found } = reading;
  const { files, fresh, tellRows } = await sortFiles<TableFile>({
    client,
    files: found.files,
    sourceSlug: weightsSource,
    progress: check.progress,
  });
  const begun: StoredWeightsReport = {
    kind: 'weights',
    ...beginningOf(check, []),
    files,
    source: await sourceOf(client, weightsSource),
    ...{ rows: 0, weights: 0, effect: 'same', fresh: 0, gone: 0, changed: 0 },
    differences: [],
    unweighed: [],
  };
  if (fresh.length === 0) return begun;
  const { weights, faults } = await readAll(fresh, { signal: check.signal, tellRows });
  if (faults.length > 0) return { ...begun, ...beginningOf(check, faults), files };
  const staged = stagedWeights(check.importId);
  await setAside(client, staged, weights);
  const publishedOn = soundDate(check, []);
  const compared = await compareWeights(client, { staged, publishedOn: publishedOn.date });
  const marked = await client.query<{ basis: string }>(weightsKind.basisQuery(check.importId));
  return {
    ...begun,
    ...compared,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    publishedOn: publishedOn.date,
    publishedFrom: publishedOn.from,
    questions: dateQuestion(publishedOn),
    basis: marked.rows[0]?.basis ?? '',
  };
}
