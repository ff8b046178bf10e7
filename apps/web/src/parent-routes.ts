import { createRootRoute, createRoute } from '@tanstack/react-router';
import { queryClient } from './api/query-client.ts';
import { BareErrorPage, BareSkeleton } from './layout/bare-frame.tsx';
import { Layout } from './layout/layout.tsx';
import { requireMember } from './session/guard.ts';
import { sessionQuery } from './session/session.ts';

/** The frame of every page. */
export const root = createRootRoute({
  component: Layout,
  errorComponent: BareErrorPage,
  pendingComponent: BareSkeleton,
  // Who is signed in decides what the frame shows, so nothing is drawn before it is known.
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery).then(() => undefined),
});

/** Above every page of a partnership. */
export const partnership = createRoute({
  getParentRoute: () => root,
  path: '/p/$partnership',
  beforeLoad: requireMember,
});
