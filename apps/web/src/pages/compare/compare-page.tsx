import { compareAreas } from '@ragstone/contract/compare';
import { listComparisonGroups } from '@ragstone/contract/comparison-groups';
import { listFigureSources } from '@ragstone/contract/figure-sources';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isProblem } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { NotShown } from '../../figures/not-shown.tsx';
import { sourceIn } from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useMayEver, usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { Choosers } from './choosers.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { compareMessages } from './messages.ts';

// Only officers name groups, and seldom.
const GroupsCard = lazy(() =>
  import('./groups-card.tsx').then((file) => ({ default: file.GroupsCard })),
);

const ProfileCard = lazy(() =>
  import('./profile-card.tsx').then((file) => ({ default: file.ProfileCard })),
);

const SeverityCard = lazy(() =>
  import('./severity-card.tsx').then((file) => ({ default: file.SeverityCard })),
);

const FunnelCard = lazy(() =>
  import('./funnel-card.tsx').then((file) => ({ default: file.FunnelCard })),
);

/** One indicator in every area of a group; everything it shows is in its address. */
export function ComparePage() {
  const t = useMessages(compareMessages);
  const params = { partnership: usePartnership().slug };
  const {
    area: _area,
    by: _by,
    with: _with,
    measure,
    base: _base,
    ...search
  } = useSearch({ from: '/p/$partnership/compare' });
  const mayManage = useMayEver('settings:manage');
  const { sources } = useSuspenseQuery(queryOf(listFigureSources, { params })).data;
  const { groups } = useSuspenseQuery(queryOf(listComparisonGroups, { params })).data;
  const asked = useQuery({
    ...queryOf(compareAreas, { params, query: search }),
    // The figures before stay while the next are on their way, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
  const refusal =
    isProblem(asked.error, 'bad-request') || isProblem(asked.error, 'mixed-sources')
      ? asked.error
      : undefined;
  if (asked.error !== null && refusal === undefined) throw asked.error;
  const comparison = asked.data?.comparison;
  const source = sourceIn(sources, search);
  const shown = measure === undefined ? search : { ...search, measure };
  const isWeighed = measure === 'severity' && comparison?.canBeWeighed === true;
  return (
    <Page heading={t.title} title={comparison?.heading ?? t.title} isQuiet>
      {source !== undefined && (
        <Choosers {...{ sources, source, groups, comparison }} search={shown} />
      )}
      {refusal !== undefined && <NotShown because="refused" message={refusal.message} />}
      {asked.isPending && <BlockSkeleton />}
      {asked.isSuccess && comparison === undefined && <NotShown because="nothing-held" />}
      {comparison !== undefined && isWeighed && (
        <Suspense fallback={<BlockSkeleton />}>
          <SeverityCard comparison={comparison} />
        </Suspense>
      )}
      {comparison !== undefined && !isWeighed && (
        <div className="stack" aria-busy={asked.isPlaceholderData}>
          <ComparisonView comparison={comparison} />
          <Suspense fallback={<BlockSkeleton />}>
            <FunnelCard comparison={comparison} />
            <ProfileCard comparison={comparison} />
          </Suspense>
        </div>
      )}
      {mayManage && (
        <Suspense fallback={<BlockSkeleton />}>
          <GroupsCard groups={groups} />
        </Suspense>
      )}
    </Page>
  );
}
