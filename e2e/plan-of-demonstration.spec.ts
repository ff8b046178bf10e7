import { expect } from '@playwright/test';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('a priority shows its headline measure with the overview’s figure, a closed plan without', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/plan/2026-27`);
  const measure = page.getByText('Headline measure: Burglary');
  await expect(measure).toContainText('512, 81 more (18.8%); 431 a year before');
  await expect(measure).toContainText('12 months to September 2026');
  await page.getByRole('link', { name: 'Action plan 2025-26' }).click();
  await expect(page).toHaveURL(/plan\/2025-26$/);
  await expect(page.getByText('closed 12 May 2026')).toBeVisible();
  await expect(page.getByText('Headline measure: Burglary')).toHaveText(
    'Headline measure: Burglary',
  );
});

test('officers begin the next plan from the newest', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.goto(`/p/${partnership}/plan/2026-27`);
  await page.getByRole('link', { name: 'Begin 2027-28' }).click();
  await expect(page.getByRole('button', { name: 'Begin the plan for 2027-28' })).toBeVisible();
});
