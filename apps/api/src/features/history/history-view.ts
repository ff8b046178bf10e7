import type {
  HistoryBy,
  HistoryMeasure,
  HistoryPoint,
  HistoryView,
} from '@ragstone/contract/history';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import type { GroupRates } from '@ragstone/domain/figures/group-rates';
import {
  type Counted,
  countedOver,
  groupOver,
  type HistoryValue,
  historyValues,
} from '@ragstone/domain/figures/history';
import type { Estimate } from '@ragstone/domain/figures/people';
import { changeOfReadings } from '@ragstone/domain/figures/reading';
import type { Period } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { changeHeading } from '@ragstone/domain/words/change-heading';
import { changeSentence } from '@ragstone/domain/words/change-text';
import { inSentence } from '@ragstone/domain/words/list';
import {
  indexHeading,
  indexText,
  rateHeading,
  rateText,
} from '@ragstone/domain/words/over-years-text';
import { severityHeading, severityText } from '@ragstone/domain/words/severity-text';
import type { FigureSource } from '../../db/figures/figure-sources.ts';
import { annotationOf, sourceOf, spanOf } from '../../db/figures/figure-texts.ts';
import type { GroupFigures } from '../../db/figures/group-figures.ts';
import type { Place } from '../../db/figures/place.ts';
import { peopleIn } from '../../db/figures/rated-place.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import { severityOfPlace, type Weighed, weightsOf } from '../../db/figures/severity-of-place.ts';
import { remembered } from '../../remembered.ts';
import { basesOf, baseText, withoutBase } from './history-base.ts';
import { historyBreaks } from './history-breaks.ts';
import { groupOf, isOfPeople, roundedValue } from './history-value.ts';

type Parts = {
  figures: GroupFigures;
  source: FigureSource;
  indicator: IndicatorRow;
  place: Place;
  /** At most three. */
  besides: readonly Place[];
  /** Earliest first. */
  periods: readonly Period[];
  measure: HistoryMeasure;
  /** Of severity only. */
  weighed: Weighed | undefined;
  asOf: string | undefined;
  /** Of an index: the financial year that is asked to be 100. */
  askedBase: Period | undefined;
  by: HistoryBy | undefined;
  groupName: string | undefined;
};

/** People of the middle of a year, which no period before that middle is divided by. */
const midYearMonth = 5;

type Lived = ReadonlyMap<number, readonly Estimate[]>;

/** The estimates of those middles of a year that are not after a month. */
function estimatesUntil(all: Lived, month: number): Lived {
  const isKnown = ({ midYear }: Estimate) => midYear * 12 + midYearMonth <= month;
  return new Map([...all].map(([area, estimates]) => [area, estimates.filter(isKnown)]));
}

/** The last middle of a year in or before a period: all periods until the next one have the same people. */
const middleBefore = ({ to }: Period) => to - ((to - midYearMonth) % 12);

/** The counts of a place in each period; whose people a rate is of is found once for all places. */
function countsIn({ figures, indicator, periods, measure }: Parts): (place: Place) => Counted[] {
  const of = figures.figuresOf(indicator.id);
  const all = figures.estimatesOf(measure === 'severity' ? 'population' : indicator.denominator);
  const livedAt = remembered((middle: number) => estimatesUntil(all, middle));
  return remembered((place) => {
    const peopleAt = remembered((middle: number) => peopleIn(place, livedAt(middle)));
    return countedOver(
      { readings: of.readingsOf(place), notes: of.notesOf(place) },
      periods,
      (period) => peopleAt(middleBefore(period)),
    );
  });
}

/** The values of a place in the measure that is asked; `base` is that of an index. */
function valuesIn({ figures, periods, measure, weighed }: Parts) {
  if (measure === 'severity') {
    if (weighed === undefined) throw new Error('Severity is asked, and nothing is weighed');
    return severityOfPlace(figures, periods, weighed);
  }
  return (_: Place, counted: readonly Counted[], base?: readonly number[]) =>
    historyValues(counted, measure, base);
}

type Latest = { period: Period; value: HistoryValue; group: GroupRates | undefined };

function finding(parts: Parts, { period, value, group }: Latest, base: Period | undefined) {
  const { figures, indicator, place, measure, weighed, asOf, groupName } = parts;
  const { label, denominator } = indicator;
  const told = { label, period, value };
  const among = { name: groupName, rates: group };
  if (measure === 'severity') {
    const sentence = severityText(told, { weights: weighed?.weights, asOf }, among);
    return { heading: severityHeading(told), sentence };
  }
  if (measure === 'rate') {
    return { heading: rateHeading(told, denominator), sentence: rateText(told, among) };
  }
  if (measure === 'index') return { heading: indexHeading(told, base), sentence: indexText(told) };
  const of = figures.figuresOf(indicator.id);
  const change = changeOfReadings(of.readingsOf(place), period, of.notesOf(place));
  return {
    // The view above has a finding of its own, of other months: this one says which it is of.
    heading: `${periodLabel(period)}: ${inSentence(changeHeading(label, { change, now: period, latest: period.to }))}`,
    sentence: changeSentence(change, period),
  };
}

/** An area's history with what stands beside it; `undefined` where no period of it is whole. */
export function historyView(parts: Parts): HistoryView | undefined {
  const { figures, source, indicator, place, besides, periods, measure, by, groupName } = parts;
  const countsOf = countsIn(parts);
  const valuesOf = valuesIn(parts);
  const own = countsOf(place);
  const { bases, base, besideBases } = basesOf({
    ...parts,
    figures: figures.figuresOf(indicator.id),
    label: indicator.label,
  });
  const values = valuesOf(place, own, base?.counts);
  const drawn = besides.map((each, at) => {
    const beside = valuesOf(each, countsOf(each), besideBases[at]?.counts);
    return base === undefined ? beside : beside.map(withoutBase);
  });
  const compared = figures.places.filter(
    ({ part, areas }) => part !== 'beside' && areas.length > 0,
  );
  const groups = isOfPeople(measure)
    ? groupOver(compared.map((each) => valuesOf(each, countsOf(each))))
    : [];
  const points = periods.flatMap((period, at): HistoryPoint[] => {
    const value = values[at];
    if (value === undefined) return [];
    return [
      {
        span: spanOf(period),
        label: periodLabel(period),
        own: roundedValue(measure, value),
        with: drawn
          .flatMap((beside) => beside[at] ?? [])
          .map((each) => roundedValue(measure, each)),
        ...groupOf(groups[at]),
      },
    ];
  });
  const [first, latest, value] = [periods[0], periods.at(-1), values.at(-1)];
  if (first === undefined || latest === undefined || value === undefined) return undefined;
  const of = figures.figuresOf(indicator.id);
  const notes = of.notesOf(place);
  const shown = { from: first.from, to: latest.to };
  return {
    ...(by === undefined ? {} : { by }),
    measure,
    ...finding(parts, { period: latest, value, group: groups.at(-1) }, base?.year),
    ...(base === undefined ? {} : { base: baseText(base) }),
    bases: bases.map(baseText),
    ...weightsOf(parts.weighed),
    ...(groupName === undefined ? {} : { groupName }),
    points,
    breaks: historyBreaks(shown, {
      own: notes,
      with: besides.flatMap(of.notesOf),
      group: groups.length === 0 ? [] : compared.flatMap(of.notesOf),
    }),
    annotations: notes.filter((note) => touchesPeriod(note, shown)).map(annotationOf),
    source: sourceOf(source),
    releases: of.releases,
  };
}
