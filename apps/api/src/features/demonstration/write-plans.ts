import type { PeopleRows, PlanRows } from '@ragstone/demo/plan-rows';
import type pg from 'pg';
import { insertRows } from './table-rows.ts';
import type { Numbers } from './write-areas.ts';

export async function writePeople(
  client: pg.ClientBase,
  rows: PeopleRows,
  numbers: Numbers,
): Promise<void> {
  await insertRows(client, 'partnership', rows.partnerships);
  await insertRows(
    client,
    'partnership_area',
    rows.partnershipAreas.map(({ areaCode, ...row }) => ({
      ...row,
      areaId: numbers.area(areaCode),
    })),
  );
  await insertRows(client, 'agency', rows.agencies);
  await insertRows(client, 'person', rows.people);
  await insertRows(client, 'membership', rows.memberships);
}

const indicatorId = (slug: string | undefined, numbers: Numbers) =>
  slug === undefined ? undefined : numbers.indicator(slug);

/** Plans, oldest first, so that each row finds the one that it continues. */
export async function writePlans(
  client: pg.ClientBase,
  rows: PlanRows,
  numbers: Numbers,
): Promise<void> {
  await insertRows(client, 'plan', rows.plans);
  await insertRows(
    client,
    'priority',
    rows.priorities.map(({ headlineIndicator, ...row }) => ({
      ...row,
      headlineIndicatorId: indicatorId(headlineIndicator, numbers),
    })),
  );
  await insertRows(client, 'action', rows.actions);
  await insertRows(client, 'action_support', rows.actionSupports);
  await insertRows(
    client,
    'success_measure',
    rows.successMeasures.map(({ indicator, areaCode, ...row }) => ({
      ...row,
      indicatorId: indicatorId(indicator, numbers),
      areaId: areaCode === undefined ? undefined : numbers.area(areaCode),
    })),
  );
  await insertRows(client, 'milestone', rows.milestones);
  await insertRows(client, 'round', rows.rounds);
  await insertRows(client, 'progress_report', rows.reports);
}
