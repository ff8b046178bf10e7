import type { HistoryAnswer } from '@ragstone/contract/history';
import type { SeverityComparison } from '@ragstone/contract/severity';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, sevenoaks } from './figures.ts';
import { importer } from './imports.ts';
import { type OpenDataRow, openData } from './open-data.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPopulation } from './period-figures.ts';

const held = withApp();
const here = {} as TestPartnership;
let officer: ReturnType<typeof importer>;

const medway = 'E06000035';
const swale = 'E07000113';

const homicide = { group: 'Violence against the person', subgroup: 'Homicide', code: '1' };
const lesser = { group: 'Theft offences', subgroup: 'Shoplifting', code: '46' };
const unweighed = { group: 'Theft offences', subgroup: 'Bicycle theft', code: '44' };

/** The four quarters of a year: how many of each offence in the first, and in the others none or these. */
const year = (name: string, csp: string, rows: (OpenDataRow & { count: number })[]) => [
  ...['1', '2', '3', '4'].map((quarter) => ({ ...lesser, year: name, quarter, csp, count: 0 })),
  ...rows.map((row) => ({ ...row, year: name, csp })),
];

const figures = [
  ...year('2022/23', 'Sevenoaks', [{ ...unweighed, quarter: '1', count: 1 }]),
  ...year('2023/24', 'Sevenoaks', []).map((row) => ({ ...row, count: 2 })),
  // A force took two of the lesser offences back; over the year ten are left.
  ...year('2024/25', 'Sevenoaks', [{ ...homicide, quarter: '2', count: 1 }]).map((row) =>
    row.code === lesser.code ? { ...row, count: row.quarter === '1' ? -2 : 4 } : row,
  ),
  ...['Medway', 'Swale'].flatMap((csp) =>
    year('2024/25', csp, []).map((row) => ({ ...row, count: 10 })),
  ),
];

const weights = (...lines: string[]) => ({
  name: 'weights.csv',
  bytes: Buffer.from(['Offence code,Offence,Weight', ...lines].join('\n')),
});

beforeAll(async () => {
  const neighbours = [medway, swale];
  Object.assign(here, await addPartnership(held.db.prisma, 'here', { neighbours }));
  officer = importer(held, here);
  for (const midYear of [2022, 2023, 2024]) {
    const people = { [sevenoaks]: 1000, [medway]: 2000, [swale]: 500 };
    await addPopulation(held.ownerUrl, { midYear, publishedOn: `${midYear + 1}-07-15`, people });
  }
  await officer.importFiles([openData(figures)], '2025-07-24');
  await addRelease(held.ownerUrl, {
    publishedOn: '2024-12-01',
    months: { '2024-04': { [sevenoaks]: { burglary: 1 } } },
  });
});

const asked = '?source=home-office-csp&indicator=ho-all-crime&by=financial-year&measure=severity';

async function answerOf(query = asked) {
  const { status, body } = await officer.ask('GET', `/trends/history${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  const answer = body as HistoryAnswer;
  if (answer.view === undefined) throw new Error('No view');
  return { ...answer, view: answer.view };
}

const ownValues = ({ view }: Awaited<ReturnType<typeof answerOf>>) =>
  view.points.map(({ label, own }) => [label, own.value ?? own.because]);

describe('severity over the years', () => {
  test('without weights says so, and how to load them', async () => {
    const { view, measures } = await answerOf();
    expect(measures).toContain('severity');
    expect(view.weights).toBeUndefined();
    expect(view.points.at(-1)?.own).toEqual({ because: 'no weights of offences are held' });
    expect(view.heading).toBe(
      'The severity of all crime (excluding fraud) in 2024-25 cannot be said',
    );
    expect(view.sentence).toContain('an officer can load that table on the Data page');
  });

  test('one homicide and ten lesser offences on 1,000 people are 8.009 for each', async () => {
    await officer.importFiles([weights('1,Homicide,7979', '46,Lesser,3')], '2025-08-01');
    const answer = await answerOf();
    expect(ownValues(answer)).toEqual([
      ['2022-23', 'Offence 44 (44) has no weight'],
      ['2023-24', 0.02],
      ['2024-25', 8.01],
    ]);
    expect(answer.view).toMatchObject({
      measure: 'severity',
      weights: { name: 'ONS offence weights', publishedOn: '2025-08-01' },
      heading: 'All crime (excluding fraud), weighted by severity: 8.01 for each person in 2024-25',
    });
    // Medway: 40 of weight 3 on 2,000 people; Swale the same on 500.
    expect(answer.view.points.at(-1)?.group).toEqual({
      of: 3,
      median: 0.24,
      lowest: 0.06,
      highest: 8.01,
    });
    expect(answer.view.points.at(-1)?.own).not.toHaveProperty('lower');
  });

  test('of a quarter in which an offence is below 0 cannot be said, and names it', async () => {
    const values = ownValues(await answerOf(asked.replace('financial-year', 'quarter')));
    expect(values.slice(-4)).toEqual([
      ['April to June 2024', 'the count of Offence 46 (46) is below 0'],
      ['July to September 2024', 7.99],
      ['October to December 2024', 0.01],
      ['January to March 2025', 0.01],
    ]);
  });

  test('is of one group, of one offence, and stands beside another area', async () => {
    const theft = asked.replace('ho-all-crime', 'ho-shoplifting');
    const beside = await answerOf(`${theft}&with=E22000143`);
    expect(beside.with).toMatchObject([{ name: 'Medway' }]);
    expect(beside.view.points.at(-1)).toMatchObject({
      own: { value: 0.03 },
      with: [{ value: 0.06 }],
    });
    expect(beside.view.points[0]?.own.value).toBe(0);
    const one = await answerOf(asked.replace('ho-all-crime', 'ho-homicide-1'));
    expect(one.view.points.at(-1)?.own.value).toBe(7.98);
  });

  test('as published on a day takes the weights and figures of that day', async () => {
    await officer.importFiles([weights('1,Homicide,1000', '46,Lesser,3')], '2025-09-01');
    expect((await answerOf()).view.points.at(-1)?.own.value).toBe(1.03);
    expect((await answerOf(`${asked}&asOf=2025-08-31`)).view.points.at(-1)?.own.value).toBe(8.01);
    const before = await answerOf(`${asked}&asOf=2025-07-31`);
    expect(before.view.weights).toBeUndefined();
  });

  test('is not offered of figures that are not of single offences, and refused', async () => {
    const { measures } = await answerOf('?indicator=burglary&by=month');
    expect(measures).toEqual(['count', 'rate', 'index']);
    const { status, body } = await officer.ask(
      'GET',
      '/trends/history?indicator=burglary&measure=severity',
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: 'measure' }] });
  });

  test('its file has the same values, and names the weights with their release and date', async () => {
    const { view } = await answerOf();
    const { body } = await officer.ask('GET', `/trends/history.csv${asked}`);
    const rows = String(body).split('\r\n');
    expect(rows).toContain(
      `Weights,ONS offence weights,Release ${view.weights?.release},2025-09-01`,
    );
    const at = rows.findIndex((row) => row.startsWith('Period,'));
    expect(rows[at]).toContain('Severity for each person');
    expect(rows.slice(at + 1, at + 4).map((row) => row.split(',')[3])).toEqual(
      view.points.map(({ own }) => String(own.value ?? '')),
    );
  });
});

describe('areas compared by severity', () => {
  const year = '?indicator=ho-all-crime&from=2024-04&to=2025-03';

  test('are ranked by it, with the weights and without a range', async () => {
    const { status, body } = await officer.ask('GET', `/severity${year}&asOf=2025-08-31`);
    expect(status, JSON.stringify(body)).toBe(200);
    const { severity } = body as { severity: SeverityComparison };
    expect(
      severity.ranked.map(({ area, rank, severity: value }) => [area.name, rank, value]),
    ).toEqual([
      ['Medway', 1, 0.06],
      ['Swale', 2, 0.24],
      ['Sevenoaks', 3, 8.01],
    ]);
    expect(severity).toMatchObject({
      heading: 'All crime (excluding fraud): Sevenoaks is the highest of 3 areas by severity',
      weights: { publishedOn: '2025-08-01' },
      apart: [],
    });
  });

  test('have the reason in place of a rank, and are offered where they can be weighed', async () => {
    const { body } = await officer.ask(
      'GET',
      '/severity?indicator=ho-all-crime&from=2022-04&to=2023-03',
    );
    const { severity } = body as { severity: SeverityComparison };
    expect(severity.ranked).toEqual([]);
    expect(severity.apart.find(({ isOwn }) => isOwn)?.because).toBe(
      'Offence 44 (44) has no weight.',
    );
    const compared = await officer.ask('GET', `/compare${year}`);
    expect(compared.body).toMatchObject({ comparison: { canBeWeighed: true } });
    const refused = await officer.ask('GET', '/severity?indicator=burglary');
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: 'indicator' }] } });
  });

  test('are the same as a file', async () => {
    const { body } = await officer.ask('GET', `/severity.csv${year}&asOf=2025-08-31`);
    const rows = String(body).split('\r\n');
    expect(rows).toContain('3,Sevenoaks,E22000144,8.01,');
    expect(
      rows.some((row) => /^Weights,ONS offence weights,Release \d+,2025-08-01$/.test(row)),
    ).toBe(true);
  });
});
