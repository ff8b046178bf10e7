import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { enter, makePartnership, officer, password, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // each state is judged at two widths, which takes seconds

test('the own password is changed, and every other device signed out', async ({
  page,
  server,
  browser,
}) => {
  await setUp(page, await makePartnership(server));
  const other = await browser.newPage({ baseURL: server.address });
  await enter(other, { email: officer.email, password });
  await other.waitForURL('**/p/sevenoaks-csp');

  await page.goto('/account');
  await expect(page.getByText('This device')).toBeVisible();
  await expectAccessible(page);
  const change = async (current: string, next: string, again: string) => {
    await page.getByLabel('Present password').fill(current);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByLabel('The new password again').fill(again);
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  const summary = page.getByRole('alert');
  await change('not it', 'ferry gravel saucer', 'ferry gravel');
  await expect(summary).toContainText('The two passwords are not the same');
  await change('not it', 'ferry gravel saucer', 'ferry gravel saucer');
  await expect(summary).toContainText('This is not your present password');
  await expectAccessible(page);

  await change(password, 'ferry gravel saucer', 'ferry gravel saucer');
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await expect(page.getByLabel('Present password')).toHaveValue('');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await other.goto('/account');
  await other.waitForURL('**/sign-in?*');
  await other.close();
});

test('a session on another device is ended from here', async ({ page, server, browser }) => {
  await setUp(page, await makePartnership(server));
  const other = await browser.newPage({ baseURL: server.address });
  await enter(other, { email: officer.email, password });
  await other.waitForURL('**/p/sevenoaks-csp');

  await page.getByRole('button', { name: 'Signed in as' }).click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await expect(page.getByText('This device')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Your account' })).toBeHidden();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Sign out/ })
    .click();
  await expect(page.getByRole('main').getByRole('button', { name: /^Sign out/ })).toHaveCount(0);
  await other.goto('/account');
  await other.waitForURL('**/sign-in?*');
  await other.close();
});
