import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readFigureSearch } from './address/figure-search.ts';
import { parseSearch, stringifySearch, textOf } from './address/search.ts';
import { readDataSearch } from './pages/data/data-search.ts';
import { ErrorPage } from './pages/error/error-page.tsx';
import { NotFoundPage } from './pages/error/not-found-page.tsx';
import type { HeldSearch } from './pages/held/held-search.ts';
import { readReturnsSearch } from './pages/returns/returns-search.ts';
import { readRoundSearch } from './pages/round/round-search.ts';
import { partnership, root } from './parent-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { requirePermission, requirePerson } from './session/guard.ts';
import { PageSkeleton } from './ui/skeleton.tsx';

/** Every address of the application. Each page is its own chunk, fetched when it is first opened. */

const choosePartnership = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (visit) => {
    const { memberships } = await requirePerson(visit);
    const [only, ...others] = memberships;
    if (only === undefined || others.length > 0) return;
    throw redirect({ to: '/p/$partnership', params: { partnership: only.partnership.slug } });
  },
  component: lazyRouteComponent(
    () => import('./pages/choose-partnership/choose-partnership-page.tsx'),
    'ChoosePartnershipPage',
  ),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(
    () => import('./pages/accessibility/accessibility-page.tsx'),
    'AccessibilityPage',
  ),
});

const apiReference = createRoute({
  getParentRoute: () => root,
  path: '/api-reference',
  component: lazyRouteComponent(
    () => import('./pages/api-reference/api-reference-page.tsx'),
    'ApiReferencePage',
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = textOf(search, 'to');
    return to === undefined ? {} : { to };
  },
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./pages/set-up/set-up-page.tsx'), 'SetUpPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  beforeLoad: async (visit) => void (await requirePerson(visit)),
  component: lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
});

const overview = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
});

const trends = createRoute({
  getParentRoute: () => partnership,
  path: '/trends',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./pages/trends/trends-page.tsx'), 'TrendsPage'),
});

const compare = createRoute({
  getParentRoute: () => partnership,
  path: '/compare',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./pages/compare/compare-page.tsx'), 'ComparePage'),
});

const indicator = createRoute({
  getParentRoute: () => partnership,
  path: '/indicators/$indicator',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(
    () => import('./pages/indicator/indicator-page.tsx'),
    'IndicatorPage',
  ),
});

const savedViews = createRoute({
  getParentRoute: () => partnership,
  path: '/saved-views',
  component: lazyRouteComponent(
    () => import('./pages/saved-views/saved-views-page.tsx'),
    'SavedViewsPage',
  ),
});

const myActions = createRoute({
  getParentRoute: () => partnership,
  path: '/my-actions',
  beforeLoad: requirePermission('own-actions:read'),
  component: lazyRouteComponent(
    () => import('./pages/my-actions/my-actions-page.tsx'),
    'MyActionsPage',
  ),
});

const round = createRoute({
  getParentRoute: () => partnership,
  path: '/round',
  beforeLoad: requirePermission('round:read'),
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('./pages/round/round-page.tsx'), 'RoundPage'),
});

const returns = createRoute({
  getParentRoute: () => partnership,
  path: '/returns',
  validateSearch: readReturnsSearch,
  component: lazyRouteComponent(() => import('./pages/returns/returns-page.tsx'), 'ReturnsPage'),
});

const data = createRoute({
  getParentRoute: () => partnership,
  path: '/data',
  beforeLoad: requirePermission('figures:read'),
  validateSearch: readDataSearch,
  component: lazyRouteComponent(() => import('./pages/data/data-page.tsx'), 'DataPage'),
});

/** Releases, notes and revisions: one route for all that is read about the figures held. */
const held = createRoute({
  getParentRoute: () => partnership,
  path: '/data/$view/{-$item}',
  validateSearch: (search): HeldSearch => search,
  component: lazyRouteComponent(() => import('./pages/held/held-page.tsx'), 'HeldPage'),
});

const settings = createRoute({
  getParentRoute: () => partnership,
  path: '/settings',
  beforeLoad: requirePermission('settings:manage'),
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  choosePartnership,
  accessibility,
  apiReference,
  signIn,
  setUp,
  account,
  partnership.addChildren([
    overview,
    trends,
    compare,
    indicator,
    savedViews,
    planRoutes,
    myActions,
    round,
    returns,
    data,
    held,
    settings,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // Another action at the same route is another page: nothing of the last one's form stays.
  defaultRemountDeps: ({ routeId, params }) => [routeId, params],
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
