import { expect } from '@playwright/test';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readHistory } from '@ragstone/contract/history';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';
import { takenAway } from './fixtures/workbook.ts';

test('over the years: what is chosen is in the address, and chart, table, files and API agree', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary`);
  const card = page.locator('section.card').filter({ has: page.getByLabel('Shown as') });
  await card.getByLabel('Listed by').selectOption('Financial year');
  await card.getByLabel('Shown as').selectOption('For each 1,000');
  await card.getByLabel('Beside').selectOption('Ashmere');
  await card.getByLabel('And beside').selectOption('Gorseley');
  await expect(page).toHaveURL(/by=financial-year&measure=rate&with=demo:D02,demo:D\d+$/);
  const beside = new URL(page.url()).searchParams.get('with');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(
    /^Burglary was [\d.]+ for each 1,000 people in 2025-26$/,
  );
  const asked = await page.request.get(
    `/api/partnerships/${partnership}/trends/history?indicator=burglary&by=financial-year&measure=rate&with=${beside}`,
  );
  const { view }: AnswerOf<typeof readHistory> = await asked.json();
  const points = view?.points ?? [];
  const rate = (value: number | undefined) => (value ?? Number.NaN).toFixed(2);

  const chart = card.getByRole('application', { name: /^Chart: Burglary was/ });
  await chart.focus();
  const said = card.locator('.chart-place').getByRole('status');
  await expect(said).toContainText(`Holmesdale: ${rate(points[0]?.own.value)}`);
  await expect(said).toContainText(`Ashmere: ${rate(points[0]?.with[0]?.value)}`);
  await expect(said).toContainText(`Gorseley: ${rate(points[0]?.with[1]?.value)}`);

  await card.getByText('The figures period by period').click();
  const rows = await card.getByRole('table').getByRole('row').allTextContents();
  const newest = points.toReversed();
  expect(rows).toHaveLength(newest.length + 1);
  for (const [at, { own, label }] of newest.entries()) {
    expect(rows[at + 1]).toContain(label);
    if (own.value !== undefined) expect(rows[at + 1]).toContain(rate(own.value));
  }
  const text = await takenAway(page, {
    csv: card.getByRole('link', { name: 'The years as CSV' }),
    workbook: card.getByRole('link', { name: 'The years as an Excel workbook' }),
  });
  for (const { label, span, own } of points) {
    expect(text).toContain(`${label},${span.from},${span.to},${own.value ?? ''},`);
  }
  await expectAccessible(page);
});

test('the year that is 100 is chosen, kept in the address, and said by chart and file', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary&by=financial-year&measure=index`);
  const card = page.locator('section.card').filter({ has: page.getByLabel('Shown as') });
  const heading = card.getByRole('heading', { level: 2 });
  const chooser = card.getByLabel('Year that is 100');
  await expect(heading).toHaveText(/^Burglary is at \d+, where 2021-22 is 100$/);
  await chooser.selectOption('2025-26');
  await expect(page).toHaveURL(/measure=index&base=FY2025/);
  await expect(heading).toHaveText('Burglary is at 100, where 2025-26 is 100');
  await page.reload();
  await expect(chooser).toHaveValue('FY2025');
  await expect(card.locator('.recharts-wrapper').getByText('100 = 2025-26')).toBeVisible();
  const text = await takenAway(page, {
    csv: card.getByRole('link', { name: 'The years as CSV' }),
    workbook: card.getByRole('link', { name: 'The years as an Excel workbook' }),
  });
  expect(text).toContain('100 = 2025-26');

  await page.goto(
    `/p/${partnership}/trends?indicator=violence-and-sexual-offences&measure=index&base=FY2019`,
  );
  await expect(
    page.getByText('2019-20 cannot be 100 in an index of violence and sexual offences'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Show the years as they are shown first' }).click();
  await expect(page.getByLabel('Shown as')).toBeVisible();
});
