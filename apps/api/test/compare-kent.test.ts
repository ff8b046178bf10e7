import type { Comparison } from '@ragstone/contract/compare';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import type { PeriodAnswer } from '@ragstone/contract/periods';
import type { Profile } from '@ragstone/contract/profile';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { importer, realFile } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

const workbook = 'ons-csp-recorded-crime/ons_csp_recorded_crime_ye_dec2022.xlsx';
const table = 'ons-pfa-recorded-crime/policeforceareatablesyejune25final.csv';
const population = 'ons-population/ons_mid2022_population_estimates_lad.xlsx';

describeWithRealData('ONS’s real tables of Kent, compared', [workbook, table, population], () => {
  beforeAll(async () => {
    const kent = await held.db.prisma.area.findMany({
      where: {
        kind: 'district',
        validTo: null,
        code: { not: 'E07000111' },
        areaLinksAsChild: { some: { parent: { code: 'E23000032' } } },
      },
    });
    const neighbours = kent.map(({ code }) => code);
    here = await addPartnership(held.db.prisma, 'here', { neighbours });
    const officer = importer(held, here);
    for (const [file, publishedOn] of [
      [workbook, '2023-04-27'],
      [table, '2025-10-23'],
      [population, '2024-03-26'],
    ] as const) {
      await officer.accept(await officer.check([realFile(file)], publishedOn));
    }
  }, 120_000);

  const ask = async (path: string) => {
    const url = `/api/partnerships/here/${path}`;
    const { status, body } = await held.as(here.portfolioHolder, { method: 'GET', url });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const compared = async (indicator: string, year: string) => {
    const body = await ask(`compare?indicator=${indicator}&${year}`);
    const { comparison } = body as { comparison?: Comparison };
    if (comparison === undefined) throw new Error('No comparison');
    return comparison;
  };
  const to2025 = 'from=2024-07&to=2025-06';

  test('Sevenoaks is the lowest of 12 for all crime and the highest of 12 for burglary', async () => {
    const crime = await compared('ons-all-crime', to2025);
    expect(crime.ranked).toHaveLength(12);
    expect(crime.ranked[0]).toMatchObject({ rank: 1, count: 6829, area: { name: 'Sevenoaks' } });
    expect(crime.heading).toContain('Sevenoaks has the lowest rate of 12 areas');
    const burglary = await compared('ons-burglary', to2025);
    expect(burglary.ranked.at(-1)).toMatchObject({ rank: 12, count: 490, isOwn: true });
    expect(burglary.heading).toBe('Burglary: Sevenoaks has the highest rate of 12 areas');
    // Not by its count: Medway, more than twice as large, has 854.
    expect(Math.max(...burglary.ranked.map(({ count = 0 }) => count))).toBe(854);
  });

  const both =
    /^Of 12 areas Sevenoaks has the lowest rate for all crime \(excluding fraud\), and the highest for .*burglary/;

  test('the profile of Sevenoaks says both without being asked, and where each rank could be', async () => {
    const { profile } = (await ask(`profile?${to2025}`)) as { profile?: Profile };
    expect(profile?.sentence).toMatch(both);
    expect(profile?.rows[0]).toMatchObject({ rank: 12, of: 12, placeWords: 'highest of 12' });
    expect(profile?.rows.find(({ indicator }) => indicator.slug === 'ons-burglary')).toMatchObject({
      count: 490,
      rate: expect.closeTo(4.043805, 6),
      rateInterval: { lower: expect.closeTo(3.693631, 6), upper: expect.closeTo(4.418227, 6) },
    });
  });

  test('and so does the overview', async () => {
    const { otherStandings } = (await ask('overview')) as AnswerOf<typeof readOverview>;
    expect(otherStandings).toMatchObject([
      { periodLabel: '12 months to June 2025', sentence: expect.stringMatching(both) },
    ]);
  });

  test('how the 12 rates lie is said by their middle and both ends', async () => {
    for (const slug of ['ons-all-crime', 'ons-burglary']) {
      const { groupRates, ranked, notes } = await compared(slug, to2025);
      const rates = ranked.map(({ rate = Number.NaN }) => rate);
      expect(groupRates).toMatchObject({ of: 12, lowest: rates[0], highest: rates[11] });
      expect(groupRates?.median).toBeCloseTo(((rates[5] ?? 0) + (rates[6] ?? 0)) / 2, 10);
      expect(notes[0]).toContain('The rates of the 12 areas lie between');
    }
  });

  test('burglary of Sevenoaks beside what chance explains, with the limits at its own people', async () => {
    const { ranked, funnel } = await compared('ons-burglary', to2025);
    const own = ranked.find(({ isOwn }) => isOwn);
    const people = ranked.reduce((sum, { denominator }) => sum + (denominator?.number ?? 0), 0);
    const counts = ranked.reduce((sum, { count = 0 }) => sum + count, 0);
    expect(funnel.judged?.rate).toBeCloseTo((counts / people) * 1000, 10);
    expect(funnel.judged?.dispersion).toBeGreaterThan(1);
    expect(funnel.judged?.points).toContainEqual({ people: 121_173, ...own?.limits });
    expect(own?.standingWords).toBe('higher than chance explains');
    expect(funnel.heading).toBe(`Burglary: the rate of Sevenoaks is ${own?.standingWords}`);
    expect(funnel.sentence).toContain('(4.04 for each 1,000)');
    // Each stands where its rate lies beside its own limits.
    for (const { rate = Number.NaN, limits, standing } of ranked) {
      const isAbove = rate > (limits?.warning.upper ?? Number.NaN) + 1e-9;
      const isBelow = rate < (limits?.warning.lower ?? Number.NaN) - 1e-9;
      expect(standing === 'within').toBe(!isAbove && !isBelow);
    }
  });

  test('the 12 and what is unassigned come to the force’s own row: 160,259', async () => {
    const { ranked, beside, apart } = await compared('ons-all-crime', to2025);
    expect(apart).toEqual([]);
    const [unassigned, force] = beside;
    expect(unassigned?.area.code).toBe('unassigned:E23000032');
    const sum = [...ranked, unassigned].reduce((total, row) => total + (row?.count ?? 0), 0);
    expect([sum, force?.count]).toEqual([160_259, 160_259]);
    expect(beside.map(({ rank }) => rank)).toEqual([undefined, undefined]);
  });

  test('the published rate of 66.27 stands beside ours, with its own denominator', async () => {
    const { ranked, denominators } = await compared('ons-all-crime', 'from=2022-01&to=2022-12');
    const own = ranked.find(({ isOwn }) => isOwn);
    expect(own?.count).toBe(8008);
    // The workbook holds 66.26889880090367 and shows 66.27.
    expect(formatRate(own?.published?.rate ?? 0)).toBe('66.27');
    expect(own?.change).toMatchObject({ before: 8005, now: 8008, difference: 3 });
    expect(denominators).toBe(
      'Rates are for each 1,000 people of mid-2022 (ONS mid-year population estimates, released 26 March 2024).',
    );
    const joined = ranked.find(({ area }) => area.name === 'Dartford and Gravesham');
    expect(joined?.denominator?.midYear).toBe(2022);
  });

  test('over time the three years are 8,005, 8,008 and 6,829, each as it was published', async () => {
    const { view } = (await ask('trends/periods?source=ons-csp')) as PeriodAnswer;
    expect(view?.rows.map(({ label, count }) => [label, count])).toEqual([
      ['12 months to June 2025', 6829],
      ['12 months to December 2022', 8008],
      ['12 months to December 2021', 8005],
    ]);
  });
});
