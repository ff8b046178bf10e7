import os from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/browser.mjs';
import { addOneForce } from './all-districts.ts';
import { type Interactive, interactive, keepEventTimes, settled } from './interactions.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import type { Measured } from './table.ts';

const slug = 'bench';
const limit = 200;
const slowDown = 4;
const steps = 60;

/** Ten years by month: the own rate, another area's, and the middle and both ends of the group. */
const tenYears =
  'trends?indicator=burglary&from=2025-04&to=2025-12&by=month&measure=rate&with=E07000116';

/** Walks a chart's points there and back by the arrow keys. */
async function walkByKeys(page: Page, chart: Locator): Promise<void> {
  await chart.focus();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(step < steps / 2 ? 'ArrowRight' : 'ArrowLeft');
    await settled(page);
  }
}

/** Clicks across a chart, the pointer moving from point to point. */
async function clickAcross(page: Page, chart: Locator): Promise<void> {
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (box === null) throw new Error('The chart is not shown.');
  for (let step = 0; step < steps; step += 1) {
    const x = box.x + 70 + ((box.width - 110) * step) / steps;
    await page.mouse.move(x, box.y + box.height / 2, { steps: 3 });
    await page.mouse.click(x, box.y + box.height / 2);
    await settled(page);
  }
}

/** Goes up and down a list of choices by the keyboard, each time until what it shows has come. */
async function choose(page: Page, list: Locator, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await list.focus();
    await page.keyboard.press(time % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
    await page.waitForLoadState('networkidle');
    await settled(page);
  }
}

type Scene = { what: string; interactions: number; body: (page: Page) => Promise<void> };

const years = (page: Page) =>
  page.locator('section.card', { has: page.locator('#years-measure') }).getByRole('application');
const monthsOf = (page: Page) => page.locator('.trend').getByRole('application');

const scenes: Scene[] = [
  {
    what: 'Ten years by month, walked by keys',
    interactions: steps,
    body: (page) => walkByKeys(page, years(page)),
  },
  {
    what: 'Ten years by month, pointed at and clicked',
    interactions: steps,
    body: (page) => clickAcross(page, years(page)),
  },
  {
    what: 'Ten years, another measure chosen',
    interactions: 8,
    body: (page) => choose(page, page.locator('#years-measure'), 8),
  },
  {
    what: 'Ten years, listed in another way',
    interactions: 8,
    body: (page) => choose(page, page.locator('#years-by'), 8),
  },
  {
    what: 'Months of a year, walked by keys',
    interactions: steps,
    body: (page) => walkByKeys(page, monthsOf(page)),
  },
  {
    what: 'Months of a year, pointed at and clicked',
    interactions: steps,
    body: (page) => clickAcross(page, monthsOf(page)),
  },
];

const lineOf = (what: string, { inp, longest, interactions }: Interactive): Measured => ({
  what: `${what}: interaction to next paint at ${slowDown} x CPU slow-down`,
  limit: `${limit} ms`,
  measured: `${inp} ms of ${interactions} interactions (longest event ${longest} ms)`,
  isMet: inp < limit,
});

async function interactiveCharts(address: string, cookie: string): Promise<Measured[]> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: browserFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    await keepEventTimes(page);
    await page.goto(`${address}/p/${slug}/${tenYears}`);
    await years(page).waitFor();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const lines: Measured[] = [];
    for (const { what, interactions, body } of scenes) {
      lines.push(lineOf(what, await interactive(page, interactions, () => body(page))));
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** How soon charts answer to keys and pointer in a real browser on a slow machine. */
export const benchCharts = (serverUrl: string): Promise<Measured[]> =>
  withOwnDatabase(serverUrl, async (url, client) => {
    const { cookie = '' } = await addOfficer(client, slug);
    await addOneForce(client);
    const memoryFile = path.join(os.tmpdir(), `ragstone-bench-${process.pid}-charts`);
    const { result } = await measureServer({ url, memoryFile }, (address) =>
      interactiveCharts(address, cookie),
    );
    return result;
  });
