import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { addSmallPlan, type SmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { phone, test } from './fixtures/test.ts';

test.use({ ...phone, ownServer: 'empty' });

let plan: SmallPlan;
test.beforeEach(async ({ page, server }) => {
  plan = await addSmallPlan(server.query);
  await signInAsPerson(page, plan.people.fire);
  await page.goto(`/p/${plan.slug}/my-actions`);
});

/** Every press of the page's life, counted by the page itself. */
const countPresses = (page: Page) =>
  page.evaluate(() => {
    let presses = 0;
    document.addEventListener('click', (event) => {
      // A press on a label is passed on to its box as a second click.
      const isPassedOn = event.detail === 0;
      if (!isPassedOn) presses += 1;
      document.body.dataset['presses'] = String(presses);
    });
  });

const card = (page: Page) =>
  page.getByRole('article').filter({ hasText: 'Safe drive days for sixth forms' });

test('a partner reports amber and another stage of work with at most eight presses beside the typing', async ({
  page,
}) => {
  await countPresses(page);
  const mine = card(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your updates: 0 of 1 done');
  await expect(mine).toContainText('Two schools booked, vehicle ordered.');
  await mine.getByText('Amber', { exact: true }).click();
  await mine.getByLabel('Stage of work').click();
  await mine.getByLabel('Stage of work').selectOption('Ongoing');
  await mine.getByLabel('What was done').click();
  await page.keyboard.type('One of three schools visited, 140 students.');
  await mine.getByLabel('What brings it back to green').click();
  await page.keyboard.type('Loan vehicle from the county pool.');
  await mine.getByRole('button', { name: 'End of the quarter: 31 Dec 2026' }).click();
  await expect(mine.getByLabel('Year')).toHaveValue('2026');
  await mine.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your updates: 1 of 1 done');
  await expect(page.locator(':focus')).toHaveText('Your update on 7.2 was sent.');
  const presses = await page.evaluate(() => Number(document.body.dataset['presses']));
  const inTheListOfStages = 1; // the telephone's own list: no press of the page
  expect(presses + inTheListOfStages).toBeLessThanOrEqual(8);
  await page.getByText('7.2 Safe drive days for sixth forms').click();
  await expect(page.getByText('By 31 December 2026')).toBeVisible();
  await expectAccessible(page);
});

test('a date can be typed in place of a shortcut', async ({ page }) => {
  const mine = card(page);
  await mine.getByText('Red', { exact: true }).click();
  await mine.getByRole('button', { name: 'In a month: 20 Nov 2026' }).click();
  await mine.getByLabel('Day').fill('15');
  await expect(mine.getByLabel('Month')).toHaveValue('11');
  await expectAccessible(page);
});

test('what is typed is kept as a draft, and is there again after the phone was put away', async ({
  page,
}) => {
  await card(page).getByLabel('What was done').fill('Half a sentence');
  await expect(card(page).getByRole('status')).toHaveText(/^Draft saved at \d\d:\d\d$/);
  await page.reload();
  await expect(card(page).getByLabel('What was done')).toHaveValue('Half a sentence');
});

test('a report that lacks something is not sent, and says what', async ({ page }) => {
  await card(page).getByText('Red', { exact: true }).click();
  await card(page).getByRole('button', { name: 'Send update' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Say what was done');
  await expect(summary).toContainText('Say what brings it back to green');
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Say what was done' }).click();
  await expect(card(page).getByLabel('What was done')).toBeFocused();
});

test('no change is one press and a reason, and can be taken back', async ({ page }) => {
  await card(page).getByRole('button', { name: 'No change since Q1' }).click();
  await card(page).getByLabel('Why has nothing changed?').fill('The visits are in November.');
  await card(page).getByRole('button', { name: 'Send update' }).click();
  await expect(card(page)).toHaveCount(0);
  await page.getByText('7.2 Safe drive days for sixth forms').click();
  await expect(page.getByText('An officer will confirm it.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it back to change it' }).click();
  await expect(card(page).getByRole('heading')).toBeFocused();
  await expect(card(page).getByLabel('Why has nothing changed?')).toHaveValue(
    'The visits are in November.',
  );
});

test('text is added to an action that another agency leads', async ({ page, server }) => {
  await page.getByText('2.1 Operation Sentinel').click();
  const other = page.getByRole('group').filter({ hasText: '2.1 Operation Sentinel' });
  await expect(other.getByText('How is it going?')).toHaveCount(0);
  await other.getByLabel('What was done').fill('We lent the drone.');
  await other.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByText('Your update on 2.1 was sent.')).toBeVisible();
  const rows = await server.query("SELECT state FROM progress_report WHERE part = 'support'");
  expect(rows).toEqual([{ state: 'submitted' }]);
});

test('after one update is sent, the next action has the focus', async ({ page, server }) => {
  await server.query("UPDATE action SET lead_agency_id = $1 WHERE title LIKE 'Shed marking%'", [
    plan.agencies.fire,
  ]);
  await page.reload();
  const sheds = page.getByRole('article').filter({ hasText: 'Shed marking' });
  await sheds.getByText('Green', { exact: true }).click();
  await sheds.getByLabel('What was done').fill('Forty sheds were marked.');
  await sheds.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was sent' })).toBeVisible();
  await expect(card(page).getByRole('heading')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your updates: 1 of 2 done');
  await expectAccessible(page);
});
