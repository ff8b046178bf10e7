import type { FigureSource } from '@ragstone/contract/figure-sources';
import { monthKey, parseMonthKey } from '@ragstone/domain/time/month';
import { monthsOf } from '@ragstone/domain/time/period';
import { monthLabel } from '@ragstone/domain/time/period-label';
import type { Choice } from '../ui/select.tsx';

/** The source that an address names, or whose indicator it names; the first where it names neither. */
export const sourceIn = (
  sources: readonly FigureSource[],
  { source, indicator }: { source?: string; indicator?: string },
): FigureSource | undefined =>
  sources.find(({ slug }) => slug === source) ??
  sources.find(({ indicators }) => indicators.some(({ slug }) => slug === indicator)) ??
  sources[0];

export const sourceChoices = (sources: readonly FigureSource[]): Choice<string>[] =>
  sources.map(({ slug, name }) => ({ value: slug, label: name }));

/** A source's own indicators, what is a part of another set in below it; never those of two sources. */
export const indicatorChoices = ({ indicators }: FigureSource, indent: string): Choice<string>[] =>
  indicators.map(({ slug, label, level }) => ({
    value: slug,
    label: `${indent.repeat(level)}${label}`,
  }));

/** The choices with the present one among them, whatever an address named. */
export const including = (
  choices: readonly Choice<string>[],
  value: string,
  label = value,
): readonly Choice<string>[] =>
  choices.some((choice) => choice.value === value) ? choices : [{ value, label }, ...choices];

export const monthChoice = (key: string): Choice<string> => {
  const month = parseMonthKey(key);
  return { value: key, label: month === undefined ? key : monthLabel(month) };
};

/** Every month from the first held to the last; a gap between them can be asked for, and is said. */
export function monthChoices(held: { from: string; to: string } | undefined): Choice<string>[] {
  const from = parseMonthKey(held?.from ?? '');
  const to = parseMonthKey(held?.to ?? '');
  if (from === undefined || to === undefined) return [];
  return monthsOf({ from, to })
    .map((month) => monthChoice(monthKey(month)))
    .reverse();
}
