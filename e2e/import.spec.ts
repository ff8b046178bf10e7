import { expect, type Page } from '@playwright/test';
import { streetCsv } from '@ragstone/sources/test/street-rows';
import { expectAccessible } from './fixtures/accessible.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // whole journeys, looked at by axe on the way

const fileOf = (monthKey: string, rows: number, seed: number) => ({
  name: `${monthKey}-kent-street.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.concat([...streetCsv({ rows, monthKey, seed })]),
});

const months = [
  fileOf('2024-01', 3000, 1),
  fileOf('2024-02', 2900, 2),
  fileOf('2024-04', 3100, 3),
  fileOf('2025-01', 2800, 4),
  fileOf('2025-02', 3300, 5),
];

async function choose(page: Page, files: typeof months): Promise<void> {
  await page.goto('/p/sevenoaks-csp/data');
  await page.getByLabel('Choose files').setInputFiles(files);
  await page.getByRole('button', { name: 'Upload and check' }).click();
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel(/The files were published on/).check();
  await page.getByRole('button', { name: 'Accept the figures' }).click();
  await expect(page.getByText('The figures are accepted')).toBeVisible();
}

test('an officer imports months, sees the gap, replaces a month and withdraws it again', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await page.goto('/p/sevenoaks-csp/data');
  await expect(page.getByText('No figures are held yet')).toBeVisible();

  await choose(page, months);
  await expect(page.getByRole('heading', { name: 'What accepting would do' })).toBeVisible();
  await expect(page.getByText('5 files with 15,100 rows')).toBeVisible();
  await expect(page.locator('section:focus')).toContainText('What accepting would do');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept the figures' }).click();
  await expect(page.getByRole('alert')).toContainText('Say that this is right');
  await expectAccessible(page);
  await accept(page);

  const held = page.getByRole('table', { name: 'Kent Police' });
  const year = (label: string) => held.getByRole('row', { name: new RegExp(`^${label}`) });
  await expect(year('2024')).toContainText(/3,000.*2,900.*missing.*3,100/);
  await expect(page.getByText('9 periods are missing')).toBeVisible();

  await choose(page, [fileOf('2025-02', 3310, 6)]);
  await expect(page.getByText('Replaces what is held')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Largest differences' })).toBeVisible();
  await accept(page);
  await expect(year('2025')).toContainText('3,310');

  await page.getByRole('link', { name: 'Releases', exact: true }).click();
  await page.getByRole('link', { name: 'Release 2' }).click();
  await expect(page.getByRole('table', { name: 'What it covers' })).toContainText('Replaced');
  const withdraw = page.getByRole('button', { name: 'Withdraw release 2' });
  await withdraw.click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(withdraw).toBeFocused();
  await withdraw.click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why it is withdrawn');
  await page.getByLabel('Reason').fill('The wrong file');
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const answer = page.getByRole('status').filter({ hasText: 'Release 2 is withdrawn' });
  await expect(answer).toBeFocused();
  await expect(page.getByText('The wrong file')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Figures held' }).click();
  await expect(year('2025')).toContainText('3,300');

  await page.goto('/p/sevenoaks-csp/trends?from=2025-01&to=2025-02');
  await expect(page.getByText(/January to February 2025/).first()).toBeVisible();
});

test('files that are wrong, and files held already, say so and change nothing', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  const html = Buffer.from('<!doctype html><p>Not found');
  await choose(page, [{ name: '2024-01-kent-street.csv', mimeType: 'text/csv', buffer: html }]);
  await expect(page.getByText('This is a web page')).toBeVisible();
  await expect(page.getByText('Download the file again')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose other files' }).click();
  await expect(page.getByText('No figures are held yet')).toBeVisible();

  const [january] = months;
  if (january === undefined) throw new Error('There is no file');
  await choose(page, [january]);
  await accept(page);
  await choose(page, [january]);
  await expect(page.getByText('All of these files are held already')).toBeVisible();
  await expectAccessible(page);
});
