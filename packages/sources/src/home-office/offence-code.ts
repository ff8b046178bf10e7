import { type Cell, textOf } from '../sheet/cell.ts';

/** Is this the code of an offence: `92C`, `8N`, `4.10`? */
export const isOffenceCode = (text: string): boolean => /^\d+(?:\.\d+)?[A-Z]?$/i.test(text);

/**
 * An offence's code as text; `undefined` where a cell holds none. A code that was saved as a number may
 * have lost something: 4.10 is Corporate manslaughter and 4.1 Manslaughter, so only whole ones are taken.
 */
export function offenceCodeIn(cell: Cell | undefined): string | undefined {
  if (cell?.isFormula === true) return undefined;
  if (cell?.kind === 'number' && cell.shown === undefined && !Number.isInteger(cell.number)) {
    return undefined;
  }
  const text = cell?.kind === 'number' ? (cell.shown ?? textOf(cell)) : textOf(cell);
  return isOffenceCode(text) ? text.toUpperCase() : undefined;
}
