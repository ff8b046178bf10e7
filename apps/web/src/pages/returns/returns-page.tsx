import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { useActor } from '../../session/actor.ts';

// What is done once a year is fetched when it is done.
const AgencyReturn = lazy(() =>
  import('./agency-return.tsx').then((file) => ({ default: file.AgencyReturn })),
);
const AgencyList = lazy(() =>
  import('./agency-list.tsx').then((file) => ({ default: file.AgencyList })),
);
const SendFile = lazy(() => import('./send-file.tsx').then((file) => ({ default: file.SendFile })));
const NoteOnReturn = lazy(() =>
  import('./note-on-return.tsx').then((file) => ({ default: file.NoteOnReturn })),
);
const DefineIndicator = lazy(() =>
  import('./define-indicator.tsx').then((file) => ({ default: file.DefineIndicator })),
);
const ReadyLists = lazy(() =>
  import('./ready-lists.tsx').then((file) => ({ default: file.ReadyLists })),
);

/** Partners' returns: all of them, one agency's, and what officers define. */
export function ReturnsPage() {
  const search = useSearch({ from: '/p/$partnership/returns' });
  const actor = useActor();
  const agencyId = actor?.role === 'partner' ? actor.agencyId : search.agency;
  if (actor?.role === 'officer' && search.show === 'define') {
    return <DefineIndicator key={search.indicator} slug={search.indicator} />;
  }
  if (actor?.role === 'officer' && search.show === 'ready') return <ReadyLists />;
  if (agencyId === undefined) return <AgencyList />;
  if (search.show === 'file') return <SendFile agencyId={agencyId} />;
  if (search.show === 'note') return <NoteOnReturn key={agencyId} agencyId={agencyId} />;
  return <AgencyReturn agencyId={agencyId} search={search} />;
}
