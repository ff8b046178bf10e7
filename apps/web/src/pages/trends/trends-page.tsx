import { listFigureSources } from '@ragstone/contract/figure-sources';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { queryOf } from '../../api/queries.ts';
import { sourceIn } from '../../figures/source-choice.ts';
import { usePartnership } from '../../session/actor.ts';

// Months have a view of their own, and quarters and years another: only the one that is asked for comes.
const MonthsPage = lazy(() =>
  import('./months-page.tsx').then((file) => ({ default: file.MonthsPage })),
);
const PeriodsPage = lazy(() =>
  import('./periods-page.tsx').then((file) => ({ default: file.PeriodsPage })),
);

/** Figures of one source over time, by the periods that it publishes. */
export function TrendsPage() {
  const params = { partnership: usePartnership().slug };
  const search = useSearch({ from: '/p/$partnership/trends' });
  const { sources } = useSuspenseQuery(queryOf(listFigureSources, { params })).data;
  const source = sourceIn(sources, search);
  if (source === undefined || source.every === 1) return <MonthsPage {...{ sources, source }} />;
  return <PeriodsPage {...{ sources, source }} />;
}
