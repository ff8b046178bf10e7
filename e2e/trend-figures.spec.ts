import { expect, type Page } from '@playwright/test';
import type { compareAreas } from '@ragstone/contract/compare';
import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readIndicator } from '@ragstone/contract/indicator';
import { formatRate, ordinal } from '@ragstone/domain/words/rank-text';
import { expectAccessible } from './fixtures/accessible.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** What is said under a name in the list of figures. */
const fact = (page: Page, name: string | RegExp) =>
  page
    .locator('.facts > div')
    .filter({ has: page.getByRole('term').filter({ hasText: name }) })
    .getByRole('definition');

test('beside a trend stand its rate, place and year’s end, the same as on the pages they are from', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const ask = async (address: string) =>
    (await page.request.get(`/api/partnerships/${partnership}/${address}`)).json();
  const compared: AnswerOf<typeof compareAreas> = await ask(
    'compare?indicator=burglary&from=2025-10&to=2026-09',
  );
  const { ranked = [] } = compared.comparison ?? {};
  const own = ranked.find(({ isOwn }) => isOwn);
  const { figures, actions }: AnswerOf<typeof readIndicator> = await ask('indicators/burglary');
  if (own?.rate === undefined || own.rank === undefined || figures === undefined) {
    throw new Error('The demonstration ranks burglary');
  }

  await page.goto(`/p/${partnership}/trends?indicator=burglary`);
  await expect(fact(page, 'Rate, October 2025 to September 2026')).toContainText(
    `${formatRate(own.rate)} per 1,000 people`,
  );
  await expect(fact(page, `Rank of ${ranked.length}, 1 is lowest`)).toContainText(
    ordinal(own.rank),
  );
  await expect(fact(page, 'The year’s end')).toHaveText(figures.yearEnd.heading);

  const done = page.locator('section').filter({
    has: page.getByRole('heading', { name: 'What we are doing about it' }),
  });
  const newest = actions.filter(({ year }) => year === actions[0]?.year);
  await expect(done.getByRole('listitem')).toHaveCount(newest.length);
  for (const { reference, title, standing } of newest) {
    const item = done.getByRole('listitem').filter({ hasText: `${reference} ${title}` });
    await expect(item).toContainText(new RegExp(standing, 'i'));
  }
  await expectAccessible(page);
});

test('what no action measures and nobody ranks says neither', async ({ page }) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  await page.goto(`/p/${partnership}/trends?indicator=robbery`);
  await expect(fact(page, 'The year’s end')).not.toBeEmpty();
  await expect(page.getByRole('heading', { name: 'What we are doing about it' })).toBeHidden();
});

test('a rate over months that were counted in two ways is not said, nor another year’s end', async ({
  page,
}) => {
  const { partnership } = await signInAs(page, 'portfolio-holder');
  const query = 'indicator=violence-and-sexual-offences&from=2023-01&to=2023-07';
  await page.goto(`/p/${partnership}/trends?${query}`);
  await expect(fact(page, 'Rate, August 2022 to July 2023')).toContainText(
    'It was counted in two ways within these months.',
  );
  await expect(page.getByText('Rank of 12, 1 is lowest')).toBeHidden();
  await expect(page.getByText('The year’s end')).toBeHidden();
});
