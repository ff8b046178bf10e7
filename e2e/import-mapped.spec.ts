import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // a whole journey, looked at by axe on the way

const fires = (count: number) => ({
  name: 'fires.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Fires attended\n\nDistrict,Month,Kind,Fires\nSevenoaks,June 2025,Deliberate,${count}\nSevenoaks,June 2025,Accidental,4\n`,
  ),
});

test('an officer says what the columns of an unknown table hold, and the next one is known by name', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  const choose = async (count: number) => {
    await page.goto('/p/sevenoaks-csp/data');
    await page.getByLabel('Choose files').setInputFiles([fires(count)]);
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await expect(page.getByText('Ragstone does not know this table')).toBeVisible();
    await expect(page.locator('section:focus')).toContainText('does not know this table');
  };
  await choose(7);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read and check' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a column');
  await expectAccessible(page);
  await page.getByLabel('Number', { exact: true }).selectOption('Fires');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('Name of the table').fill('Fires of our county');
  await page.getByLabel('Publisher').fill('Fire and rescue service');
  await page.getByLabel('Unit').fill('fires');
  await page.getByRole('button', { name: 'Read and check' }).click();

  await expect(page.getByText('This is Fires of our county.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'By period' })).toContainText('June 2025');
  await expectAccessible(page);
  await page.getByLabel(/The files were published on/).check();
  await page.getByRole('button', { name: 'Accept the figures' }).click();
  await expect(page.getByText('The figures are accepted')).toBeVisible();

  await choose(9);
  await expect(page.getByLabel('Read it as')).toHaveValue(/./);
  await page.getByRole('button', { name: 'Read and check' }).first().click();
  await expect(page.getByText('Replaces what is held')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Largest differences' })).toContainText(
    'Deliberate',
  );
  await expectAccessible(page);
});
