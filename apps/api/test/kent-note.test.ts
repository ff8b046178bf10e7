import { readFileSync } from 'node:fs';
import type { CoverageRow } from '@ragstone/contract/coverage';
import type { ReleaseDetail } from '@ragstone/contract/releases';
import { unusableBy } from '@ragstone/domain/figures/annotation';
import { areasNamedIn } from '@ragstone/domain/figures/areas-named-in';
import { monthOf } from '@ragstone/domain/time/month';
import { OFFENCE_GROUPS } from '@ragstone/sources/home-office/offence-groups';
import excel from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { readNotes } from '../src/db/figures/read-notes.ts';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership } from './people.ts';

const folder = 'home-office-csp-2026-transcribed';
const excerpt = `${folder}/ho_csp_2025_26_kent_excerpt_TRANSCRIBED.csv`;
const notesFile = `${folder}/ho_force_notes_verbatim_TRANSCRIBED.txt`;
const held = withApp();

const headings =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';

/** The excerpt as a workbook of the publisher's shape: its year as one quarter, a code a group. */
async function workbook(): Promise<Buffer> {
  const book = new excel.Workbook();
  const notes = book.addWorksheet('Notes');
  for (const line of readFileSync(realDataFile(notesFile), 'utf8').trim().split(/\r?\n/)) {
    notes.addRow([line]);
  }
  const data = book.addWorksheet('Data');
  data.addRow(headings.split(','));
  const [, ...lines] = readFileSync(realDataFile(excerpt), 'utf8').trim().split(/\r?\n/);
  for (const line of lines) {
    const [year, force, csp, group = '', count] = line.split(',');
    const at = OFFENCE_GROUPS.findIndex(({ name }) => name === group);
    const subgroup = OFFENCE_GROUPS[at]?.subgroups[0]?.name;
    data.addRow([year, '1', force, csp, group, group, subgroup, `${at + 1}A`, Number(count)]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

describeWithRealData('the note of 2026 on Kent', [excerpt, notesFile], () => {
  let officer: ReturnType<typeof importer>;
  let release: ReleaseDetail;
  const named = [
    'Dartford and Gravesham',
    'Maidstone',
    'Medway',
    'Tonbridge and Malling',
    'Tunbridge Wells',
  ];

  beforeAll(async () => {
    officer = importer(held, await addPartnership(held.db.prisma, 'here'));
    const file = { name: 'prc-csp.xlsx', bytes: await workbook() };
    const id = await officer.importFiles([file], '2026-07-23');
    release = (await officer.ask('GET', `/releases/${id}`)).body as ReleaseDetail;
  });

  const line = () => release.notes.split('\n').find((each) => each.startsWith('Kent:')) ?? '';
  const medway = async () => {
    const { rows } = await held.db.pool.query<{ area: number; indicator: number; value: number }>(
      `SELECT f.area_id AS area, f.indicator_id AS indicator, f.value FROM period_figure f
       JOIN area a ON a.id = f.area_id WHERE a.code = 'E22000143'`,
    );
    return rows;
  };

  test('is kept word for word with its release, and names the five areas', async () => {
    expect(line()).toMatch(/unassigned CSP group from 2024 onwards\.$/);
    const { body } = await officer.ask('GET', '/annotations/choices');
    const { areas } = body as { areas: { name: string; kind: string; code: string }[] };
    const found = areasNamedIn(
      line(),
      areas.filter(({ kind }) => kind === 'csp'),
    );
    expect(found.map(({ name }) => name.replace(' Community Safety Partnership', ''))).toEqual(
      named,
    );
  });

  test('marks Medway’s 107 offences as unusable by the note, and the unassigned stay usable', async () => {
    const figures = await medway();
    expect(figures.reduce((sum, { value }) => sum + value, 0)).toBe(107);
    const note = {
      kind: 'unusable',
      from: '2024-01',
      to: '',
      text: line(),
      citation: 'Home Office open data, published 23 July 2026, notes',
      ofAreas: 'named',
      areas: ['E22000143', 'E22000142', 'E22000148', 'E22000352', 'E22000149'],
      ofIndicators: 'scheme',
      scheme: 'home-office',
      indicators: [],
      release: release.id,
    };
    expect((await officer.ask('POST', '/annotations', note)).status).toBe(201);
    const period = { from: monthOf(2025, 4), to: monthOf(2025, 6) };
    const [unassigned] = (
      await held.db.pool.query<{ id: number }>(
        "SELECT id FROM area WHERE kind = 'unassigned' AND code LIKE '%E23000032'",
      )
    ).rows;
    const notes = await readNotes(held.db.pool, {
      areas: [...figures.map(({ area }) => area), unassigned?.id ?? 0],
      indicators: figures.map(({ indicator }) => indicator),
      period,
    });
    for (const figure of figures) {
      expect(unusableBy(notes, { ...figure, period })?.text).toBe(line());
      expect(unusableBy(notes, { ...figure, area: unassigned?.id ?? 0, period })).toBeUndefined();
    }
    const { body } = await officer.ask('GET', '/coverage');
    const kent = (body as { rows: CoverageRow[] }).rows.find(
      ({ source, place }) => source.slug === 'home-office-csp' && place.isAllOf,
    );
    expect(kent?.periods).toMatchObject([{ from: '2025-04', state: 'partial', received: 2 }]);
  });
});
