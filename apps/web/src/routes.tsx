import { financialYearOfDate } from '@ragstone/domain/time/civil-date';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readFigureSearch } from './address/figure-search.ts';
import { parseSearch, stringifySearch, textOf } from './address/search.ts';
import { queryClient } from './api/query-client.ts';
import { BareErrorPage, BareSkeleton } from './layout/bare-frame.tsx';
import { Layout } from './layout/layout.tsx';
import { readDataSearch } from './pages/data/data-search.ts';
import { ErrorPage } from './pages/error/error-page.tsx';
import { NotFoundPage } from './pages/error/not-found-page.tsx';
import type { HeldSearch } from './pages/held/held-search.ts';
import { readPlanSearch } from './pages/plan/plan-search.ts';
import { readReturnsSearch } from './pages/returns/returns-search.ts';
import { readRoundSearch } from './pages/round/round-search.ts';
import { requireMember, requirePermission, requirePerson } from './session/guard.ts';
import { sessionQuery } from './session/session.ts';
import { PageSkeleton } from './ui/skeleton.tsx';

/** Every address of the application. Each page is its own chunk, fetched when it is first opened. */

const root = createRootRoute({
  component: Layout,
  errorComponent: BareErrorPage,
  pendingComponent: BareSkeleton,
  // Who is signed in decides what the frame shows, so nothing is drawn before it is known.
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery).then(() => undefined),
});

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

const partnership = createRoute({
  getParentRoute: () => root,
  path: '/p/$partnership',
  beforeLoad: requireMember,
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

// Given as it is, its narrow parameter would hide the other names in the address.
const requireEditor = requirePermission('plan:edit');
const requireConfirmer = requirePermission('report:confirm');

const plan = createRoute({
  getParentRoute: () => partnership,
  path: '/plan',
});

/** The plan of the current financial year. */
const currentPlan = createRoute({
  getParentRoute: () => plan,
  path: '/',
  beforeLoad: async ({ params }) => {
    const { today } = await queryClient.ensureQueryData(sessionQuery);
    throw redirect({
      to: '/p/$partnership/plan/$year',
      params: { ...params, year: financialYearLabel(financialYearOfDate(today)) },
      replace: true,
    });
  },
});

const planOfYear = createRoute({
  getParentRoute: () => plan,
  path: '/$year',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/plan/plan-page.tsx'), 'PlanPage'),
});

const planSettings = createRoute({
  getParentRoute: () => plan,
  path: '/$year/settings',
  beforeLoad: (visit) => requireEditor(visit),
  component: lazyRouteComponent(
    () => import('./pages/plan-settings/plan-settings-page.tsx'),
    'PlanSettingsPage',
  ),
});

const addPriority = createRoute({
  getParentRoute: () => plan,
  path: '/$year/add-priority',
  beforeLoad: (visit) => requireEditor(visit),
  component: lazyRouteComponent(
    () => import('./pages/priority/add-priority-page.tsx'),
    'AddPriorityPage',
  ),
});

const editPriority = createRoute({
  getParentRoute: () => plan,
  path: '/$year/priority/$number',
  beforeLoad: (visit) => requireEditor(visit),
  component: lazyRouteComponent(
    () => import('./pages/priority/edit-priority-page.tsx'),
    'EditPriorityPage',
  ),
});

const addAction = createRoute({
  getParentRoute: () => plan,
  path: '/$year/add-action',
  validateSearch: (search): { priority?: string } => {
    const priority = textOf(search, 'priority');
    return priority === undefined ? {} : { priority };
  },
  beforeLoad: (visit) => requireEditor(visit),
  component: lazyRouteComponent(
    () => import('./pages/edit-action/add-action-page.tsx'),
    'AddActionPage',
  ),
});

const editAction = createRoute({
  getParentRoute: () => plan,
  path: '/$year/$reference/edit',
  beforeLoad: (visit) => requireEditor(visit),
  component: lazyRouteComponent(
    () => import('./pages/edit-action/edit-action-page.tsx'),
    'EditActionPage',
  ),
});

const reportForAgency = createRoute({
  getParentRoute: () => plan,
  path: '/$year/$reference/report',
  validateSearch: (search): { agency?: string } => {
    const agency = textOf(search, 'agency');
    return agency === undefined ? {} : { agency };
  },
  beforeLoad: (visit) => requireConfirmer(visit),
  component: lazyRouteComponent(
    () => import('./pages/report-for-agency/report-for-agency-page.tsx'),
    'ReportForAgencyPage',
  ),
});

const action = createRoute({
  getParentRoute: () => plan,
  path: '/$year/$reference',
  component: lazyRouteComponent(() => import('./pages/action/action-page.tsx'), 'ActionPage'),
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
    plan.addChildren([
      currentPlan,
      planOfYear,
      planSettings,
      addPriority,
      editPriority,
      addAction,
      editAction,
      reportForAgency,
      action,
    ]),
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
