import type { ControlSignal } from '../figures/control-signals.ts';
import {
  type ControlPoint,
  type ControlStretch,
  leastMonthsForLimits,
} from '../figures/control-stretches.ts';
import type { Month } from '../time/month.ts';
import { monthsOf, periodLength } from '../time/period.ts';
import { monthLabel, monthName, spanLabel } from '../time/period-label.ts';
import { verbAfter } from './change-heading.ts';
import { inSentence, numberWord } from './list.ts';
import { formatCount } from './number.ts';

/** What the season of a stretch is said to be, after a sentence about its months. */
const allowing = ({ season }: ControlStretch) =>
  season === 'taken-out' ? ', allowing for the season' : '';

/** A limit as a count of one month: what lies beyond it is more, or fewer. */
const limitAt = ({ factor }: ControlPoint, limit: number, direction: ControlSignal['direction']) =>
  formatCount(direction === 'higher' ? Math.floor(limit * factor) : Math.ceil(limit * factor));

/** `a December`, `an April`; any month where seasons are not taken out. */
function suchMonth({ season }: ControlStretch, month: Month): string {
  const name = monthName(month);
  if (season !== 'taken-out') return 'a month';
  return `${/^[AO]/.test(name) ? 'an' : 'a'} ${name}`;
}

function beyondLimit(signal: ControlSignal, stretch: ControlStretch): string {
  const { limits, period, points } = stretch;
  const point = points[signal.from - period.from];
  if (limits === undefined || point?.count === undefined) return '';
  const isHigher = signal.direction === 'higher';
  const limit = limitAt(point, isHigher ? limits.upper : limits.lower, signal.direction);
  const had = `${monthLabel(point.month)} had ${formatCount(point.count)}`;
  const reach = `the usual ups and downs reach in ${suchMonth(stretch, point.month)}`;
  return `${had}, ${isHigher ? 'more' : 'fewer'} than the ${limit} that ${reach}.`;
}

/** A signal of a control chart as a sentence: which months, and what is unusual about them. */
export function signalText(signal: ControlSignal, stretch: ControlStretch): string {
  const { from, to, kind, direction } = signal;
  const span = { from, to };
  const months = numberWord(periodLength(span));
  const isHigher = direction === 'higher';
  switch (kind) {
    case 'beyond-limit':
      return monthsOf(span)
        .map((month) => beyondLimit({ ...signal, from: month, to: month }, stretch))
        .join(' ');
    case 'one-side': {
      const side = isHigher ? 'above' : 'below';
      return `From ${spanLabel(span)}, ${months} months in a row, every month was ${side} the average${allowing(stretch)}.`;
    }
    case 'trend':
      return `From ${spanLabel(span)} the figures ${isHigher ? 'rose' : 'fell'} month after month${allowing(stretch)}.`;
    case 'outer-third': {
      const most = isHigher ? 'the top' : 'the bottom';
      return `Two of the months ${spanLabel(span)} were near ${most} of the usual ups and downs${allowing(stretch)}.`;
    }
  }
}

/**
 * The signals worth saying, newest first: months near a limit are not said again where one of them is
 * already in a stronger signal of the same direction.
 */
export const signalsToSay = ({ signals }: ControlStretch): ControlSignal[] =>
  signals
    .filter(
      (signal) =>
        signal.kind !== 'outer-third' ||
        !signals.some(
          (other) =>
            other.kind !== 'outer-third' &&
            other.direction === signal.direction &&
            other.from <= signal.to &&
            other.to >= signal.from,
        ),
    )
    .sort((one, other) => other.to - one.to || other.from - one.from);

/** The heading of a control chart: whether the latest month is unusual. */
export function controlHeading(label: string, stretch: ControlStretch | undefined): string {
  const verb = verbAfter(label);
  if (stretch?.limits === undefined) {
    return `Whether ${inSentence(label)} ${verb} unusual cannot be said yet`;
  }
  const { to } = stretch.period;
  const latest = signalsToSay(stretch).find((signal) => signal.to === to);
  if (latest === undefined) {
    return `${label} ${verb} within the usual ups and downs in ${monthLabel(to)}`;
  }
  const way = latest.direction === 'higher' ? 'high' : 'low';
  return `${label} ${verb} unusually ${way} in ${monthLabel(to)}`;
}

/** What a stretch is held against, or why it is not: the sentence under a control chart. */
export function stretchText(stretch: ControlStretch): string {
  const { period, limits, season } = stretch;
  const months = spanLabel(period);
  if (limits === undefined) {
    return `What is usual cannot be said of ${months}, because fewer than ${leastMonthsForLimits} months in a row are held that were counted alike.`;
  }
  const [mean, lower, upper] = [limits.mean, limits.lower, limits.upper].map((value) =>
    formatCount(Math.round(value)),
  );
  const usual = `From ${months} an average month had ${mean}, and the usual ups and downs reached from ${lower} to ${upper}`;
  switch (season) {
    case 'taken-out':
      return `${usual}, with the season taken out.`;
    case 'too-few-years':
      return `${usual}. The season is not taken out, because fewer than two complete years were counted alike.`;
    case 'too-few-counts':
      return `${usual}. The season is not taken out, because too few were counted to tell one.`;
    case 'months-without-any':
      return `${usual}. The season is not taken out, because some months of the year never had any.`;
  }
}
