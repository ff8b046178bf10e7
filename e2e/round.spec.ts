import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { addSmallPlan, type SmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });

let plan: SmallPlan;
test.beforeEach(async ({ server }) => {
  plan = await addSmallPlan(server.query);
});

async function openRound(page: Page, person = plan.people.officer): Promise<void> {
  await signInAsPerson(page, person);
  await page.goto(`/p/${plan.slug}/round`);
}

const update = (page: Page) =>
  page.getByRole('article').filter({ hasText: 'Burglary patrols, north wards' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the round says who has answered, and its counts add up', async ({ page }) => {
  await openRound(page);
  await expect(heading(page)).toHaveText('Q2: 1 of 4 updates is in');
  await expect(page.getByText('Due 31 October 2026, in 11 days.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Round Q2 1 waiting' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Who has answered' });
  const row = (name: string) => table.getByRole('row', { name });
  await expect(row('Police').getByRole('cell')).toHaveText(['0', '1', '0', '1', '2']);
  await expect(row('All agencies').getByRole('cell')).toHaveText([
    'All agencies',
    ...['0', '1', '0', '3', '4'],
  ]);
  await expect(page.getByRole('heading', { name: 'Not answered yet: 3' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Q1 (April to June 2026)' }).click();
  await expect(heading(page)).toHaveText('Q1: 2 of 4 updates are in');
  await expect(page.getByRole('heading', { name: 'No update received: 2' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/p/${plan.slug}/round?quarter=4`);
  await expect(heading(page)).toHaveText('Page not found');
});

test('an officer confirms an update by one press, and the next thing has the focus', async ({
  page,
  server,
}) => {
  await openRound(page);
  await expect(update(page)).toContainText('Patrols on 14 of 20 nights.');
  await expect(update(page)).toContainText('By 15 December 2026');
  await page.getByRole('button', { name: 'Confirm 2.2, Police' }).click();
  await expect(page.getByRole('status')).toHaveText('2.2 is confirmed. Nothing more waits.');
  await expect(page.getByText('Nothing waits to be confirmed.').first()).toBeVisible();
  await expect(page.locator(':focus')).toHaveText('To confirm');
  await expect(page.getByRole('link', { name: 'Round Q2', exact: true })).toBeVisible();
  const rows = await server.query('SELECT rag FROM action WHERE lifecycle = $1', ['ongoing']);
  expect(rows).toEqual([{ rag: 'amber' }]);
  await page.getByText('Show the confirmed updates').click();
  await expectAccessible(page);
});

test('an officer decides otherwise with a reason, and can go back to what was proposed', async ({
  page,
}) => {
  await openRound(page);
  await page.getByRole('button', { name: 'Decide otherwise 2.2' }).click();
  await update(page).getByText('Red', { exact: true }).click();
  await page.getByRole('button', { name: 'Confirm with this' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why, so that the agency can see it');
  await expect(update(page).getByRole('radio', { name: 'Red' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(update(page).getByRole('heading')).toBeFocused();
  await page.getByRole('button', { name: 'Decide otherwise 2.2' }).click();
  await update(page).getByText('Red', { exact: true }).click();
  await update(page).getByLabel('Reason').fill('Two wards had no patrol at all.');
  await page.getByRole('button', { name: 'Confirm with this' }).click();
  await page.getByText('Show the confirmed updates').click();
  const decided = page.getByRole('row', { name: 'Burglary patrols' });
  await expect(decided).toContainText('instead of ◆ Amber: Two wards had no patrol at all.');
  await page.getByRole('button', { name: 'Decide again 2.2' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm as proposed' }).click();
  await expect(decided).not.toContainText('instead of');
});

test('an update that its agency took back is not confirmed, and the reason typed stays', async ({
  page,
  server,
}) => {
  await openRound(page);
  await page.getByRole('button', { name: 'Decide otherwise 2.2' }).click();
  await update(page).getByText('Green', { exact: true }).click();
  await update(page).getByLabel('Reason').fill('Seen on patrol.');
  await server.query(
    "UPDATE progress_report SET state = 'draft', submitted_at = NULL, version = version + 1 WHERE state = 'submitted'",
  );
  await page.getByRole('button', { name: 'Confirm with this' }).click();
  await expect(update(page)).toContainText('taken this update back');
  await expect(update(page).getByLabel('Reason')).toHaveValue('Seen on patrol.');
  await expectAccessible(page);
});

test('an officer reports for an agency, and is marked when confirming that themselves', async ({
  page,
}) => {
  await openRound(page);
  await page.getByRole('link', { name: 'Report for Council' }).click();
  await page.getByRole('radio', { name: 'Green' }).check({ force: true });
  await page.getByLabel('What was done').fill('Forty sheds were marked.');
  await page.getByRole('button', { name: 'Send update' }).click();
  await expect(heading(page)).toHaveText('2.3 Shed marking with parish councils');
  await page.getByRole('link', { name: 'Round Q2' }).click();
  const own = page.getByRole('article').filter({ hasText: 'Shed marking' });
  await expect(own).toContainText('Written for the agency by Ann Officer, an officer');
  await expect(own).toContainText('You wrote this yourself.');
  await page.getByRole('button', { name: 'Confirm 2.3, Council' }).click();
  await page.getByText('Show the confirmed updates').click();
  await expect(page.getByRole('row', { name: 'Shed marking' })).toContainText('own update');
});

test('an officer changes the due date, closes the round knowing who is silent, and opens the next', async ({
  page,
  server,
}) => {
  await openRound(page);
  await page.getByRole('button', { name: 'Change due date or note' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Day')).toBeFocused();
  await dialog.getByLabel('Day').fill('32');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Day').fill('7');
  await dialog.getByLabel('Month').fill('11');
  await dialog.getByLabel('Note').fill('A week more, for half-term.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Due 7 November 2026, in 18 days.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the round' }).click();
  await expect(dialog).toContainText('3 actions have no update.');
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Westmarch Police: 2.1',
    'Westmarch District Council: 2.3',
    'County Fire and Rescue Service: 7.2',
  ]);
  await expect(dialog).toContainText('1 update waits to be confirmed. Confirm it first');
  await expect(dialog.getByRole('button', { name: 'Close the round' })).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Go to what waits' }).click();
  await expect(page.locator(':focus')).toHaveText('To confirm: 1');
  await page.getByRole('button', { name: 'Confirm 2.2, Police' }).click();
  await expect(page.getByText('Nothing waits to be confirmed.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close the round' }).click();
  await expect(dialog).toContainText('A closed round cannot be opened again.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close the round' }).click();
  await expect(heading(page)).toHaveText('No round is open');
  await expect(page.getByText('Open the round for Q3 (October to December 2026)')).toBeVisible();
  await expect(page.getByLabel('Month')).toHaveValue('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open round Q3' }).click();
  await expect(heading(page)).toHaveText('Q3: 0 of 4 updates are in');
  const rows = await server.query('SELECT quarter FROM round WHERE closed_at IS NULL');
  expect(rows).toEqual([{ quarter: 3 }]);
});

test('a portfolio holder and a partner cannot enter the round, nor an officer my actions', async ({
  page,
}) => {
  for (const person of [plan.people.holder, plan.people.fire]) {
    await openRound(page, person);
    await expect(heading(page)).not.toContainText('Q2');
    await expect(page.getByRole('link', { name: /^Round/ })).toHaveCount(0);
    await expectAccessible(page);
    const answer = await page.request.get(`/api/partnerships/${plan.slug}/plans/2026-27/rounds/2`);
    expect(answer.status()).toBe(403);
  }
  for (const person of [plan.people.holder, plan.people.officer]) {
    await signInAsPerson(page, person);
    await page.goto(`/p/${plan.slug}/my-actions`);
    await expect(heading(page)).not.toContainText('Your updates');
    const answer = await page.request.get(`/api/partnerships/${plan.slug}/my-actions`);
    expect(answer.status()).toBe(403);
  }
});
