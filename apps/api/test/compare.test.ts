import { describe, expect, test } from 'vitest';
import { note, rowNamed, withComparisons } from './compared.ts';

const { comparisonOf, refusal } = withComparisons();

describe('partnership areas by the Home Office’s quarters', () => {
  const year = '?source=home-office-csp&indicator=ho-all-crime&from=2025-04&to=2026-03';

  test('a figure marked as unusable is shown with the note, in no rank and no change', async () => {
    const { ranked, apart } = await comparisonOf(year);
    const row = rowNamed(apart, 'Medway');
    expect(row).toMatchObject({
      count: 107,
      countWords: '107, not usable',
      reading: 'unusable',
      change: { kind: 'not-comparable', because: 'unusable' },
      changeWords: 'Not comparable',
      notes: [`${note} (Notes of the release)`],
    });
    expect(row.rank).toBeUndefined();
    expect(row.rate).toBeUndefined();
    expect(ranked.map(({ area }) => area.name)).not.toContain('Medway');
  });

  test('the others are ranked by rate from the lowest on, a joined partnership once', async () => {
    const { ranked, heading } = await comparisonOf(year);
    expect(ranked.map(({ area, rank, count }) => [rank, area.name, count])).toEqual([
      [1, 'Sevenoaks', 1059],
      [2, 'Swale', 1497],
      [3, 'Dartford and Gravesham', 2943],
    ]);
    expect(rowNamed(ranked, 'Dartford and Gravesham').denominator).toMatchObject({
      number: 118_820 + 106_970,
      midYear: 2022,
      publishedOn: '2024-03-26',
    });
    expect(rowNamed(ranked, 'Sevenoaks').rate).toBeCloseTo((1059 / 121_173) * 1000, 10);
    expect(heading).toBe('All crime (excluding fraud): Sevenoaks has the lowest rate of 3 areas');
  });

  test('the total of one may hide what a part shows: lowest for all crime, highest for burglary', async () => {
    const { ranked, heading } = await comparisonOf(year.replace('ho-all-crime', 'ho-burglary'));
    expect(rowNamed(ranked, 'Sevenoaks')).toMatchObject({ rank: 3, count: 490 });
    // None recorded is a count of 0, and two areas with none share the lowest rate.
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(heading).toBe('Burglary: Sevenoaks has the highest rate of 3 areas');
  });

  test('a year is compared with the year before where both are whole', async () => {
    const { ranked, sentence } = await comparisonOf(year);
    expect(rowNamed(ranked, 'Sevenoaks').change).toMatchObject({ before: 1000, now: 1059 });
    expect(sentence).toContain('1,059 in 2025-26, 59 more than the 1,000 of 2024-25 (up 5.9%).');
    expect(sentence).toContain('The rate is 8.74 for each 1,000 people.');
    expect(rowNamed(ranked, 'Dartford and Gravesham')).toMatchObject({
      change: { kind: 'not-comparable', because: 'missing-months', now: 2943 },
      changeWords: 'No figure a year before',
    });
  });

  test('a count below 0 is kept, and flagged', async () => {
    const { ranked } = await comparisonOf(year);
    expect(rowNamed(ranked, 'Sevenoaks').notes).toEqual([
      'A count below 0 is part of this: the force took back more offences than it recorded.',
    ]);
    const { apart } = await comparisonOf(year.replace('ho-all-crime', 'ho-rape'));
    const below0 = rowNamed(apart, 'Sevenoaks');
    expect(below0).toMatchObject({ count: -2, because: 'Its count is below 0.' });
  });

  test('what is unassigned stands beside, never ranked', async () => {
    const { beside, ranked, apart } = await comparisonOf(year);
    const unassigned = rowNamed(beside, 'Unassigned, Kent Police');
    expect(unassigned.count).toBe(68_456);
    expect(unassigned.rate).toBeUndefined();
    expect([...ranked, ...apart].map(({ area }) => area.code)).not.toContain(unassigned.area.code);
    // The force is what its partnerships and the unassigned make, and not all of them are held.
    expect(rowNamed(beside, 'Kent Police').reading).toBe('missing');
  });

  test('a quarter is compared with the same quarter, and is asked for as one', async () => {
    const query = '?source=home-office-csp&indicator=ho-shoplifting&from=2025-04&to=2025-06';
    const { ranked, periodLabel } = await comparisonOf(query);
    expect(periodLabel).toBe('April to June 2025');
    expect(rowNamed(ranked, 'Swale').changeWords).toBe('497 more (49.7%)');
    const { status, problem } = await refusal(`compare${query.replace('2025-06', '2025-05')}`);
    expect(status).toBe(400);
    expect(problem.detail).toContain('Figures of this source are of quarters');
  });

  test('without a period it is the four latest quarters held', async () => {
    const { span } = await comparisonOf('?source=home-office-csp');
    expect(span).toEqual({ from: '2025-04', to: '2026-03' });
  });

  test('as published before the release there was nothing', async () => {
    const { ranked, apart, notes } = await comparisonOf(`${year}&asOf=2026-07-22`);
    expect(ranked).toEqual([]);
    expect(rowNamed(apart, 'Sevenoaks').reading).toBe('missing');
    expect(notes).toContain('As published by 22 July 2026.');
  });
});

describe('partnership areas by ONS’s years', () => {
  const year = '?indicator=ons-all-crime&from=2022-01&to=2022-12';

  test('ours and the published rate stand beside each other, each with its own denominator', async () => {
    const { ranked, denominators, hasPublishedRates, sentence } = await comparisonOf(year);
    const row = rowNamed(ranked, 'Sevenoaks');
    expect(row.count).toBe(8008);
    expect(row.published).toEqual({ rate: 66.27, mark: '' });
    expect(row.rate).toBeCloseTo((8008 / 121_173) * 1000, 10);
    expect(hasPublishedRates).toBe(true);
    expect(denominators).toBe(
      'Rates are for each 1,000 people of mid-2022 (ONS mid-year population estimates, released 26 March 2024).',
    );
    expect(sentence).toContain('8,008 in the 12 months to December 2022, 3 more than the 8,005');
  });

  test('suppressed with its mark and not published are told apart, and neither is 0', async () => {
    const { apart } = await comparisonOf(year);
    expect(rowNamed(apart, 'Medway')).toMatchObject({
      reading: 'withheld',
      countWords: 'Suppressed [u1]',
    });
    expect(rowNamed(apart, 'Dartford and Gravesham')).toMatchObject({
      reading: 'not-published',
      countWords: 'Not published',
    });
    for (const row of apart) expect(row.count).toBeUndefined();
  });

  test('the force is its own published row; nothing is summed', async () => {
    const { beside } = await comparisonOf(year);
    expect(rowNamed(beside, 'Kent Police').count).toBe(170_000);
    const { beside: ofViolence } = await comparisonOf(year.replace('all-crime', 'violence'));
    expect(rowNamed(ofViolence, 'Kent Police').reading).toBe('not-published');
  });

  test('no rate is made with the people of a later year', async () => {
    const { ranked, apart } = await comparisonOf(
      '?indicator=ons-all-crime&from=2021-01&to=2021-12',
    );
    expect(ranked).toEqual([]);
    expect(rowNamed(apart, 'Sevenoaks')).toMatchObject({
      count: 8005,
      because: 'No estimate of its people is held for this time.',
    });
  });
});
