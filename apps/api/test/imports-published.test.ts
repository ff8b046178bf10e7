import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { figuresOf, importer } from './imports.ts';
import { type OpenDataRow, openData } from './open-data.ts';
import { addPartnership } from './people.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
let place = 0;
let year = '';

/** Two apart, so that no test's year is the one before another's. */
const firstYear = () => 1970 + 2 * place;
const labelOf = (first: number) => `${first}/${String(first + 1).slice(2)}`;

/** Each test has a financial year of its own, so that none sees the figures of another. */
beforeEach(async () => {
  place += 1;
  year = labelOf(firstYear());
  officer = importer(held, await addPartnership(held.db.prisma, `p${place}`));
});

const file = (...rows: OpenDataRow[]) => openData(rows.map((row) => ({ year, ...row })));

type Figure = { area: string; indicator: string; value: number | null; mark: string };

/** The figures of a release, or those that are current, of this test's year. */
async function figures(day = 'infinity'): Promise<Figure[]> {
  const first = firstYear() * 12 + 3;
  const { rows } = await held.db.pool.query<Figure>(
    `SELECT a.name AS area, i.slug AS indicator, f.value, f.mark
     FROM area_coverage_published_by($1) c JOIN period_figure f USING (release_id, area_id, from_month, months)
     JOIN area a ON a.id = f.area_id JOIN indicator i ON i.id = f.indicator_id
     WHERE c.from_month BETWEEN $2 AND $2 + 11 ORDER BY 1, 2`,
    [day, first],
  );
  return rows.map((row) => ({
    ...row,
    area: row.area.replace(' Community Safety Partnership', ''),
  }));
}

const valuesOf = async (day?: string) => (await figures(day)).map(({ value }) => value);

describe('open data of the Home Office', () => {
  test('becomes figures of CSPs, offence codes and quarters, as published', async () => {
    const rows = [{ count: 12 }, { csp: 'Swale', code: '28F', count: -2 }];
    const view = await officer.check([file(...rows)], '2026-07-23');
    expect(figuresOf(view)).toMatchObject({
      source: { slug: 'home-office-csp' },
      rows: 2,
      figures: 2,
      negative: 1,
      questions: [],
      periods: [{ months: 3, areas: 2, figures: 2, effect: 'new', changedFigures: 2 }],
    });
    expect((await officer.accept(view)).status).toBe(200);
    expect(await figures()).toEqual([
      { area: 'Sevenoaks', indicator: 'ho-residential-burglary-28e', value: 12, mark: '' },
      { area: 'Swale', indicator: 'ho-residential-burglary-28f', value: -2, mark: '' },
    ]);
  });

  test('what a force gave to none of its partnerships is an area of its own', async () => {
    await officer.importFiles(
      [file({ count: 12 }, { csp: 'Unassigned Kent', count: 7892 })],
      '2026-07-23',
    );
    expect(await figures()).toMatchObject([
      { value: 12 },
      { area: expect.stringMatching(/unassigned/i), value: 7892 },
    ]);
  });

  test('the same quarter in two releases: both are kept, the difference is told, the newer counts', async () => {
    await officer.importFiles([file({ count: 120 }, { csp: 'Swale', count: 7 })], '2026-04-23');
    const view = await officer.check(
      [file({ count: 131 }, { csp: 'Swale', count: 7 })],
      '2026-07-23',
    );
    expect(figuresOf(view).periods).toMatchObject([
      {
        effect: 'changed',
        held: { publishedOn: '2026-04-23' },
        changedFigures: 1,
        differences: [{ area: 'Sevenoaks Community Safety Partnership', before: 120, after: 131 }],
      },
    ]);
    await officer.accept(view);
    expect(await valuesOf()).toEqual([131, 7]);
    expect(await valuesOf('2026-04-23')).toEqual([120, 7]);
    expect(await valuesOf('2026-07-22')).toEqual([120, 7]);
    expect(await valuesOf('2026-04-22')).toEqual([]);
  });

  test('an older publication is kept behind the newer one', async () => {
    await officer.importFiles([file({ count: 5 })], '2026-07-23');
    const view = await officer.check([file({ count: 4 })], '2026-01-22');
    expect(figuresOf(view).periods).toMatchObject([{ effect: 'older' }]);
    await officer.accept(view);
    expect(await valuesOf()).toEqual([5]);
    expect(await valuesOf('2026-02-01')).toEqual([4]);
  });

  test('the same bytes change nothing, and a withdrawn release may come again', async () => {
    const release = await officer.importFiles([file({ count: 5 })], '2026-07-23');
    const again = await officer.check([file({ count: 5 })], '2026-07-23');
    expect(figuresOf(again).periods).toEqual([]);
    expect((await officer.accept(again)).status).toBe(409);
    await officer.ask('DELETE', `/imports/${again.id}`);
    await officer.ask('POST', `/releases/${release}/withdrawal`, { reason: 'It was wrong' });
    expect(await valuesOf()).toEqual([]);
    await officer.importFiles([file({ count: 5 })], '2026-07-23');
    expect(await valuesOf()).toEqual([5]);
  });

  test('a check is no longer good when another release was accepted meanwhile', async () => {
    const view = await officer.check([file({ count: 5 })], '2026-07-23');
    await officer.importFiles([file({ count: 6 })], '2026-06-01');
    expect((await officer.accept(view)).status).toBe(409);
    expect(await valuesOf()).toEqual([6]);
  });

  test('another date of publication changes the comparison', async () => {
    await officer.importFiles([file({ count: 5 })], '2026-07-23');
    const view = await officer.check([file({ count: 4 })], '2026-01-22');
    const body = { version: view.version, publishedOn: '2026-08-01' };
    await officer.ask('PUT', `/imports/${view.id}/published-on`, body);
    const changed = await officer.read(view.id);
    expect(figuresOf(changed).periods).toMatchObject([{ effect: 'changed' }]);
  });
});

describe('what only a person can say is right is asked', () => {
  const questionsIn = async (...rows: OpenDataRow[]) => {
    const view = await officer.check([file(...rows)], '2026-10-01');
    expect((await officer.accept(view, [])).status).toBe(422);
    return view.report?.questions ?? [];
  };

  test('an area that is not known: nothing of it is imported', async () => {
    const view = await officer.check(
      [file({ count: 3 }, { csp: 'Atlantis', count: 9 })],
      '2026-10-01',
    );
    expect(view.report?.questions).toEqual([
      { kind: 'unknown-areas', areas: [{ name: 'Atlantis', force: 'Kent', rows: 1 }] },
    ]);
    await officer.accept(view);
    expect(await valuesOf()).toEqual([3]);
  });

  test('a figure of county size: the 17,700 that was printed as a district’s', async () => {
    const others = ['Ashford', 'Canterbury', 'Dover', 'Swale'].map((csp) => ({ csp, count: 1200 }));
    expect(await questionsIn({ count: 17_700 }, ...others)).toMatchObject([
      {
        kind: 'implausible',
        figures: [
          {
            area: 'Sevenoaks Community Safety Partnership',
            value: 17_700,
            usual: 22_500,
            comparedWith: 'force',
          },
        ],
      },
    ]);
  });

  test('a fall that no crime can have: Medway’s 107', async () => {
    const before = labelOf(firstYear() - 1);
    const asked = await questionsIn(
      { csp: 'Medway', year: before, count: 6400 },
      { csp: 'Medway', count: 107 },
    );
    expect(asked).toMatchObject([
      {
        kind: 'implausible',
        figures: [
          {
            area: 'Medway Community Safety Partnership',
            value: 107,
            usual: 6400,
            comparedWith: 'held',
          },
        ],
      },
    ]);
  });

  test('a quarter that is not over', async () => {
    const rows = openData([{ year: '2026/27', quarter: '3' }]);
    const view = await officer.check([rows], '2026-10-20');
    expect(view.report?.questions).toEqual([
      { kind: 'period-not-over', periods: ['October to December 2026'] },
    ]);
  });
});

describe('figures that cannot be right are refused, and nothing is stored:', () => {
  test.each<[string, OpenDataRow[], RegExp]>([
    ['two figures of one kind', [{ count: 3 }, { count: 4 }], /^Rows 2 and 3 give two figures/],
    ['a count that is none', [{ count: 'many' }], /^Cell I2 .*“many”/],
    [
      'a quarter that has not begun',
      [{ year: '2027/28' }],
      /April to June 2027, which has not begun/,
    ],
    ['a group that there is not', [{ group: 'Piracy' }], /^Cell F2 .*“Piracy”/],
  ])('%s', async (_name, rows, message) => {
    const view = await officer.check([file(...rows)], '2026-10-01');
    expect(view.state).toBe('refused');
    expect(view.report?.faults[0]?.message).toMatch(message);
    const { rows: tables } = await held.db.pool.query(
      "SELECT FROM pg_tables WHERE schemaname = 'staging' AND tablename LIKE $1",
      [`import_${view.id.replaceAll('-', '')}%`],
    );
    expect(tables).toHaveLength(0);
  });

  test('files of two publishers in one import', async () => {
    const lookup = {
      name: 'lookup.csv',
      bytes: Buffer.from('LSOA21CD,LAD22CD\nE01024422,E07000111\n'),
    };
    const view = await officer.check([file({}), lookup], '2026-10-01');
    expect(view.report?.faults[0]?.message).toContain('the second a lookup of areas');
  });
});
