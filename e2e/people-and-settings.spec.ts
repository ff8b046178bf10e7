import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { linkIn, makePartnership, setUp } from './fixtures/made-partnership.ts';
import type { Server } from './fixtures/server.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // each state is judged at two widths, which takes seconds

/** An officer on the People and settings page of a new partnership with one agency. */
async function openSettings(page: Page, server: Server): Promise<void> {
  await setUp(page, await makePartnership(server));
  await page.goto('/p/sevenoaks-csp/settings');
  await page.getByText('Add an agency').click();
  await page.getByLabel('Name', { exact: true }).last().fill('Kent Police');
  await page.getByLabel('Short name').fill('Police');
  await page.getByRole('button', { name: 'Add', exact: true }).last().click();
  await expect(page.getByRole('row', { name: /Kent Police/ })).toBeVisible();
}

/** Adds a partner and answers the link that is shown for them. */
async function addPartner(page: Page): Promise<string> {
  await page.getByText('Add a person').click();
  const form = page.locator('form', { hasText: 'You get a link to pass on' });
  await form.getByLabel('Name').fill('Jo Field');
  await form.getByLabel('E-mail address').fill('jo@example.org');
  await form.getByLabel('Agency').selectOption('Kent Police');
  await form.getByRole('button', { name: 'Add' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set-up link for Jo Field' });
  return linkIn(await dialog.getByLabel('Link', { exact: true }).inputValue());
}

test('an officer adds a partner and passes on a link that lets them in', async ({
  page,
  server,
  context,
  browser,
}) => {
  await openSettings(page, server);
  await expectAccessible(page);

  await page.getByText('Add a person').click();
  await page.locator('form', { hasText: 'You get a link' }).getByRole('button').click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('There is a problem');
  await expect(summary.getByRole('link')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.reload();

  const link = await addPartner(page);
  await expectAccessible(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(linkIn(await page.evaluate(() => navigator.clipboard.readText()))).toBe(link);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Jo Field.*No password yet/ })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: server.address });
  const partner = await elsewhere.newPage();
  await setUp(partner, link);
  await partner.goto('/p/sevenoaks-csp/settings');
  await expect(partner.getByRole('heading', { level: 1 })).not.toHaveText('People and settings');
  await expectAccessible(partner);
  await elsewhere.close();
  await page.reload();
  await expect(page.getByRole('row', { name: /Jo Field.*Can sign in/ })).toBeVisible();
});

test('an officer changes a role and removes somebody, but never the last officer', async ({
  page,
  server,
}) => {
  await openSettings(page, server);
  await addPartner(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('row', { name: /Jo Field/ });

  await row.getByRole('button', { name: 'Change role' }).click();
  const role = page.getByRole('dialog', { name: 'Change the role of Jo Field' });
  await role.getByLabel('Agency').selectOption('None');
  await role.getByRole('button', { name: 'Save' }).click();
  await expect(role.getByRole('alert')).toContainText('Choose the agency');
  await expectAccessible(page);
  await role.getByLabel('Portfolio holder').check();
  await role.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Portfolio holder');
  await expect(row.getByRole('button', { name: 'Change role' })).toBeFocused();

  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove Jo Field?' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Jo Field is removed' })).toBeFocused();

  const own = page.getByRole('row', { name: /Ann Officer/ });
  await own.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('keeps at least one officer');
  await expectAccessible(page);
});

test('settings that somebody else saved meanwhile are shown beside the own, and nothing is lost', async ({
  page,
  server,
  context,
}) => {
  await setUp(page, await makePartnership(server));
  await page.goto('/p/sevenoaks-csp/settings');
  const other = await context.newPage();
  await other.goto('/p/sevenoaks-csp/settings');

  const save = async (on: Page, words: string) => {
    await on.getByLabel('Red means').fill(words);
    const card = on.locator('form', { hasText: 'Red means' });
    await card.getByRole('button', { name: 'Save' }).click();
  };
  await save(other, 'It needs the board');
  await expect(other.getByText('Your changes are saved')).toBeVisible();
  await save(page, 'It is in trouble');
  const conflict = page.getByRole('region', { name: 'Someone else saved this' });
  await expect(conflict).toContainText('It needs the board');
  await expect(conflict).toContainText('It is in trouble');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Use these and go on' }).click();
  await expect(page.getByLabel('Red means')).toHaveValue('It is in trouble');
  await page
    .locator('form', { hasText: 'Red means' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText('Your changes are saved')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Red means')).toHaveValue('It is in trouble');
});
