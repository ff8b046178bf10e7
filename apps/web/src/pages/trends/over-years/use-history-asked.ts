import type { HistoryBy } from '@ragstone/contract/history';
import { useSearch } from '@tanstack/react-router';
import { choiceOf } from '../../../address/search.ts';

/** What the view above shows, which its years are of. */
export type ShownTrend = {
  source: string | undefined;
  indicator: string;
  area: string;
  /** How the view above lists its periods, where it lists them: the years are listed likewise. */
  listedBy?: HistoryBy | undefined;
};

const listings = [
  ...(['month', 'quarter', 'twelve-months', 'financial-year'] as const),
  ...(['calendar-year', 'year-ending'] as const),
];
const measures = ['count', 'rate', 'index', 'severity'] as const;

/** What the address asks of the years; each name left out takes its default. */
export function useHistoryAsked({ source, indicator, area, listedBy }: ShownTrend) {
  const search = useSearch({ from: '/p/$partnership/trends' });
  const by = listedBy ?? choiceOf(search, 'by', listings);
  const measure = choiceOf(search, 'measure', measures);
  const { with: beside, base, group, asOf } = search;
  return {
    ...{ indicator, area },
    ...(source === undefined ? {} : { source }),
    ...(by === undefined ? {} : { by }),
    ...(measure === undefined ? {} : { measure }),
    ...(base === undefined || measure !== 'index' ? {} : { base }),
    ...(beside === undefined ? {} : { with: beside }),
    ...(group === undefined ? {} : { group }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
