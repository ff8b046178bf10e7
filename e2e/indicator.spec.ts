import { expect } from '@playwright/test';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readIndicator } from '@ragstone/contract/indicator';
import { formatCount, formatNumber } from '@ragstone/domain/words/number';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';
import { takenAway } from './fixtures/workbook.ts';

test('from a trend to what is usual, and what is being done about it', async ({ page }) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary`);
  await page.getByRole('link', { name: 'What is usual, and what we do about it' }).click();
  await expect(page.locator('h2.finding')).toHaveText(
    'Burglary is unusually high in September 2026',
  );
  await expect(page.getByText(/every month was above the average/).first()).toBeVisible();
  const action = page.getByRole('link', { name: 'Burglary patrols, north wards' }).first();
  await expect(action).toHaveAttribute('href', /\/plan\/2026-27\/2\.3$/);
  await page.getByLabel('Look at actions beside').selectOption({ label: 'Ashmere' });
  await expect(page).toHaveURL(/with=demo(:|%3A)D02/);
  await expect(
    page.getByText(/^Against the same six months of 2025, Holmesdale went/),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the keyboard walks the months, and the table, the files and the API say the same', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'officer');
  const asked = await page.request.get(`/api/partnerships/${partnership}/indicators/burglary`);
  const { figures }: AnswerOf<typeof readIndicator> = await asked.json();
  const months = figures?.stretches.flatMap((stretch) => stretch.months) ?? [];
  expect(months.length).toBeGreaterThan(60);
  await page.goto(`/p/${partnership}/indicators/burglary`);
  const chart = page.getByRole('application', { name: /^Chart: Burglary is unusually high/ });
  await chart.focus();
  const said = page.locator('.chart-place').getByRole('status');
  await expect(said).toContainText(`${formatCount(months[0]?.count ?? Number.NaN)} counted`);
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText(`${formatCount(months[1]?.count ?? Number.NaN)} counted`);
  await expect(said).toContainText(`${formatNumber(months[1]?.value ?? Number.NaN)} without`);

  await page.getByText('The figures month by month').click();
  const table = page.getByRole('table', { name: 'Burglary by month, newest first' });
  const rows = await table.getByRole('row').allTextContents();
  const newest = months.toReversed();
  expect(rows.length).toBe(newest.length + 1);
  for (const [at, { count, value }] of newest.entries()) {
    const row = rows[at + 1] ?? '';
    expect(row).toContain(count === undefined ? 'not held' : formatCount(count));
    if (value !== undefined) expect(row).toContain(formatNumber(value));
  }

  const text = await takenAway(page, {
    csv: page.getByRole('link', { name: 'Download as CSV' }),
    workbook: page.getByRole('link', { name: 'As an Excel workbook' }),
  });
  const lines = text.split('\r\n').filter((line) => /^\d{4}-\d{2},/.test(line));
  expect(lines.map((line) => line.split(',').slice(0, 3).join(','))).toEqual(
    months.map(({ month, count, value }) => `${month},${count ?? ''},${value ?? ''}`),
  );
});

test('an area that is not there is named, and leads back to what is', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.goto(`/p/${partnership}/indicators/burglary?area=nowhere`);
  await expect(page.getByText('There is no area “nowhere” here.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show the latest figures instead' }).click();
  await expect(page.locator('h2.finding')).toBeVisible();
});
