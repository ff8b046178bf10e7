import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('a view is saved under a name, pinned to the overview with its finding, and removed', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary`);
  const finding = (await page.locator('h2.finding').textContent()) ?? '';
  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog');
  const name = `Break-ins ${Date.now()}`;
  await dialog.getByLabel('Name').fill('');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Give the view a name');
  await dialog.getByLabel('Name').fill(name);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();

  await page.getByRole('link', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: `Pin to the overview ${name}` }).click();
  await expect(page.getByRole('button', { name: `Take off the overview ${name}` })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/p/${partnership}`);
  const pinned = page.getByRole('listitem').filter({ hasText: name });
  await expect(pinned).toContainText(finding);
  await expectAccessible(page);
  await pinned.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/\/trends\?indicator=burglary$/);

  await page.getByRole('link', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('an indicator’s page and the comparison are kept by name too, and say on the overview what they find', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const saved: { name: string; finding: string; address: RegExp }[] = [];
  for (const { path, address } of [
    {
      path: 'indicators/burglary?area=demo:D02',
      address: /\/indicators\/burglary\?area=demo(:|%3A)D02$/,
    },
    { path: 'compare?indicator=burglary', address: /\/compare\?indicator=burglary$/ },
  ]) {
    await page.goto(`/p/${partnership}/${path}`);
    const heading = page.getByRole('heading', { level: 2 }).first();
    await expect(heading).toContainText('urglary');
    const finding = (await heading.textContent()) ?? '';
    await page.getByRole('button', { name: 'Save this view' }).first().click();
    const name = `${path.split('?')[0]} ${Date.now()}`;
    await page.getByRole('dialog').getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click();
    await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
    saved.push({ name, finding, address });
  }
  await page.goto(`/p/${partnership}/saved-views`);
  for (const { name } of saved) {
    await page.getByRole('button', { name: `Pin to the overview ${name}` }).click();
    await expect(page.getByRole('button', { name: `Take off the overview ${name}` })).toBeVisible();
  }
  for (const { name, finding, address } of saved) {
    await page.goto(`/p/${partnership}`);
    const pinned = page.getByRole('listitem').filter({ hasText: name });
    await expect(pinned).toContainText(finding);
    if (name === saved[0]?.name) await expectAccessible(page);
    await pinned.getByRole('link', { name }).click();
    await expect(page).toHaveURL(address);
  }
  await page.goto(`/p/${partnership}/saved-views`);
  for (const { name } of saved) {
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  }
});
