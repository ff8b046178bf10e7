import type { FigureSource } from '@ragstone/contract/figure-sources';
import { type PeriodLength, readPeriods } from '@ragstone/contract/periods';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { choiceOf } from '../../address/search.ts';
import { isProblem } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { NotShown } from '../../figures/not-shown.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { trendsMessages } from './messages.ts';
import { PeriodChoosers } from './period-choosers.tsx';
import { PeriodView } from './period-view.tsx';

export const lengths: readonly PeriodLength[] = ['quarter', 'twelve-months', 'financial-year'];

// What lies further down comes after what is read first.
const OverYears = lazy(async () => ({
  default: (await import('./over-years/over-years.tsx')).OverYears,
}));

type Props = { sources: readonly FigureSource[]; source: FigureSource };

/** One indicator in one area by quarter or year; everything it shows is in its address. */
export function PeriodsPage({ sources, source }: Props) {
  const t = useMessages(trendsMessages);
  const params = { partnership: usePartnership().slug };
  const {
    from: _from,
    group: _group,
    with: _with,
    measure: _measure,
    base: _base,
    ...search
  } = useSearch({ from: '/p/$partnership/trends' });
  const by = choiceOf(search, 'by', lengths);
  const { by: _by, ...named } = search;
  const asked = useQuery({
    ...queryOf(readPeriods, {
      params,
      query: { ...named, source: source.slug, ...(by === undefined ? {} : { by }) },
    }),
    placeholderData: keepPreviousData,
  });
  const refusal =
    isProblem(asked.error, 'bad-request') || isProblem(asked.error, 'mixed-sources')
      ? asked.error
      : undefined;
  if (asked.error !== null && refusal === undefined) throw asked.error;
  const answer = asked.data;
  const heading = answer?.area === undefined ? t.title : t.titleOf(answer.area.name);
  return (
    <Page heading={heading} title={answer?.view?.heading ?? heading} isQuiet>
      <PeriodChoosers {...{ sources, source, search, answer }} />
      {refusal !== undefined && <NotShown because="refused" message={refusal.message} />}
      {asked.isPending && <BlockSkeleton />}
      {answer !== undefined && answer.view === undefined && (
        <NotShown because="nothing-held" area={answer.area?.name ?? ''} />
      )}
      {answer?.view !== undefined && (
        <div className="stack" aria-busy={asked.isPlaceholderData}>
          <PeriodView {...{ answer, view: answer.view, source }} />
          {answer.area !== undefined && !asked.isPlaceholderData && (
            <Suspense fallback={<BlockSkeleton />}>
              <OverYears
                shown={{
                  source: source.slug,
                  indicator: answer.indicator.slug,
                  area: answer.area.code,
                  listedBy: answer.view.by,
                }}
              />
            </Suspense>
          )}
        </div>
      )}
    </Page>
  );
}
