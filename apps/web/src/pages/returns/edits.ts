import type { Fault } from '@ragstone/contract/problem';
import type { ReturnCell, ReturnDraftCell } from '@ragstone/contract/returns';
import { parseReturnValue } from '@ragstone/domain/returns/figure-faults';

/** A cell of the grid as somebody typed it and has not sent it. */
export type Edit = ReturnDraftCell & { isSure: boolean };

export type FigureStatus = Edit['status'];

type Place = { indicator: string; cell: ReturnCell };

export const isOf = (edit: Edit, { indicator, cell }: Place): boolean =>
  edit.indicator === indicator && edit.period === cell.period;

/** The cell as it is held, to be typed over; the value as a person would write it. */
export const editOf = ({ indicator, cell }: Place): Edit => ({
  indicator,
  period: cell.period,
  value: cell.value === undefined ? '' : String(cell.value),
  status: cell.state === 'final' ? 'final' : 'provisional',
  isExempt: cell.isExempt,
  note: cell.note,
  number: cell.number,
  isSure: false,
});

/** The edits with one cell changed; the first change of a cell takes its place at the end. */
export function withChange(
  edits: readonly Edit[],
  place: Place,
  change: Partial<Edit>,
): readonly Edit[] {
  if (edits.some((edit) => isOf(edit, place))) {
    return edits.map((edit) => (isOf(edit, place) ? { ...edit, ...change } : edit));
  }
  return [...edits, { ...editOf(place), ...change }];
}

/** What can be said of the numbers without asking the server. */
export const faultsInEdits = (
  edits: readonly Edit[],
  texts: { nothing: string; notANumber: string },
): Fault[] => {
  if (edits.length === 0) return [{ pointer: '', message: texts.nothing }];
  return edits.flatMap(({ value }, at) =>
    value.trim() === '' || parseReturnValue(value) !== undefined
      ? []
      : [{ pointer: `/figures/${at}/value`, message: texts.notANumber }],
  );
};

/** The edits as the API takes them; an empty value takes the figure back. */
export const figuresOf = (edits: readonly Edit[]) =>
  edits.map(({ value, ...edit }) => {
    const number = parseReturnValue(value);
    return number === undefined ? edit : { ...edit, value: number };
  });

export const draftOf = (edits: readonly Edit[]): ReturnDraftCell[] =>
  edits.map(({ isSure: _, ...cell }) => cell);
