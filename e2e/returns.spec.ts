import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import type { Server } from './fixtures/server.ts';
import { addSmallPlan, type SmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { phone, test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });

const april2026 = 2026 * 12 + 3;

let plan: SmallPlan;
test.beforeEach(async ({ server }) => {
  plan = await addSmallPlan(server.query);
  await addIndicator(server, 'fire', 'Deliberate fires');
  await addIndicator(server, 'fire', 'False alarms');
  await addIndicator(server, 'police', 'Hate crime');
});

async function addIndicator({ query }: Server, agency: 'fire' | 'police', label: string) {
  const slug = label.toLowerCase().replaceAll(' ', '-');
  await query(
    `INSERT INTO return_indicator (id, partnership_id, agency_id, slug, label, unit, counts, polarity,
       denominator, months, decimals, from_month, due_days, is_exempt)
     SELECT $1, partnership_id, id, $3, $4, 'incidents', 'What was recorded in the month', 'lower',
       'population', 1, 0, $5, 20, false FROM agency WHERE id = $2`,
    [randomUUID(), plan.agencies[agency], slug, label, april2026],
  );
}

async function open(page: Page, person: keyof SmallPlan['people'], search = '') {
  await signInAsPerson(page, plan.people[person]);
  await page.goto(`/p/${plan.slug}/returns${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('on a phone', () => {
  test.use(phone);

  test('a partner is told what is due, fills it in one indicator at a time, and sends it', async ({
    page,
  }) => {
    await signInAsPerson(page, plan.people.fire);
    await page.goto(`/p/${plan.slug}/my-actions`);
    await expect(page.getByText('Your return: 2 figures are late and 8 missing.')).toBeVisible();
    await page.getByRole('link', { name: 'Fill in your return' }).click();
    await expect(heading(page)).toHaveText('2 figures are late, 8 are missing');
    await expect(page.getByLabel('False alarms, August 2026')).toBeHidden();
    await page.getByLabel('Deliberate fires, August 2026').fill('12');
    await page.getByLabel('Deliberate fires, July 2026').fill('0');
    await page.getByLabel('Indicator').selectOption('False alarms');
    await expect(page.getByLabel('Deliberate fires, August 2026')).toBeHidden();
    await page.getByLabel('False alarms, August 2026').fill('31');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send 3 figures' }).click();
    await expect(page.locator(':focus')).toHaveText('3 figures were sent.');
    await expect(heading(page)).toHaveText('7 figures are missing');
    await expect(page.getByLabel('False alarms, August 2026')).toHaveValue('31');
    await page.getByLabel('Indicator').selectOption('Deliberate fires');
    await expect(page.getByLabel('Deliberate fires, July 2026')).toHaveValue('0');
  });

  test("another agency's return is refused to a partner, by the page and by the API", async ({
    page,
  }) => {
    await open(page, 'fire', `?agency=${plan.agencies.police}`);
    // The page shows a partner's own return whatever the address says.
    await expect(
      page.getByText('Partners’ returns · County Fire and Rescue Service'),
    ).toBeVisible();
    await expect(page.getByLabel('Hate crime, August 2026')).toHaveCount(0);
    const origin = new URL(page.url()).origin;
    const below = `/api/partnerships/${plan.slug}/returns/${plan.agencies.police}`;
    expect((await page.request.get(below)).status()).toBe(403);
    const figure = {
      indicator: 'hate-crime',
      period: '2026-08',
      value: 3,
      status: 'final',
      isExempt: false,
      note: '',
      number: 0,
      isSure: false,
    };
    const options = { data: { figures: [figure] }, headers: { origin } };
    expect((await page.request.post(`${below}/figures`, options)).status()).toBe(403);
  });
});

test('what was typed is kept as a draft and is there after a reload', async ({ page }) => {
  await open(page, 'fire');
  await page.getByLabel('Deliberate fires, August 2026').fill('12');
  await expect(page.getByText(/Kept as a draft at/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Deliberate fires, August 2026')).toHaveValue('12');
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Discard what is not sent' }).click();
  await expect(page.getByLabel('Deliberate fires, August 2026')).toHaveValue('');
});

test('a slip of the hand is told at its cell, and a jump is asked about', async ({ page }) => {
  await open(page, 'fire');
  await page.getByLabel('Deliberate fires, May 2026').fill('14');
  await page.getByLabel('Deliberate fires, June 2026').fill('about 5');
  await page.getByRole('button', { name: 'Send 2 figures' }).click();
  await page.getByRole('link', { name: /Write a number/ }).click();
  await expect(page.getByLabel('Deliberate fires, June 2026')).toBeFocused();
  await page.getByLabel('Deliberate fires, June 2026').fill('1,400');
  await page.getByRole('button', { name: 'Send 2 figures' }).click();
  await expect(page.getByText('1,400 is far from 14').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('It is right').check();
  await page.getByRole('button', { name: 'Send 2 figures' }).click();
  await expect(page.getByText('2 figures were sent.')).toBeVisible();
});

test('a figure is made exempt with a note, and a portfolio holder is told that it is left out', async ({
  page,
}) => {
  await open(page, 'fire');
  await page.getByLabel('Deliberate fires, August 2026').fill('12');
  await page.getByRole('button', { name: /details of Deliberate fires, August 2026/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Deliberate fires, August 2026' });
  await dialog.getByText('Exempt', { exact: true }).click();
  await dialog.getByLabel('Note').fill('Not audited yet.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Send 1 figure' }).click();
  await expect(page.getByText('1 figure was sent.')).toBeVisible();
  await page.getByRole('button', { name: /details of Deliberate fires, August 2026/ }).click();
  await expect(dialog).toContainText('Fay Fire, 20 October 2026');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await open(page, 'holder', `?agency=${plan.agencies.fire}`);
  await expect(page.getByText('1 figure was given in confidence and is left out.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'In confidence' })).toBeVisible();
  await expect(page.getByText('Not audited yet.')).toHaveCount(0);
  await expectAccessible(page);
});

test('two people who fill in the same figure are shown both', async ({ page, browser, server }) => {
  await open(page, 'fire');
  await page.getByLabel('Deliberate fires, August 2026').fill('12');
  const other = await browser.newPage({ baseURL: server.address });
  await open(other, 'officer', `?agency=${plan.agencies.fire}`);
  await other.getByLabel('Deliberate fires, August 2026').fill('15');
  await other.getByRole('button', { name: 'Send 1 figure' }).click();
  await expect(other.getByText('1 figure was sent.')).toBeVisible();
  await other.close();
  await page.getByRole('button', { name: 'Send 1 figure' }).click();
  await expect(page.getByText('15, provisional')).toBeVisible();
  await expect(page.getByText('12, provisional')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use these and go on' }).click();
  await page.getByRole('button', { name: 'Send 1 figure' }).click();
  await expect(page.getByText('1 figure was sent.')).toBeVisible();
  await expect(page.getByLabel('Deliberate fires, August 2026')).toHaveValue('12');
});

test('a filled table is sent back: refused by cell, asked about, then stored', async ({ page }) => {
  await open(page, 'fire', '?show=file');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Table as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('return-fire-and-rescue.csv');
  const send = (text: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'fires.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Code,Period,Value\r\n${text}`),
    });
  await send('deliberate-fires,2026-10,4\r\ndeliberate-fires,2026-09,=2+2');
  await expect(page.locator(':focus')).toContainText('2 things are wrong. Nothing was stored.');
  await expect(page.getByRole('row', { name: /^B2 October 2026 has not ended/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^C3 This is not a number/ })).toBeVisible();
  await expectAccessible(page);
  await send('deliberate-fires,2026-08,4\r\ndeliberate-fires,2026-09,400');
  await expect(page.getByText('One figure looks odd.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All of it is right: store the figures' }).click();
  await expect(page.locator(':focus')).toContainText('2 figures were stored.');
  await page.getByRole('link', { name: 'Back to the grid' }).click();
  await expect(page.getByLabel('Deliberate fires, September 2026')).toHaveValue('400');
});

test('a partner writes a note on its return, which stands with the figures and in the list of notes', async ({
  page,
}) => {
  await open(page, 'fire');
  await page.getByRole('link', { name: 'Write a note' }).click();
  await expect(heading(page)).toHaveText('Write a note on this return');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByRole('alert')).toContainText('Write the note');
  await expectAccessible(page);
  await page.getByLabel('False alarms').check();
  await page.getByLabel('The note').fill('Alarms of schools are counted from July on.');
  await page.getByLabel('Where it comes from').fill('Fire service, 2 July 2026');
  await page.getByLabel('Series break').check();
  await page.getByLabel('First month').fill('2026-07');
  await page.getByRole('button', { name: 'Save the note' }).click();
  const note = page.getByText('Alarms of schools are counted from July on.').first();
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/p/${plan.slug}/data/notes`);
  await expect(note).toBeVisible();
});

test('an officer takes a ready indicator into use, defines one, and ends it', async ({ page }) => {
  await open(page, 'officer');
  await page.getByRole('link', { name: 'Ready lists' }).click();
  await expect(heading(page)).toHaveText('Ready lists');
  await page.getByRole('button', { name: 'Take into use' }).click();
  await expect(page.getByRole('link', { name: 'Choose at least one indicator' })).toBeVisible();
  await page.getByLabel('Fly-tipping').check();
  await page.getByLabel('Agency that fills it in').selectOption('Westmarch District Council');
  await page.getByRole('button', { name: 'Take 1 indicator into use' }).click();
  await expect(page.locator(':focus')).toHaveText(
    '1 indicator is now asked of Westmarch District Council.',
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: 'All returns' }).click();
  await page.getByRole('link', { name: 'Define an indicator' }).click();
  await page.getByRole('button', { name: 'Add the indicator' }).click();
  await expect(page.getByRole('link', { name: 'Give it a name' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Noise complaints');
  await page.getByLabel('Unit').fill('complaints');
  await page.getByLabel('What it counts').fill('Complaints of noise that the council took up');
  await page.getByLabel('Agency that fills it in').selectOption('Westmarch District Council');
  await page.getByText('Each quarter').click();
  await page.getByRole('button', { name: 'Add the indicator' }).click();
  await page.getByRole('link', { name: /^Edit.*Noise complaints/ }).click();
  await page.getByLabel('Last period').selectOption('July to September 2026');
  await page.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /Noise complaints/ });
  await expect(row).toContainText('Ended, last asked for September 2026');
});
