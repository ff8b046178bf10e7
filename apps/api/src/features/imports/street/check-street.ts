import type { FileFault } from '@ragstone/contract/import-report';
import { monthKey } from '@ragstone/domain/time/month';
import type { FoundStreetFiles } from '@ragstone/sources/police-uk/find-street-files';
import { StreetDictionaries } from '@ragstone/sources/police-uk/street-counter';
import { ownForces, type StoredStreetReport } from '../import-row.ts';
import { questionsOf, soundDate } from '../questions.ts';
import { beginningOf, type Check, type Reading } from '../reading.ts';
import { countDistricts, countMonths, saveScopes } from './cells.ts';
import { basisQuery, compareWithHeld } from './compare.ts';
import { type FileScope, scopesOf } from './file-scopes.ts';
import { type SortedFiles, sortFiles } from './held-files.ts';
import { loadKnown } from './known.ts';
import { findBadLsoas, findUnknownTypes, keepWanted, nameNumbers } from './name-counts.ts';
import { stageRows } from './stage-rows.ts';
import { countForPlanner, stagingOf } from './staging.ts';
import { lsoaFaults, typeFaults } from './value-faults.ts';

const nothing = { rows: 0, unlocated: 0, outside: 0, figures: 0, districts: [], months: [] };

const nothingIn = ({ files }: FoundStreetFiles): FileFault => ({
  file: files.map(({ name }) => name).join(', '),
  message: 'There is a header but no row in it.',
  whatToDo: 'Download it again from data.police.uk. A month without a file stays missing.',
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Reads street files: rows are counted, named, held against what is there, and set aside. */
export async function readStreet(reading: Reading<FoundStreetFiles>): Promise<StoredStreetReport> {
  const { client, check, found } = reading;
  const { importId, signal, progress } = check;
  const staging = stagingOf(importId);
  const table = staging.groups;
  const dictionaries = new StreetDictionaries();
  const { files } = found;
  const staged = await stageRows(client, { table, files, dictionaries, progress, signal });
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
  const publishedOn = soundDate(
    check,
    scopes.map(({ month }) => monthKey(month)),
  );
  const date = publishedOn.date;
  const counts = await countMonths(client, staging);
  const months = await compareWithHeld(client, { importId, counts, publishedOn: date, known });
  const districts = await countDistricts(client, staging);
  const expectedForces = await ownForces(client, check.partnershipId);
  const basis = await client.query<{ basis: string }>(basisQuery(importId));
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

type Ended = {
  found: FoundStreetFiles;
  sorted?: SortedFiles;
  scopes?: readonly FileScope[];
  faults: readonly FileFault[];
};

function reportOf(check: Check, ended: Ended): StoredStreetReport {
  const { found, sorted, scopes = [], faults } = ended;
  const files = (sorted?.files ?? []).map(({ number, ...file }) => {
    const scope = scopes.find((each) => each.number === number);
    return scope === undefined
      ? file
      : { ...file, force: scope.force.name, month: monthKey(scope.month) };
  });
  return {
    kind: 'police-uk-street',
    ...beginningOf(check, faults),
    ...nothing,
    files,
    skipped: [...found.skipped, ...(sorted?.skipped ?? [])],
  };
}
