import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { returnsOf } from './returns.ts';

const held = withApp();
let here: TestPartnership;
let returns: ReturnType<typeof returnsOf>;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  returns = returnsOf(held, here);
  const keys = ['killed-or-seriously-injured', 'hate-crime'];
  const asked = { agencyId: here.otherAgency, from: '2014-04', keys };
  const { status } = await returns.ask(here.officer, 'POST', 'return-indicators/ready', asked);
  expect(status).toBe(201);
});

/** The first words of each note on an indicator in a year. */
async function notesOf(slug: string, year: string): Promise<string[]> {
  const { body } = await returns.grid(here.otherPartner, here.otherAgency, `?year=${year}`);
  const indicators = body['indicators'] as { slug: string; notes: string[] }[];
  const notes = indicators.find((each) => each.slug === slug)?.notes ?? [];
  return notes.map((note) => note.split(/[:,] |from 2016/)[0] ?? '');
}

const roads = 'people-killed-or-seriously-injured-on-roads';

test('a note on a line of the ready lists is told wherever that line is in use', async () => {
  const { body } = await returns.grid(here.otherPartner, here.otherAgency, '?year=2015-16');
  const [indicator] = (body['indicators'] as { slug: string; notes: string[] }[]).filter(
    ({ slug }) => slug === roads,
  );
  expect(indicator?.notes).toHaveLength(1);
  expect(indicator?.notes[0]).toContain('severity follows from the injuries listed');
  expect(indicator?.notes[0]).toContain('(Department for Transport, Guide to severity adjustments');
});

test('it is told of the year that it changed and of the one compared with it, and of no other', async () => {
  const told = await Promise.all(
    ['2014-15', '2015-16', '2016-17', '2017-18'].map((year) => notesOf(roads, year)),
  );
  expect(told.map(({ length }) => length)).toEqual([0, 1, 1, 0]);
  expect(await notesOf('hate-crime', '2015-16')).toEqual([]);
});

test('what is known of every figure there is is known of partners’ counts too', async () => {
  expect(await notesOf('hate-crime', '2020-21')).toEqual(['Covid-19']);
  expect(await notesOf(roads, '2020-21')).toEqual(['Covid-19']);
});
