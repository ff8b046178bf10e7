import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('an indicator is watched by keyboard, listed with the saved views, and stopped', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/indicators/burglary`);
  const tell = page.getByRole('button', { name: 'Tell me when this changes' });
  await tell.focus();
  await page.keyboard.press('Enter');
  const told = page.getByText('You are told under “Saved views” when a new release changes this.');
  await expect(told).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop telling me' })).toBeFocused();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'All that you watch' }).click();
  await expect(page.getByText('This installation sends no mail.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Burglary' });
  await expect(row).toContainText('Holmesdale');
  await expectAccessible(page);
  await row.getByRole('link', { name: 'Burglary' }).click();
  await expect(told).toBeVisible();

  await page.goto(`/p/${partnership}/saved-views`);
  await page.getByRole('button', { name: 'Stop Burglary, Holmesdale' }).click();
  await expect(page.getByText('You watch nothing yet.')).toBeVisible();
  await expectAccessible(page);
});

test('what belongs to others, and figures as published on a day, are not offered to be watched', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'officer');
  const offered = page.getByRole('button', { name: 'Tell me when this changes' });
  await page.goto(`/p/${partnership}/indicators/burglary`);
  await expect(offered).toBeVisible();
  await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Ashmere' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Burglary: Ashmere');
  await expect(offered).toHaveCount(0);
  await page.goto(`/p/${partnership}/indicators/burglary?asOf=2026-08-01`);
  await expect(page.locator('h2.finding')).toBeVisible();
  await expect(offered).toHaveCount(0);
});
