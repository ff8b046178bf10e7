import { type OverviewFigures, readOverview } from '@ragstone/contract/overview';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { classNames } from '../../ui/class-names.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { FigureTile } from './figure-tile.tsx';
import { MainChart } from './main-chart.tsx';
import { overviewMessages } from './messages.ts';
import { NoFigures } from './no-figures.tsx';
import { OtherStandings } from './other-standings.tsx';
import { PlanParts } from './plan-parts.tsx';
import { PlanTile } from './plan-tile.tsx';
import { StandsOut } from './stands-out.tsx';

const Pinned = lazy(async () => ({
  default: (await import('../../saved-views/pinned.tsx')).Pinned,
}));

/** Tiles that stand beside the plan's, on the first screen. */
const firstTiles = 3;

/** What a councillor reads in a minute: figures and plan, the headline first. */
export function OverviewPage() {
  const t = useMessages(overviewMessages);
  const { slug: partnership } = usePartnership();
  const { area, figures, otherStandings } = useSuspenseQuery(
    queryOf(readOverview, { params: { partnership } }),
  ).data;
  const plan = (
    <Suspense fallback={<BlockSkeleton />}>
      <PlanParts />
    </Suspense>
  );
  if (figures === undefined) {
    return (
      <Page heading={t.title} eyebrow={area.name}>
        <NoFigures area={area.name} />
        <OtherStandings standings={otherStandings} />
        <div className="grid grid--4">
          <Suspense fallback={<span className="skeleton skeleton--tile" />}>
            <PlanTile />
          </Suspense>
        </div>
        {plan}
      </Page>
    );
  }
  return (
    <Page
      heading={figures.headline}
      title={t.title}
      eyebrow={t.spanOf(area.name, figures.spanLabel)}
      lede={figures.sentences.join(' ')}
    >
      {figures.notes.length > 0 && <p className="soft">{figures.notes.join(' ')}</p>}
      <Figures figures={figures} />
      <OtherStandings standings={otherStandings} />
      {plan}
      <Suspense>
        <Pinned />
      </Suspense>
    </Page>
  );
}

function Figures({ figures }: { figures: OverviewFigures }) {
  const t = useMessages(overviewMessages);
  const more = figures.tiles.slice(firstTiles);
  // Without a measure of a priority there are two, and the plan's is the third.
  const columns = figures.tiles.length < firstTiles ? 'grid--3' : 'grid--4';
  return (
    <>
      <div className={classNames('grid', columns)}>
        {figures.tiles.slice(0, firstTiles).map((tile) => (
          <FigureTile key={tile.slug} tile={tile} figures={figures} />
        ))}
        <Suspense fallback={<span className="skeleton skeleton--tile" />}>
          <PlanTile />
        </Suspense>
      </div>
      <div className="grid grid--wide-narrow">
        <div className="stack">
          <Suspense fallback={<BlockSkeleton />}>
            <MainChart figures={figures} />
          </Suspense>
          {more.length > 0 && (
            <section className="stack stack--close">
              <h2>{t.moreMeasures}</h2>
              <div className="grid grid--2">
                {more.map((tile) => (
                  <FigureTile key={tile.slug} tile={tile} figures={figures} />
                ))}
              </div>
            </section>
          )}
        </div>
        <StandsOut figures={figures} />
      </div>
    </>
  );
}
