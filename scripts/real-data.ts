import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Published files are not ours to commit: they are read from here where they have been fetched. */
const folder = path.resolve(root, process.env['RAGSTONE_REAL_DATA'] || '../shared/data');

const publishers: Record<string, string> = {
  'police-uk': 'https://data.police.uk/data/',
  'ons-csp-recorded-crime': 'https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice',
  'ons-population': 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration',
  lookups: 'https://geoportal.statistics.gov.uk/',
  boundaries: 'https://geoportal.statistics.gov.uk/',
};

/** The address of one published file, whether or not it is there: `police-uk/kent-...zip`. */
export const realDataFile = (name: string): string => path.join(folder, name);

/** Why tests that need these files do not run, or `undefined` when all are there. */
export function whyWithoutRealData(names: readonly string[]): string | undefined {
  const missing = names.filter((name) => !existsSync(realDataFile(name)));
  const [first] = missing;
  if (first === undefined) return undefined;
  const publisher = publishers[first.split('/')[0] ?? ''] ?? 'its publisher';
  return `needs ${missing.join(', ')} in the folder RAGSTONE_REAL_DATA, from ${publisher}`;
}

/** Whether missing files fail the run, as they do in continuous integration. */
export const realDataIsRequired = process.env['RAGSTONE_REQUIRE_REAL_DATA'] === '1';

/**
 * Tests on published files. Where a file is missing they are reported as not run, by name and with
 * where it is published; never as passed.
 */
export function describeWithRealData(
  title: string,
  names: readonly string[],
  body: () => void,
): void {
  const why = whyWithoutRealData(names);
  if (why === undefined || realDataIsRequired) describe(title, body);
  else describe.skip(`${title} (not run: ${why})`, body);
}
