import type { CoverageRow } from '@ragstone/contract/coverage';
import type { ReleaseDetail, ReleaseSummary } from '@ragstone/contract/releases';
import excel from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tidyImports } from '../src/features/imports/tidy-imports.ts';
import { withApp } from './app.ts';
import { addRelease, sevenoaks } from './figures.ts';
import { importer } from './imports.ts';
import { openData } from './open-data.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { streetFile, times, zipOf } from './street-files.ts';

const held = withApp();
let here: TestPartnership;
let officer: ReturnType<typeof importer>;
let street: number;
let older: number;
let newer: number;

const zip = zipOf('Heddlu – "Kent".zip', [
  streetFile(times(5, { month: '2025-01' }), '2025-01-kent-street.csv'),
  streetFile(times(3, { month: '2025-03' }), '2025-03-kent-street.csv'),
]);

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  officer = importer(held, here);
  street = await officer.importFiles([zip], '2025-07-01');
  const rows = [{ count: 120 }, { csp: 'Swale', count: 7 }];
  older = await officer.importFiles([openData(rows, 'april.csv')], '2026-04-23');
  const revised = [{ count: 131 }, { csp: 'Swale', count: 7 }, { csp: 'Swale', quarter: '2' }];
  newer = await officer.importFiles([openData(revised, 'july.csv')], '2026-07-23');
});

const read = async (id: number) =>
  (await officer.ask('GET', `/releases/${id}`)).body as ReleaseDetail;
const raw = async (url: string, person = here.officer) =>
  held.app.inject({
    method: 'GET',
    url: `/api/partnerships/here${url}`,
    headers: await held.headersOf(person),
  });

describe('the list of releases', () => {
  test('says what each covers and how much of it counts', async () => {
    const { releases } = (await officer.ask('GET', '/releases')).body as {
      releases: ReleaseSummary[];
    };
    expect(releases.find(({ id }) => id === street)).toMatchObject({
      source: { slug: 'police-uk-street', months: 1 },
      publishedOn: '2025-07-01',
      acceptedBy: 'A officer',
      files: 2,
      rows: 8,
      covered: {
        names: ['Kent Police'],
        places: 1,
        from: '2025-01',
        to: '2025-03',
        parts: 2,
        current: 2,
      },
    });
    expect(releases.find(({ id }) => id === older)?.covered).toMatchObject({
      names: [],
      places: 2,
      parts: 2,
      current: 0,
    });
    expect(releases.find(({ id }) => id === newer)?.covered).toMatchObject({
      parts: 3,
      current: 3,
    });
  });
});

describe('a release', () => {
  test('names its files, what it covers and what it changed when it was accepted', async () => {
    const detail = await read(newer);
    expect(detail).toMatchObject({
      notes: '',
      fileList: [{ name: 'july.csv', rows: 3 }],
      originals: [{ position: 0, name: 'july.csv' }],
      others: [{ id: older, publishedOn: '2026-04-23' }],
      figures: { count: 3, hasSmall: false, workbook: true },
      parts: [
        { from: '2025-07', months: 3, areas: 1, of: 1, current: 1, effects: { new: 1 } },
        { from: '2025-04', months: 3, areas: 2, current: 2, effects: { new: 0, replaced: 2 } },
      ],
    });
    const { parts, figures } = await read(street);
    expect(figures).toEqual({ hasSmall: true, workbook: true });
    expect(parts).toMatchObject([
      { force: 'Kent Police', from: '2025-03', rows: 3, unlocated: 0, effects: { new: 1 } },
      { force: 'Kent Police', from: '2025-01', rows: 5 },
    ]);
  });

  test('that there is not is not found', async () => {
    expect((await officer.ask('GET', '/releases/999')).status).toBe(404);
    expect((await raw('/releases/999/figures.csv')).statusCode).toBe(404);
    expect((await raw(`/releases/${older}/originals/7`)).statusCode).toBe(404);
  });
});

describe('the original file', () => {
  test('comes back byte for byte as an attachment, after a tidying too', async () => {
    await tidyImports(held);
    const answer = await raw(`/releases/${street}/originals/0`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(zip.bytes)).toBe(true);
    const { headers } = answer;
    expect(headers['content-length']).toBe(String(zip.bytes.length));
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="Heddlu _ _Kent_\.zip"; filename\*=UTF-8''Heddlu%20/,
    );
  });

  test('of many pieces comes back whole', async () => {
    const rows = times(12_000, { month: '2025-06' });
    const large = streetFile(rows, '2025-06-kent-street.csv');
    const release = await officer.importFiles([large], '2025-08-01');
    const answer = await raw(`/releases/${release}/originals/0`);
    expect(large.bytes.length).toBeGreaterThan(1024 * 1024);
    expect(answer.rawPayload.equals(large.bytes)).toBe(true);
  });

  test('is for officers of a partnership alone', async () => {
    for (const person of [here.portfolioHolder, here.partner]) {
      expect((await raw(`/releases/${street}/originals/0`, person)).statusCode).toBe(403);
    }
  });

  test('is said to be elsewhere where the bytes never came here', async () => {
    const release = await addRelease(held.ownerUrl, {
      publishedOn: '2024-07-01',
      months: { '2024-01': { [sevenoaks]: { burglary: 4 } } },
    });
    expect((await read(release)).originals).toEqual([]);
  });
});

describe('the figures of a release', () => {
  test('as CSV, districts and small areas', async () => {
    const answer = await raw(`/releases/${street}/figures.csv`, here.partner);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.payload.slice(1).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      'E07000111,Sevenoaks,district,Kent Police,Burglary,burglary,2025-01,1,January 2025,5,observed,',
    );
    const all = await raw(`/releases/${street}/figures.csv?small=yes`);
    expect(all.payload.trim().split('\r\n')).toHaveLength(5);
  });

  test('as a workbook with numbers as numbers', async () => {
    const answer = await raw(`/releases/${newer}/figures.xlsx`);
    expect(answer.headers['content-disposition']).toContain(`release-${newer}-figures.xlsx`);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(answer.rawPayload.buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.getRow(2).getCell(2).value).toContain('Sevenoaks');
    expect(sheet?.getRow(2).getCell(10).value).toBe(131);
  });
});

test('estimates of people are figures of their release, of the middle of a year', async () => {
  const { rows } = await held.db.pool.query<{ id: number }>(
    "INSERT INTO release (source_id, published_on) VALUES (4, '2023-11-23') RETURNING id",
  );
  const release = rows[0]?.id ?? 0;
  await held.db.pool.query(
    `INSERT INTO population (area_id, mid_year, release_id, people)
     SELECT id, 2022, $1, 120879 FROM area WHERE code = $2`,
    [release, sevenoaks],
  );
  expect((await read(release)).figures).toMatchObject({ count: 1, hasSmall: false });
  const { payload } = await raw(`/releases/${release}/figures.csv`);
  expect(payload).toContain(
    'E07000111,Sevenoaks,district,,People,people,2022-06,0,Mid-2022,120879',
  );
});

describe('what is held', () => {
  const rows = async (query = '') =>
    ((await officer.ask('GET', `/coverage${query}`)).body as { rows: CoverageRow[] }).rows;
  const periodsOf = async (slug: string, isAllOf: boolean, query = '') =>
    (await rows(query)).find(
      ({ source, place }) => source.slug === slug && place.isAllOf === isAllOf,
    )?.periods;

  test('is told by source and place, areas that are missing of a force as partial', async () => {
    expect(await periodsOf('police-uk-street', false)).toMatchObject([
      { from: '2024-01', state: 'received' },
      { from: '2025-01', state: 'received', rows: 5, release: street },
      { from: '2025-03', state: 'received', rows: 3, unlocated: 0, outside: 0 },
      { from: '2025-06', state: 'received' },
    ]);
    expect(await periodsOf('home-office-csp', false)).toMatchObject([
      { from: '2025-04', state: 'received', release: newer, received: 1, expected: 1 },
    ]);
    expect(await periodsOf('home-office-csp', true)).toMatchObject([
      { from: '2025-04', state: 'received', received: 2, expected: 2 },
      { from: '2025-07', state: 'partial', received: 1, expected: 2 },
    ]);
  });

  test('as published on a day leaves out what came later', async () => {
    const [quarter, ...others] =
      (await periodsOf('home-office-csp', true, '?asOf=2026-05-01')) ?? [];
    expect(quarter).toMatchObject({ from: '2025-04', release: older, publishedOn: '2026-04-23' });
    expect(others).toEqual([]);
    expect(await rows('?asOf=2020-01-01')).toEqual([]);
    expect((await officer.ask('GET', '/coverage?asOf=yesterday')).status).toBe(400);
  });

  test('is unusable where a note says so of all of it, and partial where of a part', async () => {
    const note = {
      kind: 'unusable',
      from: '2025-04',
      to: '2025-06',
      text: 'Recorded as unassigned',
      citation: 'Notes of the release',
      ofAreas: 'named',
      areas: ['E22000144'],
      ofIndicators: 'scheme',
      scheme: 'home-office',
      indicators: [],
    };
    const { body } = await officer.ask('POST', '/annotations', note);
    expect(await periodsOf('home-office-csp', false)).toMatchObject([{ state: 'unusable' }]);
    expect(await periodsOf('home-office-csp', true)).toMatchObject([
      { from: '2025-04', state: 'partial', received: 2, expected: 2 },
      { from: '2025-07', state: 'partial', received: 1, expected: 2 },
    ]);
    expect((await periodsOf('police-uk-street', false))?.[1]).toMatchObject({ state: 'received' });
    const { id } = body as { id: string };
    await officer.ask('POST', `/annotations/${id}/withdrawal`, { reason: 'Enough' });
    expect(await periodsOf('home-office-csp', false)).toMatchObject([{ state: 'received' }]);
  });
});
