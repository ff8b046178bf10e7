import type { WardOutlines } from '@ragstone/contract/ward-outlines';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { importer, kent2024, realFile } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;
const wards24 = 'lookups/kent_lsoa21_ward24_ltla24.csv';
const boundaries = 'boundaries/ward_E07000111_sevenoaks.geojson';

const ask = async () => {
  const url = '/api/partnerships/here/wards/outlines?area=E07000111';
  const { status, body, headers } = await held.as(here.officer, { method: 'GET', url });
  expect(status, JSON.stringify(body)).toBe(200);
  return { answer: body as WardOutlines, headers };
};

describeWithRealData('outlines of the wards of Sevenoaks', [kent2024, wards24, boundaries], () => {
  beforeAll(async () => {
    here = await addPartnership(held.db.prisma, 'here');
    const officer = importer(held, here);
    await officer.importFiles([realFile(kent2024)], '2024-06-01');
    await officer.importFiles([realFile(wards24)], '2024-06-01');
  });

  test('are said to be missing, with what to do, until a file of them is imported', async () => {
    const { answer } = await ask();
    expect(answer.features).toEqual([]);
    expect(answer.because).toContain('imports the file on the Data page');
  });

  test('are of all 26 once imported, small enough for a page, and known again by their ETag', async () => {
    await importer(held, here).importFiles([realFile(boundaries)], '2024-06-01');
    const { answer, headers } = await ask();
    expect(answer.features).toHaveLength(26);
    expect(answer.because).toBeUndefined();
    expect(answer.sources).toHaveLength(1);
    expect(JSON.stringify(answer).length).toBeLessThan(100_000);
    expect(headers['etag']).toMatch(/^W\//);
  });
});
