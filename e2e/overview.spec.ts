import { expect } from '@playwright/test';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import { formatCount } from '@ragstone/domain/words/number';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { addSmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { test } from './fixtures/test.ts';

test("headline, tiles and the top of what stands out are on a laptop's first screen", async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Crime is lower than last year. Burglary is the exception.');
  const first = page.getByRole('heading', { name: 'What stands out' });
  for (const part of [heading, page.getByText('36 of 54'), first]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
  const top = page.locator('.card', { has: first }).getByRole('listitem').first();
  await expect(top).toContainText('Burglary');
  await expect(top.getByRole('link', { name: 'Burglary' })).toBeInViewport({ ratio: 1 });
});

test('each tile says its count, change and months, and leads to its trend', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  const asked = await page.request.get(`/api/partnerships/${partnership}/overview`);
  const { figures }: AnswerOf<typeof readOverview> = await asked.json();
  await page.goto(`/p/${partnership}`);
  await expect(page.getByText('12 months to September 2026')).toBeVisible();
  for (const { label, change, words } of figures?.tiles ?? []) {
    const tile = page.locator('.tile').filter({ has: page.getByRole('link', { name: label }) });
    await expect(tile).toContainText(formatCount(change.now ?? Number.NaN));
    await expect(tile).toContainText(words);
  }
  await page.locator('.tile').getByRole('link', { name: 'Burglary' }).click();
  await expect(page).toHaveURL(/indicator=burglary&from=2025-10&to=2026-09/);
  await expect(
    page.getByRole('heading', { name: /^Burglary is higher than last year/ }),
  ).toBeVisible();
});

test('a rise of what is neither good nor bad is said so, in ink', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.goto(`/p/${partnership}`);
  const item = page.getByRole('listitem').filter({ hasText: 'neither good nor bad' });
  await expect(item.first()).toContainText('Domestic abuse reports');
  await expect(item.first().locator('.bad, .good')).toHaveCount(0);
});

test('the plan adds up: its tile, its bars and what needs attention', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.goto(`/p/${partnership}`);
  const bars = page.locator('.priority-bars__row');
  await expect(bars).toHaveCount(7);
  const counts = await bars.locator('.number').allTextContents();
  expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(54);
  await expect(page.getByText('on track: 13 complete, 23 green')).toBeVisible();
  const unmended = page.getByRole('listitem').filter({ hasText: 'No corrective action' });
  await expect(unmended.getByRole('link')).toHaveText([/^2\.5 /, /^4\.5 /, /^7\.4 /]);
  await page.getByRole('link', { name: 'Red', exact: true }).click();
  await expect(page).toHaveURL(/plan\/2026-27\?standing=red/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('a partnership without figures', () => {
  test.use({ ownServer: 'empty' });

  test('is told what to do, and sees its plan', async ({ page, server }) => {
    const { slug, people } = await addSmallPlan(server.query);
    await signInAsPerson(page, people.officer);
    await page.goto(`/p/${slug}`);
    await expect(page.getByRole('heading', { name: /^No figures are held for/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The plan, by priority' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/p/${slug}/trends`);
    await expect(page.getByRole('heading', { name: /^No figures are held for/ })).toBeVisible();
    await expectAccessible(page);
  });
});
