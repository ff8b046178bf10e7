import type { ReturnCell } from '@ragstone/contract/returns';
import { dueOn } from '@ragstone/domain/returns/indicator';
import { absenceOf, periodsAsked } from '@ragstone/domain/returns/periods';
import { type Period, periodKey } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import type { FigureRow } from '../../db/return-figures.ts';
import { type IndicatorRow, rulesOf } from '../../db/return-indicators.ts';

type Asked = {
  row: IndicatorRow;
  figures: ReadonlyMap<number, FigureRow>;
  today: string;
  mayReadExempt: boolean;
};

function cellOf(period: Period, { row, figures, today, mayReadExempt }: Asked): ReturnCell {
  const figure = figures.get(period.from);
  const place = {
    period: periodKey(period) ?? '',
    label: periodLabel(period),
    due: dueOn(period, row.dueDays),
    number: figure?.number ?? 0,
  };
  const nothing = { isExempt: figure?.isExempt ?? row.isExempt, note: '' };
  if (figure === undefined || figure.value === null) {
    const note = mayReadExempt ? (figure?.note ?? '') : '';
    return { ...place, ...nothing, note, state: absenceOf(period, rulesOf(row), today) };
  }
  if (figure.isExempt && !mayReadExempt) return { ...place, ...nothing, state: 'withheld' };
  const { value, status, isExempt, note } = figure;
  return { ...place, state: status, value, isExempt, note };
}

/** Every period that the indicator asks for by this day, newest first. */
export const cellsOf = (asked: Asked): ReturnCell[] =>
  periodsAsked(rulesOf(asked.row), asked.today)
    .map((period) => cellOf(period, asked))
    .reverse();
