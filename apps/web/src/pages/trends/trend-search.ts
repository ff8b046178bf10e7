import { textOf } from '../../address/search.ts';

/** What a view of trends shows, as its address says it; a name left out takes its default. */
export type TrendSearch = {
  indicator?: string;
  area?: string;
  from?: string;
  to?: string;
  /** As published by a day. */
  asOf?: string;
};

const names = ['indicator', 'area', 'from', 'to', 'asOf'] as const;

export const readTrendSearch = (search: Record<string, unknown>): TrendSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(search, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
