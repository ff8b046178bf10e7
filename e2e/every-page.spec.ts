import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

type Visit = { role?: 'officer' | 'portfolio-holder' | 'partner'; pages: string[] };

const common = [
  '',
  '/trends',
  '/compare',
  '/indicators/violence-and-sexual-offences',
  '/saved-views',
  '/plan',
  '/plan/2026-27',
  '/plan/2025-26',
  '/data',
];
const aboutData = [
  '/data/releases',
  '/data/releases/1',
  '/data/notes',
  '/data/revisions',
  '/data/revisions?older=29&newer=34&areas=every',
  '/data/as-published?on=2024-08-01',
  '/data/areas',
];

const visits: Visit[] = [
  { pages: ['/sign-in', '/set-up#not-a-link', '/accessibility', '/api-reference', '/nowhere'] },
  { role: 'officer', pages: [...aboutData, '/data/notes/add'] },
  { role: 'partner', pages: aboutData },
  {
    role: 'officer',
    pages: [
      ...common,
      '/plan/2026-27/2.3',
      '/round',
      '/returns',
      '/returns?show=ready',
      '/returns?show=define',
      '/settings',
    ],
  },
  { role: 'portfolio-holder', pages: [...common, '/returns', '/plan/2026-27/2.3'] },
  {
    role: 'partner',
    pages: [...common, '/my-actions', '/returns', '/returns?show=file', '/returns?show=note'],
  },
  { role: 'officer', pages: ['/plan/1066-67', '/plan/2026-27/9.99', '/trends?area=nowhere'] },
];

/** What a page may not do behind its reader's back: fail, or break the content security policy. */
function watchForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Chromium reports each answer of 400 and more; a page that shows it to its reader is right.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(message.text());
  });
  return faults;
}

for (const { role, pages } of visits) {
  for (const path of pages) {
    test(`${role ?? 'a stranger'} finds ${path === '' ? 'the overview' : path} accessible, titled and without faults`, async ({
      page,
    }) => {
      const faults = watchForFaults(page);
      const base = role === undefined ? '' : `/p/${(await signInAs(page, role)).partnership}`;
      await page.goto(`${base}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/\S+ – Ragstone$/);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(tooWide, 'the page scrolls sideways').toBe(false);
      expect(faults).toEqual([]);
    });
  }
}

test('the page can be read at 400 % zoom without scrolling sideways', async ({ page }) => {
  const { partnership } = await signInAs(page, 'officer');
  await page.setViewportSize({ width: 320, height: 256 });
  const ofPartnership = [...common, '/returns', ...aboutData, '/settings'].map(
    (path) => `/p/${partnership}${path}`,
  );
  for (const path of [...ofPartnership, '/account', '/accessibility', '/api-reference']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});
