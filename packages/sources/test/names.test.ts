import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { CRIME_TYPES, isCrimeTypeName } from '../src/police-uk/crime-types.ts';
import {
  FORCES,
  forceNamed,
  forceOfSlug,
  forceSlugOf,
  isBritishTransportPolice,
} from '../src/police-uk/forces.ts';
import { districtNameOf, isLsoaCode } from '../src/police-uk/lsoa.ts';
import { streetFileHint } from '../src/police-uk/street-file-name.ts';

describe('the names that data.police.uk uses', () => {
  test('14 crime types, in its spelling only', () => {
    expect(CRIME_TYPES).toHaveLength(14);
    expect(isCrimeTypeName('Anti-social behaviour')).toBe(true);
    expect(isCrimeTypeName('Anti-Social Behaviour')).toBe(false);
  });

  test('43 forces of England and Wales, British Transport Police and Northern Ireland', () => {
    expect(FORCES.filter(({ code }) => code !== undefined)).toHaveLength(43);
    expect(FORCES).toHaveLength(45);
    expect(new Set(FORCES.map(({ slug }) => slug)).size).toBe(45);
  });

  test('a force by its name, its other name and its slug', () => {
    expect(forceSlugOf('Kent Police')).toBe('kent');
    expect(forceNamed('Hampshire and Isle of Wight Constabulary')?.slug).toBe('hampshire');
    expect(forceOfSlug('metropolitan')?.name).toBe('Metropolitan Police Service');
    expect(forceSlugOf('kent police')).toBeUndefined();
    expect(isBritishTransportPolice('British Transport Police')).toBe(true);
    expect(isBritishTransportPolice('Kent Police')).toBe(false);
  });

  test('a district is what an LSOA name begins with', () => {
    expect(districtNameOf('Sevenoaks 001A')).toBe('Sevenoaks');
    expect(districtNameOf('Tonbridge and Malling 013F')).toBe('Tonbridge and Malling');
    expect(districtNameOf("King's Lynn and West Norfolk 019C")).toBe(
      "King's Lynn and West Norfolk",
    );
    for (const odd of ['', 'Sevenoaks', ' 001A', 'Sevenoaks 01A', 'Sevenoaks 001a']) {
      expect(districtNameOf(odd)).toBeUndefined();
    }
  });

  test('LSOA codes of England and Wales', () => {
    expect(isLsoaCode('E01024422')).toBe(true);
    expect(isLsoaCode('W01001957')).toBe(true);
    for (const odd of ['', 'E02005087', 'E0102442', 'E010244221', 'e01024422', '\nE01024422']) {
      expect(isLsoaCode(odd)).toBe(false);
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
