import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { addSmallPlan, type SmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { phone, test } from './fixtures/test.ts';

test.use({ ...phone, ownServer: 'empty' });

let plan: SmallPlan;
test.beforeEach(async ({ server }) => {
  plan = await addSmallPlan(server.query);
});

async function openMine(page: Page, person: string): Promise<void> {
  await signInAsPerson(page, person);
  await page.goto(`/p/${plan.slug}/my-actions`);
}

const card = (page: Page) =>
  page.getByRole('article').filter({ hasText: 'Safe drive days for sixth forms' });

test('a draft that could not be saved is tried again by itself, and is not left behind unasked', async ({
  page,
  server,
}) => {
  await openMine(page, plan.people.fire);
  await page.route('**/actions/7.2/report', (route) => route.abort());
  await card(page).getByLabel('What was done').fill('In a cellar');
  await expect(card(page).getByRole('status')).toContainText('It is tried again by itself.');
  await page.getByRole('link', { name: 'Safe drive days for sixth forms' }).click();
  await page.getByRole('button', { name: 'Stay on this page' }).click();
  await page.unroute('**/actions/7.2/report');
  await expect(card(page).getByRole('status')).toHaveText(/^Draft saved at/);
  await expect(card(page).getByLabel('What was done')).toHaveValue('In a cellar');
  const rows = await server.query("SELECT done_text FROM progress_report WHERE state = 'draft'");
  expect(rows).toEqual([{ done_text: 'In a cellar' }]);
});

test('what was typed last is kept when the page is left at once, and nobody is asked', async ({
  page,
  server,
}) => {
  await openMine(page, plan.people.fire);
  await card(page).getByLabel('What was done').fill('In a hurry');
  await page.getByRole('link', { name: 'Safe drive days for sixth forms' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^7.2 /);
  const rows = await server.query("SELECT done_text FROM progress_report WHERE state = 'draft'");
  expect(rows).toEqual([{ done_text: 'In a hurry' }]);
});

test('a draft whose answer was lost on the way is not mistaken for somebody else’s', async ({
  page,
  server,
}) => {
  await openMine(page, plan.people.fire);
  await page.route('**/actions/7.2/report', async (route) => {
    await route.fetch(); // saved, but the browser never hears of it
    await route.abort();
  });
  await card(page).getByLabel('What was done').fill('At the edge of the network');
  await expect(card(page).getByRole('status')).toContainText('It is tried again by itself.');
  await page.unroute('**/actions/7.2/report');
  await card(page).getByLabel('What was done').fill('At the edge of the network, and back');
  await expect(card(page).getByRole('status')).toHaveText(/^Draft saved at/);
  const rows = await server.query("SELECT done_text FROM progress_report WHERE state = 'draft'");
  expect(rows).toEqual([{ done_text: 'At the edge of the network, and back' }]);
});

test('two people of one agency write the same draft: the second sees both texts and loses nothing', async ({
  browser,
  baseURL,
  server,
}) => {
  const open = async (person: string) => {
    const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await openMine(page, person);
    return page;
  };
  const [first, second] = [await open(plan.people.fire), await open(plan.people.otherFire)];
  await card(first).getByLabel('What was done').fill('By the first: two schools.');
  await expect(card(first).getByRole('status')).toHaveText(/^Draft saved at/);
  const howItGoes = card(second).getByRole('group', { name: 'How is it going?' });
  await howItGoes.getByText('Green').click();
  await card(second).getByLabel('What was done').fill('By the second: three schools.');
  const conflict = second.getByRole('region', { name: /Someone else saved this/ });
  await expect(conflict).toContainText('By the first: two schools.');
  await expect(conflict).toContainText('By the second: three schools.');
  await expect(conflict).toBeFocused();
  await expectAccessible(second);
  const done = conflict.getByRole('group', { name: 'What was done: which to keep' });
  await done.getByText('Saved by someone else').click();
  await conflict.getByRole('button', { name: 'Use these and go on' }).click();
  await expect(card(second).getByLabel('What was done')).toHaveValue('By the first: two schools.');
  await expect(card(second).getByRole('radio', { name: 'Green' })).toBeChecked();
  await expect(card(second).getByRole('status')).toHaveText(/^Draft saved at/);
  await card(second).getByRole('button', { name: 'Send update' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Your updates: 1 of 1 done');
  const rows = await server.query(
    'SELECT done_text, proposed_rag, state FROM progress_report WHERE author_id IN ($1, $2) AND round_id = $3',
    [plan.people.fire, plan.people.otherFire, plan.roundId],
  );
  expect(rows).toEqual([
    { done_text: 'By the first: two schools.', proposed_rag: 'green', state: 'submitted' },
  ]);
});
