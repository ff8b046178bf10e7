import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { DataLinks } from '../../layout/data-links.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { dataMessages } from './messages.ts';
import { StartCard } from './start-card.tsx';

const ImportCard = lazy(async () => ({ default: (await import('./import-card.tsx')).ImportCard }));
const CoverageCard = lazy(async () => ({
  default: (await import('./coverage-card.tsx')).CoverageCard,
}));

/** Import for officers; what is held for everybody. Releases and the rest have addresses of their own. */
export function DataPage() {
  const t = useMessages(dataMessages);
  const { name } = usePartnership();
  const mayImport = useCan('figures:import');
  const { import: importId } = useSearch({ from: '/p/$partnership/data' });
  const arrivedAt = useRef(importId);
  return (
    <Page heading={t.heading} eyebrow={name} lede={t.lede}>
      <DataLinks />
      {mayImport && (
        <Suspense fallback={<BlockSkeleton />}>
          {importId === undefined ? (
            <StartCard />
          ) : (
            <ImportCard key={importId} id={importId} isComeTo={importId !== arrivedAt.current} />
          )}
        </Suspense>
      )}
      <Suspense fallback={<BlockSkeleton />}>
        <CoverageCard />
      </Suspense>
    </Page>
  );
}
