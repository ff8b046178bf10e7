import { financialYearOfDate } from '@ragstone/domain/time/civil-date';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { textOf } from './address/search.ts';
import { queryClient } from './api/query-client.ts';
import { readPlanSearch } from './pages/plan/plan-search.ts';
import { partnership } from './parent-routes.ts';
import { requirePermission } from './session/guard.ts';
import { sessionQuery } from './session/session.ts';

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

/** The plan, its actions and the forms that change them. */
export const planRoutes = plan.addChildren([
  currentPlan,
  planOfYear,
  planSettings,
  addPriority,
  editPriority,
  addAction,
  editAction,
  reportForAgency,
  action,
]);
