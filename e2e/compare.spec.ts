import { expect, type Page } from '@playwright/test';
import type { compareAreas } from '@ragstone/contract/compare';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { expectAccessible } from './fixtures/accessible.ts';
import { addKentFigures, medwayNote } from './fixtures/kent-figures.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';
import { takenAway } from './fixtures/workbook.ts';

const compare = '/p/sevenoaks-csp/compare';
const year = 'indicator=ho-all-crime&from=2025-04&to=2026-03';

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

const optionsOf = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).getByRole('option').allTextContents();

test.describe('in the demonstration', () => {
  test('the districts are compared, the own one by its place', async ({ page }) => {
    const { partnership } = await signInAs(page, 'portfolio-holder');
    await page.goto(`/p/${partnership}`);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: 'All crime: Holmesdale has the lowest rate of 12 areas' }),
    ).toBeVisible();
    await page.getByLabel('Indicator').selectOption({ label: 'Burglary' });
    await expect(
      page.getByRole('heading', { name: 'Burglary: Holmesdale has the highest rate of 12 areas' }),
    ).toBeVisible();
    await expect(rowOf(page, 'Holmesdale').first().getByRole('cell').first()).toHaveText('12');
    await expect(page).toHaveURL(/indicator=burglary/);
    await expectAccessible(page);
  });

  test('the pictures, their tables, the file and the API say the same, by keyboard too', async ({
    page,
  }) => {
    const { partnership } = await signInAs(page, 'officer');
    const path = `/api/partnerships/${partnership}/compare`;
    const asked = await page.request.get(`${path}?indicator=burglary`);
    const { comparison }: AnswerOf<typeof compareAreas> = await asked.json();
    const ranked = comparison?.ranked ?? [];
    expect(ranked).toHaveLength(12);
    await page.goto(`/p/${partnership}/compare?indicator=burglary`);

    const bars = page.getByRole('figure', { name: /^Burglary for each 1,000/ });
    const rates = ranked.map(({ rate = Number.NaN }) => formatRate(rate));
    await expect(bars.locator('.rate-bars__rate')).toHaveText(rates);
    await expect(bars.getByRole('listitem').filter({ hasText: 'own area' })).toHaveText(
      /Holmesdale own area/,
    );
    await expect(bars).toContainText(
      `The middle of the group: ${formatRate(comparison?.groupRates?.median ?? Number.NaN)}`,
    );

    await expect(
      page.getByRole('heading', {
        name: 'Burglary: the rate of Holmesdale is higher than chance explains',
      }),
    ).toBeVisible();
    const chart = page.getByRole('application', { name: /^Chart: Burglary: the rate of Holm/ });
    await chart.focus();
    const said = page.locator('.chart-place').getByRole('status');
    const byPeople = ranked.toSorted(
      (one, other) => (one.denominator?.number ?? 0) - (other.denominator?.number ?? 0),
    );
    for (const [at, { area, rate = Number.NaN, standingWords = '' }] of byPeople.entries()) {
      if (at > 0) await page.keyboard.press('ArrowRight');
      await expect(said).toContainText(area.name);
      await expect(said).toContainText(`${formatRate(rate)} for each 1,000`);
      await expect(said).toContainText(standingWords);
    }

    await page.getByText('The limits area by area').press('Enter');
    const table = page.getByRole('table', { name: /each area beside what chance explains/ });
    const rows = await table.getByRole('row').allTextContents();
    for (const [at, { area, standingWords = '', limits }] of ranked.toReversed().entries()) {
      const row = rows[at + 1] ?? '';
      expect(row).toContain(area.name);
      expect(row).toContain(standingWords);
      const { lower = Number.NaN, upper = Number.NaN } = limits?.action ?? {};
      expect(row).toContain(`${formatRate(lower)} to ${formatRate(upper)}`);
    }
    await expectAccessible(page);
  });

  test('what is taken away holds the same cells as CSV and as a workbook, and those of the API', async ({
    page,
  }) => {
    const { partnership } = await signInAs(page, 'officer');
    const path = `/api/partnerships/${partnership}/compare`;
    const asked = await page.request.get(`${path}?indicator=burglary`);
    const { comparison }: AnswerOf<typeof compareAreas> = await asked.json();
    if (comparison === undefined) throw new Error('The demonstration compares burglary');
    await page.goto(`/p/${partnership}/compare?indicator=burglary`);
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const csv = await takenAway(page, {
      csv: link('Download as CSV'),
      workbook: link('As an Excel workbook'),
    });
    expect(csv).toContain(comparison.funnel.sentence);
    const lines = csv.split('\r\n');
    for (const { area, rank, count, rate = Number.NaN, standingWords = '' } of comparison.ranked) {
      const line = lines.find((each) => each.includes(`,${area.code},`)) ?? '';
      expect(line).toContain(standingWords);
      const cells = line.split(',');
      for (const value of [rank, count]) expect(cells).toContain(String(value));
      expect(cells.some((cell) => formatRate(Number(cell)) === formatRate(rate))).toBe(true);
    }
    const profile = await takenAway(page, {
      csv: link('Download every indicator as CSV'),
      workbook: link('Every indicator as an Excel workbook'),
    });
    expect(profile).toContain('Burglary');
  });

  test('both pictures fit a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { partnership } = await signInAs(page, 'portfolio-holder');
    await page.goto(`/p/${partnership}/compare?indicator=burglary`);
    await expect(page.getByRole('application', { name: /^Chart: Burglary/ })).toBeVisible();
    await expect(page.getByRole('figure', { name: /^Burglary for each 1,000/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page);
  });
});

test.describe('with figures of three sources', () => {
  test.use({ ownServer: 'empty' });
  test.beforeEach(async ({ page, server }) => {
    await setUp(page, await makePartnership(server));
    await addKentFigures(server);
  });

  test('an unusable figure is shown with its note, in no rank and no change', async ({ page }) => {
    await page.goto(`${compare}?${year}`);
    await expect(
      page.getByRole('heading', { name: /has the lowest rate of 3 areas/ }),
    ).toBeVisible();
    const medway = rowOf(page, 'Medway');
    await expect(medway).toHaveCount(1);
    await expect(medway).toContainText('107, not usable');
    await expect(medway).toContainText(medwayNote);
    const ranks = page.getByRole('table', { name: /from the lowest rate to the highest/ });
    await expect(ranks.getByRole('rowheader')).toHaveText(['Sevenoaks own area', 'Dover', 'Swale']);
    await expect(ranks).not.toContainText('Medway');
    await expect(rowOf(page, 'Unassigned, Kent Police')).toContainText('63,720');
    await expectAccessible(page);
  });

  test('the source is chosen first, and then only its own indicators', async ({ page }) => {
    await page.goto(compare);
    await expect(page.getByLabel('Source')).toHaveValue('police-uk-street');
    expect(await optionsOf(page, 'Indicator')).not.toContain('Violence against the person');
    const withinPolice = await optionsOf(page, 'Indicator');
    expect(withinPolice.filter((label) => label.trim() === 'Burglary')).toHaveLength(1);
    await page.getByLabel('Source').selectOption('home-office-csp');
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('All crime (ex');
    const withinHomeOffice = await optionsOf(page, 'Indicator');
    expect(withinHomeOffice).not.toContain('Anti-social behaviour');
    expect(withinHomeOffice.filter((label) => label.trim() === 'Burglary')).toHaveLength(1);
  });

  for (const address of ['compare', 'trends']) {
    test(`an address of ${address} that mixes two sources is refused, in words`, async ({
      page,
    }) => {
      await page.goto(`/p/sevenoaks-csp/${address}?source=police-uk-street&indicator=ho-burglary`);
      await expect(page.getByText(/count differently/)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: /Show the latest/ }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('All crime');
    });
  }

  test('trends show the Home Office by quarter and ONS by year', async ({ page }) => {
    await page.goto('/p/sevenoaks-csp/trends');
    await page.getByLabel('Source').selectOption('home-office-csp');
    await page.getByLabel('Indicator').selectOption('ho-burglary');
    await expect(
      page.getByText(
        '122 from January to March 2026, 2 more than the 120 of the same three months',
      ),
    ).toBeVisible();
    await expect(rowOf(page, 'Q1 (April to June 2024)')).toContainText('10 more (9.1%)');
    await page.getByLabel('Listed by').selectOption('financial-year');
    await expect(page.getByText('488 in 2025-26, 8 more than the 480 of 2024-25')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Source').selectOption('ons-csp');
    await expect(
      page.getByText('8,008 in the 12 months to December 2022, 3 more than the 8,005'),
    ).toBeVisible();
    await expect(rowOf(page, '12 months to December 2022')).toContainText('66.27');
    await expectAccessible(page);
  });

  test('an officer names a group, compares with it, changes it and takes it away', async ({
    page,
  }) => {
    await page.goto(`${compare}?${year}`);
    await page.getByText('Name a group', { exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Most similar group');
    await page.getByLabel('Show districts whose name holds').fill('tha');
    await page.getByLabel('Thanet').check();
    await page.getByLabel('Show districts whose name holds').fill('swa');
    await page.getByLabel('Swale').check();
    await page.getByRole('button', { name: 'Save group' }).click();
    await expect(rowOf(page, 'Most similar group')).toContainText('Swale, Thanet');
    await page.getByLabel('Compare with').selectOption({ label: 'Most similar group' });
    await expect(rowOf(page, 'Thanet')).toContainText('are missing');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change Most similar group' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Thanet').uncheck();
    await dialog.getByRole('button', { name: 'Save group' }).click();
    await expect(rowOf(page, 'Thanet')).toHaveCount(0);
    await page.getByRole('button', { name: 'Take away Most similar group' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
    await expect(page.getByText('No group has been named yet')).toBeVisible();
    await expect(page.getByLabel('Compare with')).toHaveValue('');
  });
});
