import type { Question } from '@ragstone/contract/import-report';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { importer, realFile } from './imports.ts';
import { addPartnership } from './people.ts';

const held = withApp();

const workbook = 'ons-csp-recorded-crime/ons_csp_recorded_crime_ye_dec2022.xlsx';
const table = 'ons-pfa-recorded-crime/policeforceareatablesyejune25final.csv';

describeWithRealData('ONS’s real tables', [workbook, table], () => {
  const asked: Question[][] = [];

  beforeAll(async () => {
    const one = importer(held, await addPartnership(held.db.prisma, 'ons'));
    for (const [file, publishedOn] of [
      [workbook, '2023-04-27'],
      [table, '2025-10-23'],
    ] as const) {
      const view = await one.check([realFile(file)], publishedOn);
      asked.push(view.report?.questions ?? []);
      await one.accept(view);
    }
  });

  test('name no area that is not known; an airport’s year after the pandemic is asked about', () => {
    const airport = { area: 'Manchester Airport', value: 1506, usual: 500 };
    expect(asked[0]).toMatchObject([{ kind: 'implausible', figures: [airport] }]);
  });

  test('have in 2025 two rows with another force’s code, which go by the force’s name', () => {
    const rows = [
      { place: 'row 129 of policeforceareatablesyejune25final.csv', force: 'Gwent' },
      { place: 'row 339 of policeforceareatablesyejune25final.csv', force: 'Surrey' },
    ];
    expect(asked[1]).toMatchObject([{ kind: 'misplaced-rows', rows }]);
  });

  test('give Kent’s partnerships and what is unassigned as its total: 160,259', async () => {
    const { rows } = await held.db.pool.query<{ kind: string; areas: number; total: number }>(
      `SELECT a.kind, count(*)::int AS areas, sum(f.value) AS total FROM period_figure f
       JOIN current_area_coverage c USING (release_id, area_id, from_month, months)
       JOIN area a ON a.id = f.area_id JOIN indicator i ON i.id = f.indicator_id
       WHERE i.slug = 'ons-all-crime' AND f.from_month = 2024 * 12 + 6
         AND (a.code = 'E23000032' OR EXISTS (SELECT FROM area_link l JOIN area k ON k.id = l.parent_id
           WHERE l.child_id = a.id AND k.code = 'E23000032'))
       GROUP BY a.kind ORDER BY a.kind`,
    );
    expect(rows.map(({ kind, areas }) => [kind, areas])).toEqual([
      ['csp', 12],
      ['force', 1],
      ['unassigned', 1],
    ]);
    const [csps, force, unassigned] = rows.map(({ total }) => total);
    expect([(csps ?? 0) + (unassigned ?? 0), force]).toEqual([160_259, 160_259]);
  });

  const sevenoaks = async (column: 'value' | 'rate') => {
    const from = column === 'value' ? 'period_figure' : 'published_rate';
    const { rows } = await held.db.pool.query<{ value: number; month: number }>(
      `SELECT f.${column} AS value, f.from_month + 11 AS month FROM ${from} f
       JOIN current_area_coverage c USING (release_id, area_id, from_month, months)
       JOIN area a ON a.id = f.area_id AND a.code = 'E22000144'
       JOIN indicator i ON i.id = f.indicator_id AND i.slug = 'ons-all-crime' ORDER BY 2`,
    );
    return rows.map(({ value, month }) => [`${Math.floor(month / 12)}-${(month % 12) + 1}`, value]);
  };

  test('give Sevenoaks 8,005, 8,008 and 6,829', async () => {
    expect(await sevenoaks('value')).toEqual([
      ['2021-12', 8005],
      ['2022-12', 8008],
      ['2025-6', 6829],
    ]);
  });

  test('give the rate that was published, on the publisher’s own denominator', async () => {
    const [[, rate] = []] = await sevenoaks('rate');
    expect(Number(rate).toFixed(2)).toBe('66.27');
  });
});
