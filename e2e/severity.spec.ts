import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { addKentFigures } from './fixtures/kent-figures.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // whole journeys, looked at by axe on the way

const trends = '/p/sevenoaks-csp/trends?source=home-office-csp&indicator=ho-all-crime';

async function checkWeights(page: Page, lines: readonly string[]): Promise<void> {
  await page.goto('/p/sevenoaks-csp/data');
  await page.getByLabel('Choose files').setInputFiles([
    {
      name: 'weights.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Made-up weights', 'Offence code,Offence,Weight', ...lines].join('\n')),
    },
  ]);
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await expect(page.getByRole('heading', { name: 'What accepting would do' })).toBeVisible();
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel(/The files were published on/).check();
  await page.getByRole('button', { name: 'Accept the figures' }).click();
  await expect(page.getByText('The figures are accepted')).toBeVisible();
}

test('an officer loads weights of offences and sees over the years how severe crime was', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await addKentFigures(server);
  const card = page.locator('section.card').filter({ has: page.getByLabel('Shown as') });

  await page.goto(trends);
  await card.getByLabel('Shown as').selectOption('Weighted by severity');
  await expect(page).toHaveURL(/measure=severity/);
  await expect(card).toContainText('No weights of offences are held.');
  await expect(card).toContainText('an officer can load that table on the Data page');
  await expect(card.getByRole('application')).toHaveCount(0);
  await expectAccessible(page);

  await checkWeights(page, ['46,Shoplifting,100', '28E,Burglary,400']);
  await expect(page.getByText('2 offences with a weight. None were held before.')).toBeVisible();
  await expect(page.getByText('1 offence of the figures held has no weight here.')).toBeVisible();
  await page.getByText('Offences without a weight').click();
  await expect(page.getByText('8N Violence with injury, one code')).toBeVisible();
  await accept(page);
  await page.goto(`${trends}&measure=severity&by=financial-year`);
  await expect(card).toContainText('Violence with injury, one code (8N) has no weight');

  await checkWeights(page, ['46,Shoplifting,100', '28E,Burglary,500', '8N,Assault,200']);
  const differences = page.getByRole('table', { name: 'Largest differences of weights' });
  await expect(differences.getByRole('row', { name: /^28E/ })).toContainText(/400.*500/);
  await expect(differences.getByRole('row', { name: /^8N/ })).toContainText(/none.*200/);
  await expect(page.getByText('Every offence of the figures held has a weight.')).toBeVisible();
  await expectAccessible(page);
  await accept(page);

  await page.goto(`${trends}&measure=severity&by=financial-year`);
  // Each quarter 135 of 100, 122 of 500 and 245 of 200, on 121,173 people.
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(
    'All crime (excluding fraud), weighted by severity: 4.08 for each person in 2025-26',
  );
  await expect(card).toContainText('Weights: ONS offence weights, published');
  await card.getByText('The figures period by period').click();
  await expect(card.getByRole('row', { name: /^2025-26/ })).toContainText('4.08');
  await expect(card.getByRole('application', { name: /^Chart: All crime/ })).toBeVisible();
  await expectAccessible(page);

  const csv = card.getByRole('link', { name: 'The years as CSV' });
  const address = (await csv.getAttribute('href')) ?? '';
  const text = await (await page.request.get(address)).text();
  expect(text).toMatch(/Weights,ONS offence weights,Release \d+,/);
  expect(text).toContain('2025-26,2025-04,2026-03,4.08,');
});

/** Weights as an accepted import leaves them. */
const weights = `WITH made AS (
    INSERT INTO release (source_id, published_on) VALUES (7, '2026-08-01') RETURNING id)
  INSERT INTO offence_weight (release_id, code, description, weight)
  SELECT made.id, code, '', weight
  FROM made, (VALUES ('46', 100), ('28E', 500), ('8N', 200)) AS offence (code, weight)`;

test('areas are compared by severity, and those that cannot be stand apart', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await addKentFigures(server);
  await server.query(weights);
  await page.goto('/p/sevenoaks-csp/compare?source=home-office-csp&indicator=ho-all-crime');
  await page.getByLabel('Compared by').selectOption('Weighted by severity');
  await expect(page).toHaveURL(/measure=severity/);
  await expect(
    page.getByRole('heading', { name: /Sevenoaks.* is the lowest of 3 areas by severity$/ }),
  ).toBeVisible();
  const ranks = page.getByRole('table', { name: /areas from the lowest severity/ });
  await expect(ranks.getByRole('row', { name: /Sevenoaks/ })).toContainText('4.08');
  const apart = page.getByRole('table', { name: /areas that cannot be ranked by severity/ });
  await expect(apart.getByRole('row', { name: /Medway/ })).toContainText('marked as not usable');
  await expectAccessible(page);
});
