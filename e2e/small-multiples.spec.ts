import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { formatCount } from '@ragstone/domain/words/number';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

const span = 'from=2026-04&to=2026-09';

test('each small picture says what the API and its own trend say, in the API’s order', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const answerOf = async (indicator: string): Promise<TrendAnswer> => {
    const query = `indicator=${indicator}&${span}`;
    return (await page.request.get(`/api/partnerships/${partnership}/trends?${query}`)).json();
  };
  const { indicators } = await answerOf('burglary');
  await page.goto(`/p/${partnership}/trends?indicator=burglary&${span}`);
  const small = page.locator('.multiples > li');
  await expect(small).toHaveCount(indicators.length);
  for (const [at, { label, words }] of indicators.entries()) {
    await expect(small.nth(at).getByRole('link')).toHaveText(label);
    await expect(small.nth(at)).toContainText(words);
  }
  const few = indicators.find(({ change }) => change.kind === 'counts-only');
  const neutral = indicators.find(({ polarity }) => polarity === 'neutral');
  if (few === undefined || neutral === undefined) throw new Error('The demonstration has both');
  expect(neutral.tone).toBe('plain');
  expect(few.words).not.toContain('%');
  for (const each of [few, neutral, indicators[0]]) {
    if (each === undefined) throw new Error('There are indicators');
    const { trend } = await answerOf(each.slug);
    expect(trend).toMatchObject({ change: each.change, tone: each.tone });
    expect(trend?.points.map(({ now = null }) => now)).toEqual(each.now);
    expect(trend?.points.map(({ before = null }) => before)).toEqual(each.before);
    const { change } = each;
    if (change.kind === 'not-comparable') throw new Error('These months can be compared');
    await page.getByRole('link', { name: each.label, exact: true }).click();
    const own = page.locator('.trend');
    await expect(own.getByRole('heading', { level: 2 }).first()).toHaveText(trend?.heading ?? '');
    await expect(own.getByText(trend?.sentence ?? '')).toBeVisible();
    for (const count of [change.now, change.before]) {
      await expect(own.locator('.facts')).toContainText(formatCount(count));
    }
  }
});

test('a small picture is chosen, its chart read and its figures taken away by keys alone', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary&${span}`);
  await page.getByRole('link', { name: 'Vehicle crime', exact: true }).focus();
  await page.keyboard.press('Enter');
  const chart = page.locator('.trend').getByRole('application', { name: /^Chart: Vehicle crime/ });
  await expect(chart).toBeVisible();
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const said = page.locator('.trend .recharts-tooltip-wrapper').getByRole('status');
  await expect(said).toContainText('May 2026');
  const csv = page.getByRole('link', { name: 'Download as CSV' });
  for (let press = 0; press < 10; press += 1) {
    if (await csv.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(csv).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('Vehicle crime');
  await expect(page.getByRole('table', { name: /^Vehicle crime by month/ })).toBeVisible();

  const years = page.locator('.card:has(#years-measure)');
  await years.getByText('The figures period by period').focus();
  await page.keyboard.press('Enter');
  await expect(years.getByRole('table', { name: /^Vehicle crime/ })).toBeVisible();
});
