import { unusableBy } from '@ragstone/domain/figures/annotation';
import { monthOf } from '@ragstone/domain/time/month';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNotes } from '../../src/db/figures/read-notes.ts';
import { withDatabase } from '../database.ts';

const database = withDatabase();
let owner: pg.Client;
let application: pg.Client;
const keys = new Map<string, number>();
const keyOf = (name: string) => keys.get(name) ?? 0;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  application = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), application.connect()]);
  const { rows } = await owner.query<{ name: string; id: number }>(
    'SELECT code AS name, id FROM area UNION ALL SELECT slug, id FROM indicator',
  );
  for (const { name, id } of rows) keys.set(name, id);
});
afterAll(() => Promise.all([owner.end(), application.end()]));

const kent = 'E23000032';
const maidstoneCsp = 'E22000142';
const period = { from: monthOf(2024, 1), to: monthOf(2026, 3) };

const notesOf = (area: string, indicator: string, of = period) =>
  readNotes(application, { areas: [keyOf(area)], indicators: [keyOf(indicator)], period: of });
const textsOf = async (area: string, indicator: string, of = period) =>
  (await notesOf(area, indicator, of)).map(({ text }) => text);

type New = { kind?: string; areas?: string[]; indicators?: string[]; scheme?: number };
let written = 0;
const write = async (text: string, { kind = 'unusable', areas, indicators, scheme }: New) => {
  const id = `01920000-0000-7000-8000-${String(++written).padStart(12, '0')}`;
  const ofIndicators =
    scheme === undefined ? (indicators === undefined ? 'every' : 'named') : 'scheme';
  await application.query(
    `INSERT INTO annotation (id, kind, from_month, text, of_areas, of_indicators, scheme_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kind, period.from, text, areas ? 'named' : 'every', ofIndicators, scheme ?? null],
  );
  await application.query('INSERT INTO annotation_area SELECT $1, unnest($2::int[])', [
    id,
    (areas ?? []).map(keyOf),
  ]);
  await application.query('INSERT INTO annotation_indicator SELECT $1, unnest($2::int[])', [
    id,
    (indicators ?? []).map(keyOf),
  ]);
  return id;
};
const withdraw = (id: string) =>
  application.query(
    `INSERT INTO annotation_withdrawal (annotation_id, withdrawn_by, reason)
     VALUES ($1, gen_random_uuid(), 'Written in error')`,
    [id],
  );

describe('a note', () => {
  test('on areas and a scheme touches what lies in them, and no other', async () => {
    const id = await write('Unassigned', { areas: [maidstoneCsp], scheme: 2 });
    expect(await textsOf(maidstoneCsp, 'ho-burglary')).toEqual(['Unassigned']);
    expect(await textsOf('E07000110', 'ho-burglary')).toEqual(['Unassigned']);
    expect(await textsOf(kent, 'ho-burglary')).toEqual([]);
    expect(await textsOf('E07000111', 'ho-burglary')).toEqual([]);
    expect(await textsOf(maidstoneCsp, 'ons-burglary')).toEqual([]);
    const [note, ...others] = await notesOf(maidstoneCsp, 'ho-burglary');
    expect(others).toEqual([]);
    const figure = { area: keyOf(maidstoneCsp), indicator: keyOf('ho-burglary') };
    const quarter = { from: monthOf(2025, 1), to: monthOf(2025, 3) };
    expect(unusableBy(note ? [note] : [], { ...figure, period: quarter })).toBe(note);
    await withdraw(id);
    expect(await textsOf(maidstoneCsp, 'ho-burglary')).toEqual([]);
  });

  test('on an indicator is about all below it; an unusable one and a break about its sums too', async () => {
    const ids = [
      await write('Cannot be used', { indicators: ['ho-burglary'] }),
      await write('Counted anew', { kind: 'break', indicators: ['ho-burglary'] }),
      await write('To be known', { kind: 'caveat', indicators: ['ho-burglary'] }),
    ];
    const of = (slug: string) => textsOf('E07000111', slug);
    const all = ['Cannot be used', 'Counted anew', 'To be known'];
    expect(await of('ho-residential-burglary')).toEqual(all);
    expect(await of('ho-burglary')).toEqual(all);
    expect(await of('ho-theft')).toEqual(['Cannot be used', 'Counted anew']);
    expect(await of('ho-all-crime')).toEqual(['Cannot be used', 'Counted anew']);
    expect(await of('ho-robbery')).toEqual([]);
    for (const id of ids) await withdraw(id);
  });

  test('that breaks all parts of a sum and not the sum shares it out anew, and leaves the sum as it was', async () => {
    const parts = ['ho-residential-burglary', 'ho-non-residential-burglary'];
    const of = (slug: string) => textsOf('E07000111', slug);
    const shared = await write('Shared out anew', { kind: 'break', indicators: parts });
    expect(await of('ho-residential-burglary')).toEqual(['Shared out anew']);
    expect(await of('ho-burglary')).toEqual([]);
    expect(await of('ho-all-crime')).toEqual([]);
    await withdraw(shared);
    const unusable = await write('Cannot be used', { indicators: parts });
    expect(await of('ho-all-crime')).toEqual(['Cannot be used']);
    await withdraw(unusable);
    const one = await write('One of two', { kind: 'break', indicators: parts.slice(0, 1) });
    expect(await of('ho-burglary')).toEqual(['One of two']);
    await withdraw(one);
  });

  test('that names nothing touches nothing, one about everything touches all', async () => {
    const id = await write('About everything', { kind: 'caveat' });
    await write('About nothing', { areas: [] });
    expect(await textsOf('E07000111', 'burglary')).toEqual(['About everything']);
    await withdraw(id);
  });
});

describe('the notes that come with the program', () => {
  const inYear = (year: number) => ({ from: monthOf(year, 1), to: monthOf(year, 12) });
  const firstWords = async (area: string, indicator: string, year: number) =>
    (await textsOf(area, indicator, inYear(year))).map((text) => text.slice(0, 21));

  test('touch the areas, indicators and months that they are about', async () => {
    const inspection = 'Inspectors found in J';
    const burglary = 'From April 2017 burgl';
    const covid = 'Covid-19: from March ';
    const sevenoaks = 'E07000111';
    expect(await firstWords(sevenoaks, 'burglary', 2017)).toEqual([inspection]);
    expect(await firstWords(sevenoaks, 'burglary', 2018)).toEqual([inspection]);
    expect(await firstWords(sevenoaks, 'burglary', 2019)).toEqual([]);
    expect(await firstWords(sevenoaks, 'anti-social-behaviour', 2017)).toEqual([]);
    expect(await firstWords('E23000001', 'burglary', 2017)).toEqual([]);
    expect(await firstWords('E23000001', 'ons-residential-burglary', 2017)).toEqual([burglary]);
    expect(await firstWords(kent, 'ho-residential-burglary', 2017)).toEqual([burglary, inspection]);
    expect(await firstWords(kent, 'ho-burglary', 2017)).toEqual([inspection]);
    for (const year of [2020, 2021]) {
      expect(await firstWords(sevenoaks, 'anti-social-behaviour', year)).toEqual([covid]);
    }
    expect(await firstWords(sevenoaks, 'anti-social-behaviour', 2022)).toEqual([]);
  });

  test('are neither withdrawn nor written by the application', async () => {
    await expect(withdraw('00000000-0000-7000-8000-000000000003')).rejects.toThrow('not withdrawn');
    await expect(
      application.query(
        `INSERT INTO annotation (id, kind, from_month, text, is_shipped)
         VALUES (gen_random_uuid(), 'caveat', 24000, 'Ours', true)`,
      ),
    ).rejects.toThrow('permission denied');
  });
});
