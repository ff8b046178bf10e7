import { describe, expect, test } from 'vitest';
import type { Annotation } from '../src/figures/annotation.ts';
import { beforeAndAfter } from '../src/figures/before-after.ts';
import { controlStretches } from '../src/figures/control-stretches.ts';
import { directionOfTravel } from '../src/figures/direction-of-travel.ts';
import { groupRates } from '../src/figures/group-rates.ts';
import { countedOver, historyValues } from '../src/figures/history.ts';
import { baseYear, indexBases } from '../src/figures/index-base.ts';
import type { People } from '../src/figures/people.ts';
import type { Reading } from '../src/figures/reading.ts';
import { seasonalProfile } from '../src/figures/seasonal-profile.ts';
import { yearEnd } from '../src/figures/year-end.ts';
import { monthOf } from '../src/time/month.ts';
import { financialYearPeriod, yearEnding } from '../src/time/period.ts';
import { beforeAfterText } from '../src/words/before-after-text.ts';
import { changeHeading } from '../src/words/change-heading.ts';
import { changeSentence } from '../src/words/change-text.ts';
import { stretchText } from '../src/words/control-text.ts';
import { groupRatesText } from '../src/words/group-rates-text.ts';
import { headline } from '../src/words/headline.ts';
import { indexHeading, noBaseText, rateHeading, rateText } from '../src/words/over-years-text.ts';
import { rankHeading } from '../src/words/rank-text.ts';
import { seasonText } from '../src/words/season-text.ts';
import { yearEndText } from '../src/words/year-end-text.ts';
import { expectCannotSay, expectSaid } from './said.ts';

const latest = monthOf(2025, 9);
const first = monthOf(2020, 4);
const label = 'Robbery';

type Given = {
  countAt: (month: number) => number | undefined;
  notes?: Annotation[];
  until?: number;
};

/** What each page says of a series with these counts from April 2020 to the latest month. */
function saidOf({ countAt, notes = [], until = latest }: Given) {
  const months = Array.from({ length: until - first + 1 }, (_, at) => first + at);
  const series = new Map(
    months.flatMap((month) => {
      const count = countAt(month);
      return count === undefined ? [] : [[month, count] as const];
    }),
  );
  const noted = { series, notes };
  const { now, change } = directionOfTravel(noted, until);
  const readings = {
    every: 1 as const,
    at: new Map(
      [...series].map(([month, count]): [number, Reading] => [
        month,
        { kind: 'counted', count, below0: count < 0 ? 1 : 0 },
      ]),
    ),
  };
  const held = { readings, notes };
  const year = yearEnding(until);
  const counted = countedOver(held, [year], () => undefined);
  const value = historyValues(counted, 'index', indexBases(held, [year])[0]?.counts)[0];
  if (value === undefined) throw new Error('A period has a value or a reason');
  const stretch = controlStretches(noted, { from: first, to: until }).at(-1);
  const with2 = { target: noted, comparison: noted };
  return {
    kind: change.kind,
    change: changeSentence(change, now),
    heading: changeHeading(label, { change, now, latest: until }),
    overview: headline({ allCrime: change, measures: [], now, latest: until }),
    yearEnd: yearEndText(yearEnd(noted, until)),
    season: seasonText(seasonalProfile(noted, until)),
    usual:
      stretch === undefined ? 'Nothing is drawn, because nothing is held.' : stretchText(stretch),
    beforeAfter: beforeAfterText(beforeAndAfter(with2, { from: until - 5, latest: until }), {
      target: 'Swanley',
      comparison: 'Dartford',
    }),
    index: indexHeading({ label, period: year, value }, financialYearPeriod(2024)),
  };
}

describe('a series of one month', () => {
  const said = saidOf({ countAt: (month) => (month === latest ? 7 : undefined) });

  test('has no change, no year’s end, no season, nothing usual and no index, and says why', () => {
    expect(said.kind).toBe('not-comparable');
    for (const text of [said.change, said.yearEnd, said.season, said.usual, said.beforeAfter]) {
      expectCannotSay(text);
    }
    expect(said.index).toBe('An index of robbery cannot be said');
    expect(said.overview).toContain('cannot be compared');
  });
});

describe('a series without any', () => {
  const said = saidOf({ countAt: () => 0 });

  test('is the same as the year before, without a percentage', () => {
    expect(said.kind).toBe('counts-only');
    expectSaid(said.change);
    expect(said.change).not.toContain('%');
    expect(said.heading).not.toContain('%');
  });

  test('has no year’s end, season, difference beside another area or index', () => {
    for (const text of [said.yearEnd, said.season, said.beforeAfter]) expectCannotSay(text);
    expect(said.beforeAfter).toContain('neither area had any');
    expect(said.index).toContain('cannot be said');
    expectSaid(said.usual);
  });
});

describe('a series with one gap in each year', () => {
  const said = saidOf({ countAt: (month) => (month % 12 === 7 ? undefined : 30 + (month % 5)) });

  test('has no change over twelve months, no year’s end and no season', () => {
    expect(said.change).toContain('missing');
    for (const text of [said.yearEnd, said.season]) expectCannotSay(text);
    expect(said.index).toContain('cannot be said');
    expectSaid(said.usual);
  });
});

describe('a series whose latest year is below 0', () => {
  const said = saidOf({ countAt: (month) => (month > latest - 12 ? -2 : 60) });

  test('has counts without a verdict, and no year’s end', () => {
    expect(said.change).toContain('cannot be said, because a figure is below 0');
    expectSaid(said.heading);
    expectCannotSay(said.yearEnd);
    expectCannotSay(said.beforeAfter);
    expect(said.index).toContain('cannot be said');
  });
});

describe('a break in the base', () => {
  const notes = [{ kind: 'break' as const, from: latest - 18 }];
  const said = saidOf({ countAt: () => 60, notes });

  test('leaves counts without a change, and names the month', () => {
    expect(said.kind).toBe('not-comparable');
    expectCannotSay(said.change);
    expect(said.change).toContain('March 2024');
    expectCannotSay(said.yearEnd);
  });

  test('is no year that can be 100', () => {
    const at = new Map(
      Array.from({ length: 12 }, (_, month): [number, Reading] => [
        monthOf(2023, 4) + month,
        { kind: 'counted', count: 60, below0: 0 },
      ]),
    );
    const year = baseYear({ readings: { every: 1, at }, notes }, financialYearPeriod(2023));
    if (year.kind === 'base') throw new Error('It is counted in two ways');
    expectCannotSay(noBaseText(label, year));
  });
});

describe('an area whose people nobody has estimated', () => {
  const period = financialYearPeriod(2024);
  const at = new Map(
    Array.from({ length: 12 }, (_, month): [number, Reading] => [
      period.from + month,
      { kind: 'counted', count: 60, below0: 0 },
    ]),
  );
  const rateOf = (people: People<number> | undefined) =>
    historyValues(
      countedOver({ readings: { every: 1, at }, notes: [] }, [period], () => people),
      'rate',
    )[0];
  const estimate = { number: 120_000, midYear: 2024, source: 'ONS', publishedOn: '2025-07-01' };

  test('has no rate and says why; the others keep theirs', () => {
    for (const number of [undefined, 0]) {
      const people =
        number === undefined
          ? undefined
          : { kind: 'estimated' as const, estimate: { ...estimate, number }, sums: [] };
      const value = rateOf(people);
      if (value === undefined) throw new Error('A period has a value or a reason');
      expect(value.value).toBeUndefined();
      const told = { label, period, value };
      expect(rateHeading(told, 'population')).toBe('The rate of robbery in 2024-25 cannot be said');
      expectCannotSay(rateText(told, { name: undefined, rates: undefined }));
    }
    expect(rateOf({ kind: 'estimated', estimate, sums: [] })?.value).toBe(6);
  });

  test('leaves two others of whom none is usual, and none in its own place', () => {
    expectCannotSay(groupRatesText(groupRates([6, 7])));
    expect(rankHeading(label, [])).toBe('Robbery: your area cannot be ranked');
  });
});

describe('an area that was created last year', () => {
  const said = saidOf({ countAt: (month) => (month >= monthOf(2025, 4) ? 40 : undefined) });

  test('has no year before it, no year’s end and no season', () => {
    expect(said.kind).toBe('not-comparable');
    for (const text of [said.change, said.yearEnd, said.season, said.usual, said.beforeAfter]) {
      expectCannotSay(text);
    }
  });
});

describe('in April', () => {
  const said = saidOf({ countAt: (month) => 50 + (month % 12), until: monthOf(2025, 4) });

  test('nothing is said of the year’s end, because one month tells too little', () => {
    expectCannotSay(said.yearEnd);
    expect(said.yearEnd).toContain('April 2025 had');
    expectSaid(said.change);
    expect(said.kind).toBe('measured');
  });
});
