import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { Annotation } from '../src/figures/annotation.ts';
import { beforeAndAfter } from '../src/figures/before-after.ts';
import type { Change } from '../src/figures/change.ts';
import { controlStretches } from '../src/figures/control-stretches.ts';
import { directionOfTravel } from '../src/figures/direction-of-travel.ts';
import { groupRates } from '../src/figures/group-rates.ts';
import { countedOver, historyValues, type Measure } from '../src/figures/history.ts';
import { baseYear, indexBases } from '../src/figures/index-base.ts';
import { ranked } from '../src/figures/rank.ts';
import { rankRanges } from '../src/figures/rank-range.ts';
import { ratePer1000 } from '../src/figures/rate.ts';
import { type Reading, readingOver } from '../src/figures/reading.ts';
import type { Noted } from '../src/figures/rolling-year.ts';
import { seasonalProfile } from '../src/figures/seasonal-profile.ts';
import { periodsHeld } from '../src/figures/source-period.ts';
import { standsOut } from '../src/figures/stands-out.ts';
import { watchedVerdict } from '../src/figures/watched.ts';
import { yearEnd } from '../src/figures/year-end.ts';
import { changeBetween } from '../src/figures/year-on-year.ts';
import { financialYearOf, monthOf } from '../src/time/month.ts';
import { financialYearPeriod, monthsOf, type Period, yearEarlier } from '../src/time/period.ts';
import { beforeAfterText } from '../src/words/before-after-text.ts';
import { changeHeading } from '../src/words/change-heading.ts';
import { changeSentence, daysNote } from '../src/words/change-text.ts';
import { changeLede, changeWords, verdictWords } from '../src/words/change-words.ts';
import {
  controlHeading,
  signalsToSay,
  signalText,
  stretchText,
} from '../src/words/control-text.ts';
import { groupRatesText } from '../src/words/group-rates-text.ts';
import { headline } from '../src/words/headline.ts';
import { formatDifference, formatPercentChange } from '../src/words/number.ts';
import {
  indexHeading,
  indexText,
  noBaseText,
  rateHeading,
  rateText,
} from '../src/words/over-years-text.ts';
import { rankHeading, rankSentence } from '../src/words/rank-text.ts';
import { notCountedText, readingChangeWords, readingWords } from '../src/words/reading-text.ts';
import { seasonHeading, seasonText } from '../src/words/season-text.ts';
import { standsOutText, unlistedText } from '../src/words/stands-out-text.ts';
import { couldHaveSeenText } from '../src/words/verdict-text.ts';
import { wardChangesText } from '../src/words/ward-changes-text.ts';
import { watchNotice } from '../src/words/watch-text.ts';
import { yearEndHeading, yearEndText } from '../src/words/year-end-text.ts';
import { expectSaid } from './said.ts';

const first = monthOf(2020, 4);
const mostMonths = 78;

/** Mostly plain counts, with runs of none, corrections below 0 and months that are missing. */
const counts = fc.oneof(
  fc.array(fc.option(fc.integer({ min: -4, max: 400 }), { nil: undefined, freq: 9 }), {
    minLength: 1,
    maxLength: mostMonths,
  }),
  fc.array(fc.nat(3), { minLength: 1, maxLength: mostMonths }),
  fc.array(fc.constant(0), { minLength: 1, maxLength: mostMonths }),
  fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 36, maxLength: mostMonths }),
);

const note = fc.record({
  kind: fc.constantFrom('break' as const, 'break' as const, 'unusable' as const, 'caveat' as const),
  from: fc.integer({ min: first, max: first + mostMonths }),
  to: fc.option(fc.integer({ min: first, max: first + mostMonths }), { nil: undefined }),
});
const notes = fc
  .array(note, { maxLength: 2 })
  .map((all): Annotation[] =>
    all.map(({ to, ...each }) => ({ ...each, to: to && Math.max(to, each.from) })),
  );

type Held = Noted & { notes: Annotation[]; latest: number };
const held: fc.Arbitrary<Held> = fc.tuple(counts, notes).map(([values, noted]) => ({
  series: new Map(
    values.flatMap((value, at) => (value === undefined ? [] : [[first + at, value] as const])),
  ),
  notes: noted,
  latest: first + values.length - 1,
}));

const label = 'Possession of weapons';
const polarities = ['lower', 'higher', 'neutral'] as const;

/** Everything that is said of a change; each sentence about a base of none is without a percentage. */
function saidOfChange(change: Change, now: Period): string[] {
  const about = { change, now, latest: now.to };
  const measured = change.kind === 'measured' ? change : undefined;
  const said = [
    ...[changeSentence(change, now), changeHeading(label, about), changeWords(change)],
    ...[changeLede(label, change), couldHaveSeenText(change) ?? '-', daysNote(now) ?? '-'],
    ...polarities.map((polarity) => verdictWords(polarity, change)),
    ...polarities.map((polarity) => standsOutText(polarity, change) || '-'),
    headline({ allCrime: change, measures: [], now, latest: now.to }),
    measured === undefined ? '-' : formatPercentChange(measured.percent),
    change.kind === 'not-comparable' ? '-' : formatDifference(change.difference),
  ];
  for (const text of said) {
    if (measured === undefined && text.includes('%')) throw new Error(`A percentage: ${text}`);
  }
  return said;
}

const changeOf = ({ series, notes: about }: Held, now: Period): Change =>
  changeBetween({ series, notes: about, now, before: yearEarlier(now) });

const readingsOf = ({ series }: Held) => ({
  every: 1 as const,
  at: new Map(
    [...series].map(([month, count]): [number, Reading] => [
      month,
      { kind: 'counted', count, below0: count < 0 ? 1 : 0 },
    ]),
  ),
});

describe('whatever the counts, the gaps and the breaks', () => {
  const holds = (said: (one: Held, other: Held) => readonly string[]) =>
    fc.assert(
      fc.property(held, held, (one, other) => {
        for (const text of said(one, other)) expectSaid(text);
      }),
      { numRuns: 150 },
    );

  test('a change is said in words, of a month, of a part of a year and of a year', () => {
    holds((one) =>
      [1, 4, 12].flatMap((length) => {
        const now = { from: one.latest - length + 1, to: one.latest };
        return saidOfChange(changeOf(one, now), now);
      }),
    );
  });

  test('a comparison’s row says what was counted and how it changed', () => {
    holds((one) => {
      const now = { from: one.latest - 2, to: one.latest };
      const reading = readingOver(readingsOf(one), now);
      const change = changeOf(one, now);
      return [
        readingWords(reading),
        readingChangeWords(reading, change),
        notCountedText(reading, now) ?? '-',
      ];
    });
  });

  test('the year’s end, the season and what is usual', () => {
    holds((one) => {
      const end = yearEnd(one, one.latest);
      const season = seasonalProfile(one, one.latest);
      const stretches = controlStretches(one, { from: first, to: one.latest });
      return [
        ...[yearEndHeading(end), yearEndText(end), seasonHeading(season), seasonText(season)],
        controlHeading(label, stretches.at(-1)),
        ...stretches.flatMap((stretch) => [
          stretchText(stretch),
          ...signalsToSay(stretch).map((signal) => signalText(signal, stretch)),
        ]),
      ];
    });
  });

  test('what is mailed to whoever watches', () => {
    holds((one) => {
      const direction = directionOfTravel(one, one.latest);
      const stretches = controlStretches(one, { from: first, to: one.latest });
      const signals = stretches.flatMap(signalsToSay);
      const notice = watchNotice({
        ...{ label, areaName: 'Sevenoaks', direction, stretches, latest: one.latest, notes: [] },
        told: { verdict: watchedVerdict(direction.change), signals: [] },
        news: { isOtherVerdict: signals.length === 0, signals },
        release: { source: 'data.police.uk', publishedOn: '2026-10-14', event: 'accepted' },
      });
      return [notice.heading, ...notice.paragraphs];
    });
  });

  test('an action before and after, beside another area', () => {
    holds((one, other) => {
      const latest = Math.min(one.latest, other.latest);
      return [0, 3, 8, 14].map((back) =>
        beforeAfterText(
          beforeAndAfter({ target: one, comparison: other }, { from: latest - back, latest }),
          { target: 'Sevenoaks', comparison: 'Dartford' },
        ),
      );
    });
  });

  test('the years as rates and as an index, and why a year cannot be 100', () => {
    const measures: Measure[] = ['rate', 'index'];
    holds((one, other) => {
      const noted = { readings: readingsOf(one), notes: one.notes };
      const months = monthsOf({ from: first, to: one.latest });
      const periods = periodsHeld(1, months, 'twelve-months').toReversed();
      // As many people as another series has in a month, none among them.
      const number = Math.max(0, other.series.get(other.latest) ?? 0);
      const estimate = { number, midYear: 2023, source: 'ONS', publishedOn: '2024-07-01' };
      const all = countedOver(noted, periods, () => ({ kind: 'estimated', estimate, sums: [] }));
      const [base] = indexBases(noted, periods);
      const year = baseYear(noted, financialYearPeriod(financialYearOf(one.latest)));
      return [
        ...measures.flatMap((measure) =>
          historyValues(all, measure, base?.counts).flatMap((value, at) => {
            const told = { label, period: periods[at] ?? { from: first, to: first }, value };
            return [
              rateHeading(told, 'population'),
              rateText(told, { name: undefined, rates: undefined }),
              indexHeading(told, base?.year),
              indexText(told),
            ];
          }),
        ),
        year.kind === 'none' ? noBaseText(label, year) : '-',
      ];
    });
  });
});

test('the overview says how many indicators changed, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 8 }), (all) => {
      const latest = Math.min(first + mostMonths, ...all.map((each) => each.latest));
      const now = { from: latest - 11, to: latest };
      const rows = all.map((each, at) => ({
        label: `Indicator ${at}`,
        polarity: polarities[at % 3] ?? 'lower',
        change: changeOf(each, now),
      }));
      const [allCrime, ...measures] = rows;
      expectSaid(headline({ allCrime: allCrime?.change, measures, now, latest }));
      const { clear, noClearChange, cannotBeSaid } = standsOut(rows);
      for (const { polarity, change } of clear) expectSaid(standsOutText(polarity, change));
      const others = { unlisted: 0, noClearChange, cannotBeSaid: cannotBeSaid.length };
      // Where every indicator is listed there is no other to speak of.
      expectSaid(unlistedText(others) || `${clear.length === rows.length ? 'all' : ''}`);
    }),
  );
});

test('areas are ranked in words, whoever has no rate and however many are alike', () => {
  const area = fc.record({
    count: fc.integer({ min: -2, max: 500 }),
    denominator: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 })),
  });
  fc.assert(
    fc.property(fc.array(area, { maxLength: 12 }), (areas) => {
      const rated = areas.filter(({ count, denominator }) => count >= 0 && denominator > 0);
      const rateOf = ({ count, denominator }: (typeof areas)[number]) =>
        ratePer1000(count, denominator);
      const ranges = rankRanges(rated);
      const rates = rated.flatMap((each) => rateOf(each) ?? []);
      const places = ranked(rated, rateOf).map(({ row, rank }) => ({
        ...{ name: 'Sevenoaks', rank, of: rated.length, at: rated.indexOf(row) },
        lower: rates.filter((rate) => rate < (rateOf(row) ?? 0)).length,
        higher: rates.filter((rate) => rate > (rateOf(row) ?? 0)).length,
      }));
      expectSaid(rankHeading(label, places));
      expectSaid(groupRatesText(groupRates(rates)));
      for (const { at, rank, of } of places) {
        const range = ranges[at];
        if (range === undefined) throw new Error('Every ranked area has a range');
        expectSaid(rankSentence('Sevenoaks', { rank, range, of }));
      }
    }),
  );
});

test('wards that rose and fell are counted in words', () => {
  const count = fc.nat(30);
  const ward = fc.record({
    name: fc.constantFrom('Millbank', 'Church Field'),
    now: count,
    before: count,
  });
  fc.assert(
    fc.property(fc.array(ward, { minLength: 1, maxLength: 10 }), (wards) => {
      expectSaid(wardChangesText(wards, 'crimes') ?? '');
    }),
  );
});
