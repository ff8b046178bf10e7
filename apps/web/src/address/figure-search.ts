import { textOf } from './search.ts';

const names = [
  'source',
  'indicator',
  'area',
  'with',
  'from',
  'to',
  'by',
  'measure',
  'base',
  'group',
  'asOf',
] as const;

/**
 * What a view of figures shows, as its address says it; a name left out takes its default. `by` is how
 * periods are listed, `measure` what they are shown as, `base` the year that is 100 in an index, `group` whom areas are compared with, `with` the area beside, `asOf` the day by which it was published. One reader for all: it is in every page.
 */
export type FigureSearch = { [Name in (typeof names)[number]]?: string };

export const readFigureSearch = (search: Record<string, unknown>): FigureSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(search, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
