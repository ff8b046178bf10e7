import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { CRIME_TYPES } from '../src/police-uk/crime-types.ts';
import { FORCES, forceOfSlug } from '../src/police-uk/forces.ts';
import { LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN } from '../src/police-uk/lsoa.ts';
import { streetFileHint } from '../src/police-uk/street-file-name.ts';

describe('the names that data.police.uk uses', () => {
  test('14 crime types, in its spelling only', () => {
    expect(CRIME_TYPES).toHaveLength(14);
    const names = CRIME_TYPES.map(({ name }) => name);
    expect(new Set(names).size).toBe(14);
    expect(names).toContain('Anti-social behaviour');
  });

  test('43 forces of England and Wales, British Transport Police and Northern Ireland', () => {
    expect(FORCES.filter(({ code }) => code !== undefined)).toHaveLength(43);
    expect(FORCES).toHaveLength(45);
    expect(new Set(FORCES.map(({ slug }) => slug)).size).toBe(45);
  });

  test('a force by its slug', () => {
    expect(forceOfSlug('kent')?.name).toBe('Kent Police');
    expect(forceOfSlug('metropolitan')?.name).toBe('Metropolitan Police Service');
    expect(forceOfSlug('Kent')).toBeUndefined();
  });

  test('an LSOA is named by its district and three digits and a letter', () => {
    const suffix = new RegExp(LSOA_NAME_SUFFIX_PATTERN);
    expect('Tonbridge and Malling 013F'.replace(suffix, '')).toBe('Tonbridge and Malling');
    for (const odd of ['', 'Sevenoaks', 'Sevenoaks 01A', 'Sevenoaks 001a', 'Sevenoaks001A']) {
      expect(suffix.test(odd)).toBe(false);
    }
  });

  test('LSOA codes of England and Wales', () => {
    const code = new RegExp(LSOA_CODE_PATTERN);
    expect(code.test('E01024422')).toBe(true);
    expect(code.test('W01001957')).toBe(true);
    for (const odd of ['', 'E02005087', 'E0102442', 'E010244221', 'e01024422', '\nE01024422']) {
      expect(code.test(odd)).toBe(false);
    }
  });

  test('month and force of a file name', () => {
    const hint = { monthKey: '2024-01', forceSlug: 'devon-and-cornwall' };
    expect(streetFileHint('2024-01/2024-01-devon-and-cornwall-street.csv')).toEqual(hint);
    for (const odd of ['2024-13-kent-street.csv', '2024-01-kent-outcomes.csv', 'kent.csv']) {
      expect(streetFileHint(odd)).toBeUndefined();
    }
  });
});

const lookup = 'lookups/LAD17_CSP17_PFA17_EW_Jan2017.csv';
describeWithRealData('the forces in the lookup of ONS', [lookup], () => {
  test('carry the codes that ONS gives to their areas', () => {
    const text = readFileSync(realDataFile(lookup), 'utf8').replace(/^\uFEFF/, '');
    const rows = papaparse.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const areas = new Map(rows.data.map((row) => [row['PFA17CD'], row['PFA17NM'] ?? '']));
    const forces = new Map(FORCES.map(({ code, name }) => [code, name]));
    expect(areas.size).toBe(43);
    for (const [code, area] of areas) {
      // ONS writes "London, City of"; police.uk "City of London Police".
      const words = area.split(', ').reverse().join(' ');
      expect(forces.get(code)?.startsWith(words), `${code} ${area}`).toBe(true);
    }
  });
});
