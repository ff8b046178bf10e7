import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { enter, makePartnership, officer, password, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // each state is judged at two widths, which takes seconds

test('a set-up link leads to a password and works once', async ({ page, server }) => {
  const link = await makePartnership(server);
  await page.goto(link);
  await expect(page.getByText('Ann Officer, you sign in with ann@example.org')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('New password', { exact: true }).fill('ragstone');
  await page.getByLabel('The new password again').fill('something else');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('The two passwords are not the same');
  await page.getByLabel('The new password again').fill('ragstone');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(summary).toContainText('Use at least 12 characters');
  await expectAccessible(page);

  await setUp(page, link);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/sign-in');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/set-up');
  await expect(page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
});

test('a wrong password says so, keeps the address, and the right one leads back', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await page.getByRole('button', { name: 'Signed in as' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await page.getByRole('button', { name: 'Signed in as' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/p/sevenoaks-csp/settings');
  await page.waitForURL('**/sign-in?*');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Enter your e-mail address');
  await expect(page.getByRole('alert')).toContainText('Enter your password');
  await expectAccessible(page);

  await page.getByLabel('E-mail address').fill(officer.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(
    'The e-mail address or password is not right',
  );
  await expect(page.getByLabel('E-mail address')).toHaveValue(officer.email);
  await expectAccessible(page);

  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/p/sevenoaks-csp/settings');
});

test('after twenty wrong passwords the page says to wait', async ({ page }) => {
  const tried = { email: 'guessed@example.org', password: 'guess' };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await page.request.post('/api/session', { data: tried });
    expect(answer.status()).toBe(401);
  }
  await enter(page, tried);
  await expect(page.getByRole('alert')).toContainText('Wait 15 minutes and try again');
  await expect(page.getByLabel('E-mail address')).toHaveValue(tried.email);
  await expectAccessible(page);
});

test('sign-in leads to no other site', async ({ page, server }) => {
  await setUp(page, await makePartnership(server));
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:0']) {
    await page.request.delete('/api/session');
    await page.goto(`/sign-in?${new URLSearchParams({ to })}`);
    await page.getByLabel('E-mail address').fill(officer.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${server.address}/p/sevenoaks-csp`);
  }
});
