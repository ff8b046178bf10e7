import { isBlank } from '@ragstone/domain/fault';
import { periodFault, valueFault } from '@ragstone/domain/returns/figure-faults';
import { implausibleText, isImplausible, valueBefore } from '@ragstone/domain/returns/implausible';
import type { Period } from '@ragstone/domain/time/period';
import { formatNumber } from '@ragstone/domain/words/number';
import type { FigureRow } from '../../db/return-figures.ts';
import { type IndicatorRow, rulesOf } from '../../db/return-indicators.ts';

/** A figure that somebody asks to save; without a value it is taken back. */
export type NewFigure = {
  period: Period;
  value: number | undefined;
  status: 'provisional' | 'final';
  isExempt: boolean;
  note: string;
};

type Judging = {
  row: IndicatorRow;
  figure: NewFigure;
  /** What is held of the period now. */
  held: FigureRow | undefined;
  /** The indicator's values by the first month of their periods, with those that are saved along. */
  values: ReadonlyMap<number, number>;
  today: string;
};

export type Judgement = {
  faults: { field: 'period' | 'value'; message: string }[];
  /** What may be right, and is asked about. */
  questions: string[];
  /** A final figure would change its value. */
  changesFinal: boolean;
  isUnchanged: boolean;
};

function isSame(figure: NewFigure, held: FigureRow | undefined): boolean {
  if (held === undefined) return figure.value === undefined && isBlank(figure.note);
  return (
    (figure.value ?? null) === held.value &&
    figure.status === held.status &&
    figure.isExempt === held.isExempt &&
    figure.note.trim() === held.note
  );
}

/** What is wrong with a figure, what has to be asked about it, and whether it changes anything. */
export function judgeFigure({ row, figure, held, values, today }: Judging): Judgement {
  const { period, value } = figure;
  const faults: Judgement['faults'] = [];
  const wrongPeriod = periodFault(period, rulesOf(row), today);
  if (wrongPeriod !== undefined) faults.push({ field: 'period', message: wrongPeriod });
  const wrongValue = value === undefined ? undefined : valueFault(value, row);
  if (wrongValue !== undefined) faults.push({ field: 'value', message: wrongValue });
  const isUnchanged = isSame(figure, held);
  const questions: string[] = [];
  const before = valueBefore(values, period.from);
  if (value !== undefined && !isUnchanged && isImplausible(value, before)) {
    questions.push(implausibleText(value, before ?? 0));
  }
  const changesFinal =
    held?.status === 'final' && held.value !== null && held.value !== (value ?? null);
  return { faults, questions, changesFinal, isUnchanged };
}

/** What is asked before a final figure is changed by a file. */
export const finalChangedText = (held: number, value: number): string =>
  `This was ${formatNumber(held)}, final. Is it ${formatNumber(value)} now?`;
