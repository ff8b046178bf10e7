import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { dataMessages } from './messages.ts';
import { ReleasesCard } from './releases-card.tsx';
import { StartCard } from './start-card.tsx';

const ImportCard = lazy(async () => ({ default: (await import('./import-card.tsx')).ImportCard }));

/** Import for officers; which months are held and from which releases for everybody. */
export function DataPage() {
  const t = useMessages(dataMessages);
  const { name } = usePartnership();
  const mayImport = useCan('figures:import');
  const { import: importId } = useSearch({ from: '/p/$partnership/data' });
  return (
    <Page heading={t.heading} eyebrow={name} lede={t.lede}>
      {mayImport && (
        <Suspense fallback={<BlockSkeleton />}>
          {importId === undefined ? <StartCard /> : <ImportCard key={importId} id={importId} />}
        </Suspense>
      )}
      <CoverageCard />
      <ReleasesCard />
    </Page>
  );
}
