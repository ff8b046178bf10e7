import { type Cell, textOf } from './cell.ts';

/** What stands where a statistical table has a figure, or could have one. */
export type PublishedValue =
  | { kind: 'number'; number: number }
  /** A shorthand of the publisher's, without its brackets: `x`, `u`, `u1`. What it means is in the notes. */
  | { kind: 'shorthand'; mark: string }
  | { kind: 'blank' };

const NUMBER = /^[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SHORTHAND = /^\[([a-z]+\d*)\]$/i;

/**
 * Reads a figure as statistical tables print it: `1,234 `, `-5`, `[x]` or nothing. `undefined` for
 * anything else, such as a word or a formula's error; a blank is never taken for 0.
 */
export function publishedValue(cell: Cell | undefined): PublishedValue | undefined {
  if (cell === undefined || cell.kind === 'empty') return { kind: 'blank' };
  if (cell.kind === 'number') return { kind: 'number', number: cell.number };
  if (cell.kind !== 'text') return undefined;
  const text = textOf(cell);
  if (text === '') return { kind: 'blank' };
  if (NUMBER.test(text)) {
    return { kind: 'number', number: Number(text.replaceAll(',', '').replace('\u2212', '-')) };
  }
  const mark = SHORTHAND.exec(text)?.[1];
  return mark === undefined ? undefined : { kind: 'shorthand', mark: mark.toLowerCase() };
}
