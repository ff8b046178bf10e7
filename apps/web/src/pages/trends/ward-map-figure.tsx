import { readWardOutlines, type WardOutlines } from '@ragstone/contract/ward-outlines';
import type { Ward, WardsAnswer } from '@ragstone/contract/wards';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { queryOf } from '../../api/queries.ts';
import { lazyChart } from '../../charts/lazy-chart.tsx';
import { MapLegend } from '../../charts/ward-map/map-legend.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { wardMessages } from './ward-messages.ts';

const LazyMap = lazyChart(async () => (await import('../../charts/ward-map/ward-map.tsx')).WardMap);

type Props = { map: NonNullable<WardsAnswer['map']>; wards: readonly Ward[]; area: string };

/** The wards of the table as a map; without outlines, why there is none and what is to be done. */
export function WardMapFigure({ map, wards, area }: Props) {
  const t = useMessages(wardMessages);
  const params = { partnership: usePartnership().slug };
  const { data, error } = useQuery(queryOf(readWardOutlines, { params, query: { area } }));
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  const { features, because, sources } = data;
  const note = because !== undefined && <p className="soft">{because}</p>;
  if (features.length === 0) {
    return (
      <>
        {note}
        <p className="screen-only">
          <Link to="/p/$partnership/data" params={params}>
            {t.toData}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <figure className="ward-map">
        <figcaption>
          <strong>{map.title}</strong>
          <MapLegend steps={map.steps} hasNone={wards.some(({ step }) => step === undefined)} />
        </figcaption>
        <Suspense fallback={<span className="skeleton ward-map__picture ward-map__place" />}>
          <LazyMap title={map.title} {...{ wards, features }} />
        </Suspense>
      </figure>
      {note}
      <OutlineSources sources={sources} />
    </>
  );
}

function OutlineSources({ sources }: Pick<WardOutlines, 'sources'>) {
  const t = useMessages(wardMessages);
  return sources.map(({ name, publishedOn, attribution }) => (
    <p key={`${name} ${publishedOn}`} className="source">
      {t.outlines(name, dateLabel(publishedOn), attribution)}
    </p>
  ));
}
