import type { FigureSource } from '@ragstone/contract/figure-sources';
import { listFigureChoices } from '@ragstone/contract/indicators';
import { readTrend, type TrendAnswer } from '@ragstone/contract/trends';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, memo, Suspense } from 'react';
import { isProblem } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { NotShown } from '../../figures/not-shown.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { Choosers } from './choosers.tsx';
import { trendsMessages } from './messages.ts';
import { TrendView } from './trend-view.tsx';

// What lies further down comes after what is read first.
const EveryIndicator = lazy(async () => ({
  default: (await import('./every-indicator.tsx')).EveryIndicator,
}));
const OverYears = lazy(async () => ({
  default: (await import('./over-years/over-years.tsx')).OverYears,
}));
const WhatWeDo = lazy(async () => ({ default: (await import('./what-we-do.tsx')).WhatWeDo }));
const Wards = lazy(async () => ({ default: (await import('./wards.tsx')).Wards }));

type Props = { sources: readonly FigureSource[]; source: FigureSource | undefined };

/** One indicator in one area against the year before; everything it shows is in its address. */
export function MonthsPage({ sources, source }: Props) {
  const t = useMessages(trendsMessages);
  const params = { partnership: usePartnership().slug };
  const {
    by: _by,
    group: _group,
    with: _with,
    measure: _measure,
    base: _base,
    ...search
  } = useSearch({ from: '/p/$partnership/trends' });
  const choices = useSuspenseQuery(queryOf(listFigureChoices, { params })).data;
  const asked = useQuery({
    ...queryOf(readTrend, { params, query: search }),
    // The figures before stay while the next are on their way, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
  const refusal =
    isProblem(asked.error, 'bad-request') || isProblem(asked.error, 'mixed-sources')
      ? asked.error
      : undefined;
  if (asked.error !== null && refusal === undefined) throw asked.error;
  const answer = asked.data;
  const heading = answer === undefined ? t.title : t.titleOf(answer.area.name);
  return (
    <Page heading={heading} title={answer?.trend?.heading ?? heading} isQuiet>
      <Choosers {...{ choices, sources, source, search, answer }} />
      {search.asOf !== undefined && <NotShown because="as-published" asOf={search.asOf} />}
      {refusal !== undefined && <NotShown because="refused" message={refusal.message} />}
      {asked.isPending && <BlockSkeleton />}
      {answer !== undefined && <Answer answer={answer} isOld={asked.isPlaceholderData} />}
    </Page>
  );
}

/** Not drawn anew where the address says something of the years alone. */
const Answer = memo(function Answer({ answer, isOld }: { answer: TrendAnswer; isOld: boolean }) {
  const { trend } = answer;
  if (trend === undefined) return <NotShown because="nothing-held" area={answer.area.name} />;
  return (
    <div className="stack" aria-busy={isOld}>
      <TrendView answer={answer} trend={trend} />
      <Suspense fallback={<BlockSkeleton />}>
        <WhatWeDo answer={answer} />
      </Suspense>
      <Suspense fallback={<BlockSkeleton />}>
        <OverYears
          shown={{
            source: undefined,
            indicator: answer.indicator.slug,
            area: answer.area.code,
          }}
        />
      </Suspense>
      {answer.indicators.length > 1 && (
        <Suspense fallback={<BlockSkeleton />}>
          <EveryIndicator answer={answer} trend={trend} />
        </Suspense>
      )}
      <Suspense fallback={<BlockSkeleton />}>
        <Wards answer={answer} trend={trend} />
      </Suspense>
    </div>
  );
});
