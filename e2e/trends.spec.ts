import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { shortMonthName } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { phone, test } from './fixtures/test.ts';
import { takenAway } from './fixtures/workbook.ts';

const burglary = 'indicator=burglary&from=2026-04&to=2026-09';

async function openTrend(page: Page, query: string): Promise<Trend> {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const asked = await page.request.get(
    `/api/partnerships/${partnership}/trends?${query.replace(/&(with|by)=.*/, '')}`,
  );
  const { trend }: TrendAnswer = await asked.json();
  if (trend === undefined) throw new Error('The demonstration has no figures');
  await page.goto(`/p/${partnership}/trends?${query}`);
  await expect(page.getByRole('heading', { name: trend.heading, exact: true })).toBeVisible();
  await expect(page.locator('.trend .recharts-wrapper > svg')).toBeVisible();
  return trend;
}

const shown = (value: number | undefined) => (value === undefined ? '–' : formatCount(value));

async function rowOf(page: Page, name: string): Promise<string[]> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const cells = await row.getByRole('cell').allTextContents();
  // What is not there is a mark for the eye and words for a screen reader, in one cell.
  return cells.map((text) => text.replace(/^–.*/, '–'));
}

test('table, CSV, workbook and chart say the same numbers as the API', async ({ page }) => {
  const trend = await openTrend(page, burglary);
  const { points, change, nowLabel, beforeLabel } = trend;
  if (change.kind !== 'measured') throw new Error('Burglary is measured in the demonstration');
  await expect(page.getByText(trend.sentence)).toBeVisible();

  const now = [...points.map((point) => shown(point.now)), formatCount(change.now)];
  expect(await rowOf(page, nowLabel)).toEqual(now);
  const before = [...points.map((point) => shown(point.before)), formatCount(change.before)];
  expect(await rowOf(page, beforeLabel)).toEqual(before);

  const csv = await takenAway(page, {
    csv: page.getByRole('link', { name: 'Download as CSV' }),
    workbook: page.getByRole('link', { name: 'As an Excel workbook', exact: true }),
  });
  const lines = csv.split('\r\n');
  for (const { month, now: count, before: last } of points) {
    const line = lines.find((each) => each.startsWith(`${month},`)) ?? '';
    expect(line.split(',').slice(1, 3)).toEqual([String(count ?? ''), String(last ?? '')]);
  }
  expect(csv).toContain(trend.heading);

  await page.mouse.move(0, 0); // off the chart, which comes to lie under it
  await page.locator('.trend').getByRole('application').focus();
  for (const { month, now: count, before: last, lowest, highest } of points) {
    const said = page.locator('.trend .recharts-tooltip-wrapper').getByRole('status');
    const name = shortMonthName(parseMonthKey(month) ?? 0);
    await expect(said).toContainText(name);
    if (count !== undefined) await expect(said).toContainText(`${nowLabel}: ${count}`);
    await expect(said).toContainText(`${beforeLabel}: ${last}`);
    await expect(said).toContainText(`${lowest} to ${highest} in earlier years`);
    await page.keyboard.press('ArrowRight');
  }
});

test('arrow keys walk the chart there and back, and say what is still to come', async ({
  page,
}) => {
  await openTrend(page, burglary);
  const said = page.locator('.trend .recharts-tooltip-wrapper').getByRole('status');
  await page.locator('.trend').getByRole('application').focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('October 2026');
  await expect(said).toContainText('not yet published');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText('September 2026');
});

test('what is chosen is in the address: reload keeps it, back undoes it', async ({ page }) => {
  const trend = await openTrend(page, burglary);
  const heading = page.getByRole('heading', { level: 2 }).first();
  await page.getByLabel('Indicator').selectOption({ label: 'Vehicle crime' });
  await expect(heading).toContainText('Vehicle crime');
  await page.getByLabel('From', { exact: true }).selectOption({ label: 'January 2025' });
  await expect(page).toHaveURL(/indicator=vehicle-crime.*from=2025-01.*to=2025-12/);
  await expect(page.getByRole('columnheader', { name: 'Jan to Dec' })).toBeVisible();
  await page.reload();
  await expect(heading).toContainText('Vehicle crime');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2025-12');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: trend.heading, exact: true })).toBeVisible();
});

test('a small picture leads to its own trend over the same months', async ({ page }) => {
  await openTrend(page, burglary);
  await page.getByRole('link', { name: 'Shoplifting' }).click();
  await expect(page).toHaveURL(/indicator=shoplifting&from=2026-04&to=2026-09/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Shoplifting');
});

test('a missing month is a gap in line, table and words', async ({ page }) => {
  const trend = await openTrend(page, 'indicator=burglary&from=2023-04&to=2024-03');
  const gap = trend.points.find(({ state }) => state === 'missing');
  expect(gap?.month).toBe('2023-08');
  await expect(page.getByText('August 2023 is missing').first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'missing' })).toHaveCount(1);
  const path = await page.locator('.recharts-line-curve').last().getAttribute('d');
  expect(path?.match(/M/g)).toHaveLength(2);
});

test('two years on two sides of a break are not compared, and the chart marks it', async ({
  page,
}) => {
  await openTrend(page, 'indicator=violence-and-sexual-offences&from=2023-01&to=2023-07');
  await expect(page.locator('.trend').getByText('New way of counting')).toBeVisible();
  await expect(page.getByText('Not comparable').first()).toBeVisible();
  await expectAccessible(page);
});

test('the point after a break says so to whoever walks the chart', async ({ page }) => {
  await openTrend(page, 'indicator=violence-and-sexual-offences&from=2023-01&to=2023-07');
  await page.locator('.trend').getByRole('application').focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  const said = page.locator('.trend .recharts-tooltip-wrapper').getByRole('status');
  await expect(said).toContainText('April 2023');
  await expect(said).toContainText('New way of counting');
});

/** The places from left to right that each line of a chart joins, run by run. */
const runsOf = (chart: Locator) =>
  chart.locator('.recharts-line-curve').evaluateAll((lines) =>
    lines.flatMap((line) =>
      (line.getAttribute('d') ?? '')
        .split('M')
        .filter((run) => run !== '')
        .map((run) => run.split('L').map((place) => Number.parseFloat(place))),
    ),
  );

for (const { of, by, card } of [
  { of: 'this year and last', by: 'month', card: '.trend' },
  { of: 'months over the years', by: 'month', card: '.card:has(#years-by)' },
  { of: 'quarters over the years', by: 'quarter', card: '.card:has(#years-by)' },
]) {
  test(`no line of ${of} leads through a break, on the page or in its picture`, async ({
    page,
  }) => {
    await openTrend(
      page,
      `indicator=violence-and-sexual-offences&from=2023-01&to=2023-07&by=${by}`,
    );
    const chart = page.locator(card);
    const mark = chart.locator('.recharts-reference-line-line');
    await expect(mark).toHaveCount(1);
    const at = Number(await mark.getAttribute('x1'));
    const runs = await runsOf(chart);
    const own = runs.filter((run) => run.length > 1);
    // One that ends before the break, one that begins after it.
    expect(own.some((run) => Math.max(...run) < at)).toBe(true);
    expect(own.some((run) => Math.min(...run) > at)).toBe(true);
    const through = own.filter((run) => Math.min(...run) < at && Math.max(...run) > at);
    // The year before was counted in one way: its line is the only one that may.
    expect(through).toHaveLength(card === '.trend' ? 1 : 0);

    const download = page.waitForEvent('download');
    await chart
      .getByRole('button', { name: 'Picture (SVG)' })
      .or(page.locator('.trend').getByRole('button', { name: 'Picture (SVG)' }))
      .first()
      .click();
    const svg = await readFile(await (await download).path(), 'utf8');
    expect(svg).toContain('New way of counting');
  });
}

for (const [query, said] of [
  ['area=E99999999', 'There is no area “E99999999” here.'],
  ['indicator=murder', 'There is no indicator “murder” here.'],
  ['from=2026-13', '“2026-13” is not a month. Write it as 2025-06.'],
  ['from=2025-01&to=2026-09', 'A trend shows at most 12 months, these are 21.'],
] as const) {
  test(`an address with ${query} says what cannot be shown, and what can`, async ({ page }) => {
    const { partnership } = await signInAs(page, 'officer');
    await page.goto(`/p/${partnership}/trends?${query}`);
    await expect(page.getByText(said)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Show the latest figures instead' }).click();
    await expect(
      page.getByRole('heading', { name: 'All crime is lower than last year' }),
    ).toBeVisible();
  });
}

test.describe('on a phone', () => {
  test.use(phone);

  test('the page does not scroll sideways, and its chart is there', async ({ page }) => {
    await openTrend(page, burglary);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    const chart = await page.locator('.trend .recharts-wrapper > svg').boundingBox();
    expect(chart?.width).toBeGreaterThan(280);
  });
});

test('the chart is fetched after the page and keeps its place until then', async ({ page }) => {
  const place = page.locator('.trend .chart-place');
  const heightOf = async () => (await place.boundingBox())?.height;
  let before: number | undefined;
  await page.route('**/assets/year-on-year-chart-*.js', async (route) => {
    await expect(page.locator('.trend').getByLabel('Drawing the chart')).toBeVisible();
    // What stands beside it may make it taller, and has come.
    await expect(page.getByText('The year’s end')).toBeVisible();
    before = await heightOf();
    await route.continue();
  });
  await openTrend(page, burglary);
  expect(before).toBeGreaterThanOrEqual(300);
  expect(await heightOf()).toBe(before);
});

test('a chart that cannot be fetched leaves its finding and its figures', async ({ page }) => {
  await page.route('**/assets/year-on-year-chart-*.js', (route) => route.abort());
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?${burglary}`);
  await expect(page.getByText('The chart could not be loaded')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^Burglary is higher than last year/ }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Difference' })).toBeVisible();
});

test('what is taken away of figures as published on a day is of that day too', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.goto(`/p/${partnership}/trends?indicator=burglary&asOf=2025-08-01`);
  await expect(page.getByText('As published on 1 August 2025')).toBeVisible();
  const shownSentence = (await page.locator('.finding__sentence').first().textContent()) ?? '';
  const csv = await takenAway(page, {
    csv: page.getByRole('link', { name: 'Download as CSV' }),
    workbook: page.getByRole('link', { name: 'As an Excel workbook', exact: true }),
  });
  expect(csv).toContain(shownSentence);
});

test('an area that cannot be drawn over the years is named, and the rest is shown', async ({
  page,
}) => {
  await openTrend(page, `${burglary}&with=nowhere`);
  await expect(page.getByText('There is no area “nowhere” to draw here.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show the years as they are shown first' }).click();
  await expect(page.getByLabel('Shown as')).toBeVisible();
});
