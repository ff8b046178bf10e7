import { useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { notThere } from '../../api/problem-error.ts';
import { DataLinks } from '../../layout/data-links.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { heldMessages } from './messages.ts';

const Releases = lazy(async () => ({ default: (await import('./releases.tsx')).Releases }));
const Release = lazy(async () => ({ default: (await import('./release.tsx')).ReleaseView }));
const Notes = lazy(async () => ({ default: (await import('./notes.tsx')).Notes }));
const AddNote = lazy(async () => ({ default: (await import('./add-note.tsx')).AddNote }));
const AreaSets = lazy(async () => ({ default: (await import('./area-sets.tsx')).AreaSets }));
const Revisions = lazy(async () => ({ default: (await import('./revisions.tsx')).Revisions }));
const AsPublished = lazy(async () => ({
  default: (await import('./as-published.tsx')).AsPublished,
}));

/** Which view an address names; each is fetched when it is opened. */
function viewOf(view: string, item: string | undefined, mayImport: boolean): Shown {
  if (view === 'releases' && item !== undefined && /^[1-9]\d{0,8}$/.test(item)) {
    return { name: 'release', content: <Release key={item} id={Number(item)} /> };
  }
  if (view === 'notes' && item === 'add' && mayImport) {
    return { name: 'addNote', content: <AddNote /> };
  }
  if (item !== undefined) throw notThere();
  if (view === 'releases') return { name: 'releases', content: <Releases /> };
  if (view === 'notes') return { name: 'notes', content: <Notes /> };
  if (view === 'revisions') return { name: 'revisions', content: <Revisions /> };
  if (view === 'areas') return { name: 'areas', content: <AreaSets /> };
  if (view === 'as-published') return { name: 'asPublished', content: <AsPublished /> };
  throw notThere();
}

type Shown = { name: keyof (typeof heldMessages)['en']['views']; content: ReactNode };

/** The pages about the figures held: releases, notes, revisions, and what was known when. */
export function HeldPage() {
  const t = useMessages(heldMessages);
  const { name: partnership } = usePartnership();
  const { view, item } = useParams({ from: '/p/$partnership/data/$view/{-$item}' });
  const { name, content } = viewOf(view, item, useCan('figures:import'));
  const { heading: said, lede } = t.views[name];
  const heading = name === 'release' ? `${said} ${item}` : said;
  return (
    <Page heading={heading} eyebrow={partnership} lede={lede}>
      <DataLinks />
      <Suspense fallback={<BlockSkeleton />}>{content}</Suspense>
    </Page>
  );
}
