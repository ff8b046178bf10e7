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

test('a key for figures is made, copied, used and ended', async ({ page, server, request }) => {
  await setUp(page, await makePartnership(server));
  await page.goto('/account');
  await expect(page.getByText('You have no key.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a name for the key');
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('Quarterly dashboard');
  await page.getByLabel('Good for').selectOption('A year');
  await page.getByRole('button', { name: 'Make a key' }).press('Enter');
  const made = page.getByRole('status').filter({ hasText: '“Quarterly dashboard” is made' });
  await expect(made).toBeFocused();
  const secret = await page.getByLabel('Your key', { exact: true }).inputValue();
  expect(secret).toMatch(/^ragstone_[\w-]{43}$/);
  await expectAccessible(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the key' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByLabel('Your key', { exact: true })).toBeHidden();

  const row = page.getByRole('row', { name: /Quarterly dashboard/ });
  await expect(row).toContainText('Read figures of Sevenoaks CSP');
  await expect(row).toContainText('Never');
  const read = (path: string) =>
    request.get(`${server.address}/api/partnerships/sevenoaks-csp/${path}`, {
      headers: { authorization: `Basic ${btoa(`excel:${secret}`)}`, accept: 'text/csv' },
    });
  const figures = await read('trends');
  expect([figures.status(), figures.headers()['content-type']]).toEqual([
    200,
    'text/csv; charset=utf-8',
  ]);
  expect((await read('plans')).status()).toBe(403);
  await page.reload();
  await expect(row).not.toContainText('Never');
  await expectAccessible(page);

  await row.getByRole('button', { name: 'End the key Quarterly dashboard' }).click();
  await expect(page.getByText('“Quarterly dashboard” has ended')).toBeVisible();
  await expect(row).toContainText('Ended');
  await expect(row.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  expect((await read('trends')).status()).toBe(401);
});
