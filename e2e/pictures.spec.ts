import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What a picture says and how much it draws, read as another program would. */
const readSvg = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: picture.documentElement.nodeName,
      words: [...picture.querySelectorAll('text')].map((each) => each.textContent).join(' '),
      paths: picture.querySelectorAll('path').length,
      foreign: picture.querySelectorAll('[class], [style], foreignObject, script').length,
    };
  }, svg);

const charts = [
  { of: 'trends?indicator=burglary', card: '.trend' },
  { of: 'trends?indicator=burglary', card: '.card:has(.ward-map)' },
  { of: 'indicators/burglary', card: '.card:has(.recharts-wrapper)' },
  { of: 'compare', card: '.card:has(.funnel)' },
  { of: 'compare?indicator=burglary', card: '.card:has(.rate-bars)' },
];

for (const { of, card } of charts) {
  test(`the chart of ${of}, ${card}, is taken away with its words as SVG and PNG`, async ({
    page,
  }) => {
    const { partnership } = await signInAs(page, 'portfolio-holder');
    await page.goto(`/p/${partnership}/${of}`);
    const part = page.locator(card).first();
    await expect(
      part.locator('.recharts-wrapper > svg, .ward-map__picture > svg, .rate-bars__list').first(),
    ).toBeVisible();
    const sentence = (await part.locator('.finding__sentence').first().textContent()) ?? '';
    const source = (await part.locator('.source').last().textContent()) ?? '';

    const svg = await saved(page, part.getByRole('button', { name: 'Picture (SVG)' }));
    expect(svg.name).toMatch(/^[\w-]+\.svg$/);
    const read = await readSvg(page, svg.bytes.toString('utf8'));
    expect(read).toMatchObject({ root: 'svg', foreign: 0 });
    expect(read.words).toContain(sentence.trim());
    expect(read.paths).toBeGreaterThan(3);
    expect(source).toContain('No real place is meant.');
    expect(read.words).toContain(source.trim());

    const png = await saved(page, part.getByRole('button', { name: 'Picture (PNG)' }));
    expect(png.name).toBe(svg.name.replace(/svg$/, 'png'));
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Twice as fine as the drawing, and not one colour: a blank picture packs to next to nothing.
    const width = Number(/width="(\d+)"/.exec(svg.bytes.toString('utf8'))?.[1]);
    expect(png.bytes.readUInt32BE(16)).toBe(width * 2);
    expect(png.bytes.length).toBeGreaterThan(20_000);
  });
}

test('the sentence of a view is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=burglary`);
  const sentence = await page.locator('.trend .finding__sentence').textContent();
  await page.locator('.trend').getByRole('button', { name: 'Copy the sentence' }).click();
  await expect(page.getByText('The sentence is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
});
