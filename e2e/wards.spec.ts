import { expect } from '@playwright/test';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readWards } from '@ragstone/contract/wards';
import { formatCount, formatDifference } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { phone, test } from './fixtures/test.ts';
import { takenAway } from './fixtures/workbook.ts';

type Answer = AnswerOf<typeof readWards>;
const query = 'indicator=burglary&from=2026-04&to=2026-09';

test('wards: map, table, files and API say the same, by keyboard too', async ({ page }) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const answer = await page.request.get(`/api/partnerships/${partnership}/wards?${query}`);
  const { wards, sentence = '', map }: Answer = await answer.json();
  await page.goto(`/p/${partnership}/trends?${query}`);
  await expect(page.getByText(sentence)).toBeVisible();
  for (const { words } of map?.steps ?? []) await expect(page.getByText(words)).toBeVisible();

  const box = page.getByRole('listbox', { name: /^Map: / });
  await expect(box.getByRole('option')).toHaveCount(wards.length);
  const table = page.getByRole('table', { name: /by ward/ });
  await table.getByRole('button', { name: 'Difference' }).press('Enter');
  const rows = await table.getByRole('row').allTextContents();
  expect(rows).toHaveLength(wards.length + 2);

  // The keys go through the wards in the order of the table, which was sorted just now.
  const inOrder = wards.toSorted(
    (a, b) => a.now - a.before - (b.now - b.before) || a.name.localeCompare(b.name),
  );
  await box.focus();
  for (const [at, ward] of inOrder.slice(0, 3).entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(box.getByRole('option', { selected: true })).toHaveAccessibleName(ward.words);
    await expect(page.locator('.ward-map__read')).toHaveText(ward.words);
    const { now, before, rate } = ward;
    const cells = [formatCount(now), formatCount(before), formatDifference(now - before)];
    expect(rows[at + 1]).toContain([ward.name, ...cells].join(''));
    expect(rows[at + 1]).toContain(formatRate(rate?.per1000 ?? Number.NaN));
  }
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(box.getByRole('option', { selected: true })).toHaveCount(0);

  const csv = await takenAway(page, {
    csv: page.getByRole('link', { name: 'Download the wards as CSV' }),
    workbook: page.getByRole('link', { name: 'Download the wards as an Excel workbook' }),
  });
  expect(csv).toContain(sentence);
  for (const { name, code, now, before } of wards) {
    expect(csv).toContain(`\r\n${name},${code},${now},${before},${now - before},`);
  }
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the map fits, and a ward that is pressed is read out', async ({ page }) => {
    const { partnership } = await signInAs(page, 'portfolio-holder');
    await page.goto(`/p/${partnership}/trends?${query}`);
    const ward = page
      .getByRole('listbox', { name: /^Map: / })
      .getByRole('option')
      .first();
    await ward.click();
    const words = (await ward.getAttribute('aria-label')) ?? '';
    await expect(page.locator('.ward-map__read')).toHaveText(words);
    const { width = 0 } = (await page.locator('.ward-map__picture').boundingBox()) ?? {};
    expect(width).toBeLessThanOrEqual(390);
    expect(width).toBeGreaterThan(250);
  });
});
