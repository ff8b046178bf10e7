import type { TrendAnswer } from '@ragstone/contract/trends';
import type { WardsAnswer } from '@ragstone/contract/wards';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { findScope } from '../src/db/figures/scope.ts';
import { readWardCounts } from '../src/features/trends/ward-queries.ts';
import { withApp } from './app.ts';
import { importer, kent2014, kent2024, kent2025, realFile } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

const wards24 = 'lookups/kent_lsoa21_ward24_ltla24.csv';
const lsoas = 'lookups/kent_lsoa11_lsoa21_ltla22.csv';
const people = 'ons-population/kent_lsoa11_mid2020_total.csv';

const ask = async <T>(what: 'wards' | 'trends', query: string) => {
  const url = `/api/partnerships/here/${what}?area=E07000111&${query}`;
  const { status, body } = await held.as(here.officer, { method: 'GET', url });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as T;
};

const january = 'indicator=burglary&from=2025-01&to=2025-04';

describeWithRealData(
  'wards of Sevenoaks',
  [kent2014, kent2024, kent2025, wards24, lsoas, people],
  () => {
    beforeAll(async () => {
      here = await addPartnership(held.db.prisma, 'here');
      const officer = importer(held, here);
      await officer.importFiles([realFile(kent2024)], '2024-06-01');
      await officer.importFiles([realFile(kent2025)], '2025-08-01');
    });

    test('are not known before a lookup is imported, and no figure is made up', async () => {
      const answer = await ask<WardsAnswer>('wards', january);
      expect(answer).toMatchObject({ wards: [], releases: [] });
      expect(answer.lookup).toBeUndefined();
      expect(answer.because).toContain('no lookup of wards is held');
    });

    test('are 26, and add up to the district’s figure, less none', async () => {
      const officer = importer(held, here);
      await officer.importFiles([realFile(wards24)], '2024-06-01');
      for (const slug of ['burglary', 'all-crime', 'anti-social-behaviour']) {
        const query = `indicator=${slug}&from=2025-01&to=2025-04`;
        const { wards, total, unplaced, lookup } = await ask<WardsAnswer>('wards', query);
        const { trend } = await ask<TrendAnswer>('trends', query);
        expect(wards).toHaveLength(26);
        expect(lookup).toMatchObject({ vintage: 2024, publishedOn: '2024-06-01' });
        expect(unplaced).toBeUndefined();
        const sum = (of: 'now' | 'before') => wards.reduce((all, ward) => all + ward[of], 0);
        expect({ now: sum('now'), before: sum('before') }).toMatchObject({
          now: total?.now,
          before: total?.before,
        });
        expect(trend?.change).toMatchObject({ now: total?.now, before: total?.before });
      }
    });

    test('of few burglaries have counts and no percentage', async () => {
      const { wards } = await ask<WardsAnswer>('wards', january);
      expect(new Set(wards.map(({ change }) => change.kind))).toEqual(new Set(['counts-only']));
    });

    test('hold a small area that was split once, in the ward that all its parts lie in', async () => {
      const officer = importer(held, here);
      await officer.importFiles([realFile(kent2014)], '2014-08-01');
      await officer.importFiles([realFile(lsoas)], '2024-06-01');
      const asked = { partnershipId: here.id, area: 'E07000111', indicator: 'all-crime' };
      const scope = await findScope(held.db.pool, asked);
      if ('unknown' in scope || scope.source === undefined) throw new Error('Nothing is held');
      const month = (key: string) => {
        const at = parseMonthKey(key) ?? 0;
        return { from: at, to: at };
      };
      const spans = { now: month('2014-06'), before: month('2014-05') };
      const { source } = scope;
      const { wards } = await readWardCounts(held.db.pool, { ...scope, source }, spans);
      const inWards = (wards ?? []).filter(({ code }) => code !== null);
      expect(inWards).toHaveLength(26);
      expect((wards ?? []).reduce((all, { now }) => all + now, 0)).toBe(512);
      const { rows } = await held.db.pool.query<{ ward: string; parts: number }>(
        `SELECT w.name AS ward, count(*)::int AS parts FROM lookup_link b
       JOIN area a ON a.id = b.child_id AND a.code = 'E01024422'
       JOIN lookup_link p ON p.child_id = b.parent_id AND p.relation = 'part-of'
       JOIN area w ON w.id = p.parent_id AND w.kind = 'ward' WHERE b.relation = 'became' GROUP BY 1`,
      );
      expect(rows).toEqual([{ ward: expect.any(String), parts: 2 }]);
      expect(inWards.find(({ name }) => name === rows[0]?.ward)?.now).toBeGreaterThan(0);
    });

    test('have no rate, and say so, until their people are imported', async () => {
      const { wards, notes } = await ask<WardsAnswer>('wards', january);
      expect(wards.filter(({ rate }) => rate !== undefined)).toEqual([]);
      expect(wards[0]?.noRateBecause).toBe('No estimate of all its people is held for this time');
      expect(notes.at(-1)).toContain('Rates cannot be said, because no estimates');
    });

    test('have a rate on the people of 2020 by the older codes, each person once', async () => {
      const officer = importer(held, here);
      await officer.importFiles([realFile(people)], '2021-09-16');
      const { wards, notes } = await ask<WardsAnswer>('wards', january);
      const all = wards.reduce((sum, { rate }) => sum + (rate?.number ?? 0), 0);
      // What the file itself has for the district's small areas of 2011.
      const { rows } = await held.db.pool.query<{ people: number }>(
        `SELECT sum(p.people)::int AS people FROM population p
       JOIN area_link l ON l.child_id = p.area_id JOIN area d ON d.id = l.parent_id
       WHERE d.code = 'E07000111'`,
      );
      expect(all).toBe(rows[0]?.people);
      expect(all).toBe(121_387);
      const [ward] = wards;
      expect(ward?.rate?.per1000).toBeCloseTo(
        ((ward?.now ?? 0) / (ward?.rate?.number ?? 0)) * 1000,
      );
      expect(ward?.rate?.lower).toBeLessThan(ward?.rate?.per1000 ?? 0);
      expect(notes.at(-1)).toContain('1,000 people of mid-2020 (');
    });

    test('say in their CSV what the answer says', async () => {
      const { wards, total } = await ask<WardsAnswer>('wards', january);
      const url = `/api/partnerships/here/wards.csv?area=E07000111&${january}`;
      const response = await held.as(here.officer, { method: 'GET', url });
      const lines = String(response.body).split('\r\n');
      for (const { code, now, before } of wards) {
        const cells = lines
          .find((line) => line.includes(code))
          ?.split(`${code},`)[1]
          ?.split(',');
        expect(cells?.slice(0, 3)).toEqual([now, before, now - before].map(String));
      }
      expect(lines).toContainEqual(expect.stringMatching(`^All of the area,,${total?.now},`));
    });

    test('as published by a day are those of the releases of that day', async () => {
      const { wards, because } = await ask<WardsAnswer>('wards', `${january}&asOf=2024-07-01`);
      expect(wards).toEqual([]);
      expect(because).toContain('no months of both years');
    });
  },
);
