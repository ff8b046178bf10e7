import { describe, expect, test } from 'vitest';
import { note, rowNamed, withComparisons } from './compared.ts';
import { addPartnership } from './people.ts';

const { comparisonOf, held, here, refusal } = withComparisons();

describe('districts by police.uk’s months', () => {
  const month = '?indicator=burglary&from=2025-05&to=2025-05';

  test('each district by itself, with rate and rank; those of no file are not 0', async () => {
    const { ranked, apart } = await comparisonOf(month);
    expect(ranked.map(({ area, rank, count }) => [rank, area.name, count])).toEqual([
      [1, 'Dartford', 0],
      [1, 'Gravesham', 0],
      [1, 'Medway', 0],
      [4, 'Swale', 40],
      [5, 'Sevenoaks', 45],
    ]);
    expect(apart).toEqual([]);
    expect(rowNamed(ranked, 'Sevenoaks').changeWords).toBe('15 fewer (25%)');
    const june = await comparisonOf(month.replaceAll('2025-05', '2025-06'));
    expect(june.apart).toHaveLength(5);
    expect(rowNamed(june.apart, 'Sevenoaks').because).toBe(
      'June 2025 is missing: no release covers that time.',
    );
  });

  test('all crime is without anti-social behaviour', async () => {
    const { ranked } = await comparisonOf(month.replace('burglary', 'all-crime'));
    expect(rowNamed(ranked, 'Sevenoaks').count).toBe(46);
  });

  test('the force is the sum of its districts', async () => {
    const { beside } = await comparisonOf(month);
    expect(rowNamed(beside, 'Kent Police').count).toBe(85);
  });
});

describe('two sources', () => {
  test.each([
    'compare?source=police-uk-street&indicator=ho-burglary',
    'compare?source=home-office-csp&indicator=burglary',
    'compare?indicator=burglary&indicator=ho-burglary',
    'compare.csv?source=ons-csp&indicator=ho-burglary',
    'trends?indicator=burglary&indicator=ho-burglary',
    'trends?source=home-office-csp&indicator=burglary',
    'trends.csv?indicator=burglary&indicator=ho-burglary',
    'trends/periods?indicator=burglary&indicator=ho-burglary',
    'trends/periods?source=ons-csp&indicator=ho-burglary',
    'trends/periods.csv?source=ons-csp&indicator=ho-burglary',
  ])('are never shown together: %s', async (path) => {
    const { status, problem } = await refusal(path);
    expect(status).toBe(400);
    expect(problem.type).toBe('/problems/mixed-sources');
    expect(problem.detail).toContain('count differently');
    expect(problem.detail).toContain('never shown on one line');
  });

  test('two indicators of one source are not mixed, but one is shown at a time', async () => {
    const { problem } = await refusal('compare?indicator=burglary&indicator=robbery');
    expect(problem.type).toBe('/problems/bad-request');
    expect(problem.detail).toBe('One indicator is shown at a time');
  });

  test('each source is offered with its own indicators alone', async () => {
    const { status, problem } = await refusal('figures/sources');
    expect(status).toBe(200);
    const { sources } = problem as unknown as {
      sources: { slug: string; indicators: { slug: string; level: number }[] }[];
    };
    expect(sources.map(({ slug }) => slug)).toEqual([
      'police-uk-street',
      'home-office-csp',
      'ons-csp',
    ]);
    const slugs = sources.map(({ indicators }) => indicators.map(({ slug }) => slug));
    expect(slugs[0]).toContain('burglary');
    expect(slugs[0]?.some((slug) => slug.startsWith('ho-'))).toBe(false);
    expect(slugs[1]?.every((slug) => slug.startsWith('ho-'))).toBe(true);
    expect(slugs[2]?.every((slug) => slug.startsWith('ons-'))).toBe(true);
    const burglary = sources[1]?.indicators.find(({ slug }) => slug === 'ho-burglary');
    expect(burglary?.level).toBe(2);
  });
});

test.each([
  ['compare?indicator=murder', 'There is no indicator “murder” here'],
  ['compare?source=gazette', 'There is no source of figures “gazette” here'],
  ['compare?from=2025-13', '“2025-13” is not a month. Write it as 2025-06'],
  ['compare?group=0198f7a0-0000-7000-8000-000000000000', 'There is no such group of areas here'],
])('%s is refused with what is wrong', async (path, detail) => {
  const { status, problem } = await refusal(path);
  expect(status).toBe(400);
  expect(problem.detail).toBe(detail);
});

test('the table can be taken away as CSV, with source, release and denominators', async () => {
  const url = '/api/partnerships/here/compare.csv?indicator=ho-all-crime&from=2025-04&to=2026-03';
  const { status, body, headers } = await held.as(here.portfolioHolder, { method: 'GET', url });
  expect(status).toBe(200);
  expect(headers['content-disposition']).toContain('compare-ho-all-crime-2025-04-to-2026-03.csv');
  const lines = String(body).split('\r\n');
  expect(lines[0]).toContain('Sevenoaks has the lowest rate of 3 areas');
  const medwayLine = lines.find((line) => line.includes('Medway')) ?? '';
  expect(medwayLine).toContain('107,unusable');
  expect(medwayLine).toContain(note);
  expect(
    lines.some((line) => line.startsWith('1,1,1,Sevenoaks,E22000144,1059,counted,1000,59')),
  ).toBe(true);
  expect(lines[2]).toMatch(
    /^"?Beside the .* of all 3 areas together, the rate of Sevenoaks \(8\.74 /,
  );
  expect(medwayLine).toContain('"Cannot say, because it has no count that can be compared"');
  expect(String(body)).toContain('population of mid-2022');
  expect(String(body)).toContain('2026-07-23');
});

test('two areas are too few to say what chance explains', async () => {
  const { funnel, ranked } = await comparisonOf('?indicator=ons-all-crime&from=2022-01&to=2022-12');
  expect(ranked).toHaveLength(2);
  expect(funnel.judged).toBeUndefined();
  expect(funnel.sentence).toBe(
    'Cannot say whether chance explains how these areas differ, because fewer than three areas can be ranked.',
  );
  expect(ranked.map(({ standing, standingWords }) => [standing, standingWords])).toEqual([
    [undefined, 'Cannot say, because fewer than three areas can be ranked'],
    [undefined, 'Cannot say, because fewer than three areas can be ranked'],
  ]);
});

test('a partnership without any figures has an empty answer', async () => {
  const elsewhere = await addPartnership(held.db.prisma, 'elsewhere', { own: [] });
  const url = '/api/partnerships/elsewhere/compare';
  const { status, body } = await held.as(elsewhere.officer, { method: 'GET', url });
  expect({ status, body }).toEqual({ status: 200, body: {} });
});
