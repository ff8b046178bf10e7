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

test('a partner reports amber with at most eight presses beside the typing', async ({ page }) => {
  await countPresses(page);
  const mine = card(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your updates: 0 of 1 done');
  await expect(mine).toContainText('Two schools booked, vehicle ordered.');
  await mine.getByText('Amber', { exact: true }).click();
  await mine.getByLabel('What was done').click();
  await page.keyboard.type('One of three schools visited, 140 students.');
  await mine.getByLabel('What brings it back to green').click();
  await page.keyboard.type('Loan vehicle from the county pool.');
  for (const [box, digits] of [
    ['Day', '15'],
    ['Month', '12'],
    ['Year', '2026'],
  ] as const) {
    await mine.getByLabel(box).click();
    await page.keyboard.type(digits);
  }
  await mine.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your updates: 1 of 1 done');
  await expect(page.getByText('Your update on 7.2 was sent.')).toBeVisible();
  const presses = await page.evaluate(() => Number(document.body.dataset['presses']));
  expect(presses).toBeLessThanOrEqual(8);
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
  await expect(card(page)).toContainText('An officer will confirm it.');
  await card(page).getByRole('button', { name: 'Take it back to change it' }).click();
  await expect(card(page).getByLabel('Why has nothing changed?')).toHaveValue(
    'The visits are in November.',
  );
});

test('text is added to an action that another agency leads', async ({ page, server }) => {
  const other = page.getByRole('article').filter({ hasText: 'Operation Sentinel' });
  await other.getByText('Add what your agency did').click();
  await expect(other.getByText('How is it going?')).toHaveCount(0);
  await other.getByLabel('What was done').fill('We lent the drone.');
  await other.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByText('Your update on 2.1 was sent.')).toBeVisible();
  const rows = await server.query("SELECT state FROM progress_report WHERE part = 'support'");
  expect(rows).toEqual([{ state: 'submitted' }]);
});
