import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('the latest releases are listed, and all of them by an address of their own', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/data/releases`);
  const rows = page.getByRole('table', { name: 'Releases' }).locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(12);
  await expect(rows.first()).toContainText('July to September 2026');

  await page.getByRole('link', { name: 'Show all 37 releases' }).press('Enter');
  await expect(page).toHaveURL(/releases\?all=yes$/);
  await expect(rows).toHaveCount(37);
  await expect(page.getByRole('link', { name: 'Show the latest alone' })).toBeFocused();

  await rows.first().getByRole('link').click();
  await expect(page.getByRole('table', { name: 'Files' })).toContainText(/[0-9a-f]{64}/);
  await expect(page.getByText('came by the command line or with the demonstration')).toBeVisible();
  await expect(page.getByRole('button', { name: /Withdraw release/ })).toBeHidden();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/^release-\d+-figures\.csv$/);
  await expectAccessible(page);
});

test('the demonstration lets in one person of each role by one press, and the others', async ({
  page,
}) => {
  await page.goto('/sign-in');
  const entrances = page.getByRole('button', { name: /^Sign in as/ });
  await expect(entrances).toHaveCount(3);
  await page.getByText('other people of the demonstration').click();
  await expect(entrances).toHaveCount(9);
  await expectAccessible(page);
  await entrances.nth(1).click();
  await expect(page.getByRole('heading', { name: /^Crime is lower/ })).toBeVisible();
});
