import type { ImportView } from '@ragstone/contract/imports';
import type { MappingBody } from '@ragstone/contract/mapping';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { figuresOf, importer, realFile } from './imports.ts';
import { addPartnership } from './people.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
let place = 0;

beforeEach(async () => {
  place += 1;
  officer = importer(held, await addPartnership(held.db.prisma, `p${place}`));
});

const fires = (text: string) => ({
  name: 'fires.csv',
  bytes: Buffer.from(`District,Kind,Month,Fires\n${text}`),
});
const some = 'Sevenoaks,Deliberate,June 2025,7\nSevenoaks,Accidental,June 2025,4\n';

type NewMapping = Extract<MappingBody, { kind: 'new' }>;

const mappingOf = ({ version }: ImportView, more: Partial<NewMapping> = {}): NewMapping => ({
  kind: 'new',
  version,
  name: `Fires ${place}`,
  publisher: 'Fire and rescue',
  licence: 'Open Government Licence v3.0',
  areaKind: 'district',
  columns: { area: 'District', period: 'Month', indicator: 'Kind', value: 'Fires' },
  months: 1,
  unit: 'fires',
  polarity: 'lower',
  addsUp: true,
  ...more,
});

const map = (view: ImportView, body: MappingBody) =>
  officer.ask('POST', `/imports/${view.id}/mapping`, body);

async function mapped(view: ImportView, body: MappingBody): Promise<ImportView> {
  expect((await map(view, body)).status).toBe(202);
  return officer.checked(view.id);
}

const valuesOf = async (release: number | undefined) => {
  const { rows } = await held.db.pool.query<{ what: string; value: number | null }>(
    `SELECT concat_ws(', ', a.name, i.label, p.label) AS what, f.value
     FROM period_figure f JOIN area a ON a.id = f.area_id JOIN indicator i ON i.id = f.indicator_id
     LEFT JOIN indicator p ON p.id = i.parent_id WHERE f.release_id = $1 ORDER BY 1`,
    [release],
  );
  return rows.map(({ what, value }) => [what, value]);
};

describe('a table that nobody knows', () => {
  test('is read as an officer says, and its figures are a source of their own', async () => {
    const view = await mapped(...(await first()));
    expect(figuresOf(view)).toMatchObject({
      source: { name: `Fires ${place}` },
      rows: 2,
      periods: [{ months: 1, areas: 1, figures: 2, effect: 'new' }],
    });
    const { release } = (await officer.accept(view)).body as ImportView;
    expect(await valuesOf(release)).toEqual([
      [`Sevenoaks, Accidental, Fires ${place}, all`, 4],
      [`Sevenoaks, Deliberate, Fires ${place}, all`, 7],
    ]);
  });

  async function first(): Promise<[ImportView, NewMapping]> {
    const view = await officer.check([fires(some)], '2025-08-01');
    return [view, mappingOf(view)];
  }

  test('of the same headings is known by name the next time, and revises what it said', async () => {
    const once = await mapped(...(await first()));
    await officer.accept(once);
    const again = await officer.check([fires(some.replace(',7', ',9'))], '2025-09-01');
    if (again.report?.kind !== 'unread') throw new Error('It was read');
    const saved = again.report.mappings.find(({ name }) => name === `Fires ${place}`);
    const { version } = again;
    const view = await mapped(again, { kind: 'saved', version, mapping: saved?.id ?? '' });
    expect(figuresOf(view).periods).toMatchObject([
      { effect: 'changed', changedFigures: 1, differences: [{ before: 7, after: 9 }] },
    ]);
  });

  test('may be of one indicator, of which a blank is not 0', async () => {
    const view = await officer.check(
      [fires('Sevenoaks,x,2025-06,\nSwale,x,2025-06,0\n')],
      '2025-08-01',
    );
    const columns = { area: 'District', period: 'Month', value: 'Fires' };
    const how = { columns, indicator: 'Deliberate fires', addsUp: false };
    const read = await mapped(view, mappingOf(view, how));
    const { release } = (await officer.accept(read)).body as ImportView;
    expect(await valuesOf(release)).toEqual([
      ['Sevenoaks, Deliberate fires', null],
      ['Swale, Deliberate fires', 0],
    ]);
  });
});

describe('what is wrong is told by its place, and nothing is stored:', () => {
  test.each([
    [
      'a period of another length',
      'Sevenoaks,A,2025/26,3\n',
      /^Cell C2 .*“2025\/26” where a month/,
    ],
    ['a word for a number', 'Sevenoaks,A,2025-06,many\n', /^Cell D2 .*“many”/],
    [
      'two figures of one kind',
      `${some}Sevenoaks,Accidental,2025-06,5\n`,
      /^Rows 3 and 4 give two/,
    ],
    ['a month that has not begun', 'Sevenoaks,A,2027-06,3\n', /has not begun/],
  ])('%s', async (_what, text, message) => {
    const view = await officer.check([fires(text)], '2026-10-01');
    const read = await mapped(view, mappingOf(view));
    expect(read.state).toBe('refused');
    expect(read.report?.faults[0]?.message).toMatch(message);
  });

  test('a name that two areas go by', async () => {
    const { rows } = await held.db.pool.query<{ id: number }>(
      "INSERT INTO area (kind, code, name) VALUES ('district', 'E07999999', 'Sevenoaks') RETURNING id",
    );
    const view = await officer.check([fires(some)], '2025-08-01');
    const read = await mapped(view, mappingOf(view));
    expect(read.report?.faults[0]?.message).toMatch(
      /^Row 2 names “Sevenoaks”.*any of Sevenoaks \(E07/,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a mapping is refused', () => {
  test.each<[string, Partial<NewMapping>, string]>([
    [
      'where two things are the same column',
      { columns: { area: 'District', period: 'Month', indicator: 'District', value: 'Fires' } },
      '/columns/indicator',
    ],
    [
      'where nothing says what is counted',
      { columns: { area: 'District', period: 'Month', value: 'Fires' }, addsUp: false },
      '/indicator',
    ],
    [
      'where a single indicator should add up',
      { columns: { area: 'District', period: 'Month', value: 'Fires' }, indicator: 'Fires' },
      '/addsUp',
    ],
  ])('%s', async (_why, more, pointer) => {
    const view = await officer.check([fires(some)], '2025-08-01');
    const refused = await map(view, mappingOf(view, more));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  test('where its name is taken, or the import has changed', async () => {
    const view = await officer.check([fires(some)], '2025-08-01');
    const read = await mapped(view, mappingOf(view));
    expect((await map(view, mappingOf(view))).status).toBe(409);
    expect((await map(read, mappingOf(read))).status).toBe(422);
  });
});

const excerpt = 'home-office-csp-2026-transcribed/ho_csp_2025_26_kent_excerpt_TRANSCRIBED.csv';

describeWithRealData('the transcribed excerpt of the Home Office', [excerpt], () => {
  test('is mapped, and gives Medway 107', async () => {
    const view = await officer.check([realFile(excerpt)], '2026-07-23');
    const columns = {
      area: 'csp_name',
      force: 'police_force',
      period: 'financial_year',
      indicator: 'offence_group',
      value: 'offences',
    };
    const how = { columns, areaKind: 'csp', months: 12, unit: 'offences' } as const;
    const read = await mapped(view, mappingOf(view, how));
    const { release } = (await officer.accept(read)).body as ImportView;
    const { rows } = await held.db.pool.query<{ total: number }>(
      `SELECT sum(f.value) AS total FROM period_figure f JOIN area a ON a.id = f.area_id
       WHERE f.release_id = $1 AND a.code = 'E22000143'`,
      [release],
    );
    expect(rows[0]?.total).toBe(107);
  });
});
