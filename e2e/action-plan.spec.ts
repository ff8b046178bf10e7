import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { addSmallPlan, type SmallPlan, signInAsPerson } from './fixtures/small-plan.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });

let plan: SmallPlan;
test.beforeEach(async ({ server }) => {
  plan = await addSmallPlan(server.query);
});
const planPath = () => `/p/${plan.slug}/plan/2026-27`;

test('the plan says how it stands, and its counts add up', async ({ page }) => {
  await signInAsPerson(page, plan.people.holder);
  await page.goto(`/p/${plan.slug}/plan`);
  await expect(page).toHaveURL(planPath());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 of 5 actions are on track');
  const bar = page.getByRole('img', { name: '1 complete, 2 green, 2 no update' });
  await expect(bar).toBeVisible();
  await expect(page.getByText('= 5, none cancelled')).toBeVisible();
  await expect(page.getByText('4 actions · 2 on track')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add an action' })).toHaveCount(0);
  await expectAccessible(page);
});

test('filters, words and order stand in the address, so a mailed link shows the same', async ({
  page,
}) => {
  await signInAsPerson(page, plan.people.police);
  await page.goto(planPath());
  await page.getByLabel('Find').fill('patrols');
  await expect(page.getByText('1 of 5 actions shown.')).toBeVisible();
  await page.getByLabel('Mine 2').check();
  await page.getByLabel('Stage of work').selectOption({ label: 'Ongoing (1)' });
  await expect(page).toHaveURL(/find=patrols/);
  await page.reload();
  await expect(page.getByLabel('Find')).toHaveValue('patrols');
  await expect(page.getByRole('rowheader')).toHaveText(['Burglary patrols, north wards']);
  await page.goto(`${planPath()}?sort=due`);
  await expect(page.getByRole('rowheader').first()).toHaveText('Shed marking with parish councils');
  await page.goto(`${planPath()}?find=nothing+of+the+kind`);
  await expect(page.getByRole('heading', { name: 'No action fits' })).toBeVisible();
  await expectAccessible(page);
});

test('an officer adds an action, is told what is missing, and loses nothing', async ({ page }) => {
  await signInAsPerson(page, plan.people.officer);
  await page.goto(planPath());
  await page.getByRole('link', { name: 'Add an action' }).click();
  await page.getByLabel('Priority').selectOption({ label: '7 Road safety' });
  await page.getByLabel('How', { exact: true }).fill('<b>With</b> the "six" forms – café 🚓');
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByLabel('What is measured').fill('Schools visited');
  await page.getByLabel('Target').fill('six');
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Enter a number' }).click();
  await expect(page.getByLabel('Target')).toBeFocused();
  await page.getByLabel('Target').fill('6');
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await expect(page.getByLabel('What is to be reached')).toBeFocused();
  await page.getByRole('button', { name: 'Add action' }).click();
  await expect(page.getByRole('alert')).toContainText('Name the action');
  await expect(page.getByRole('alert')).toContainText('Enter a due date');
  await expect(page.getByLabel('How', { exact: true })).toHaveValue(
    '<b>With</b> the "six" forms – café 🚓',
  );
  await expectAccessible(page);
  await page.getByRole('alert').getByRole('link', { name: 'Name the milestone' }).click();
  await expect(page.getByLabel('What is to be reached')).toBeFocused();
  await page.getByRole('button', { name: /^Remove this milestone/ }).click();
  await expect(page.locator(':focus')).toContainText('Add a milestone');
  await page.getByLabel('Title').fill('Speed awareness talks');
  await page.getByLabel('Done again and again').check();
  await page.getByLabel('Higher').check();
  await page.getByRole('button', { name: 'Add action' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7.3 Speed awareness talks');
  await expect(page.getByText('<b>With</b> the "six" forms – café 🚓')).toBeVisible();
  await expect(page.getByText('Every quarter')).toBeVisible();
});

test('two officers save the same action: the second sees both texts and loses nothing', async ({
  browser,
  baseURL,
  server,
}) => {
  const open = async (personId: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await signInAsPerson(page, personId);
    await page.goto(`${planPath()}/2.1/edit`);
    return page;
  };
  const [first, second] = [await open(plan.people.officer), await open(plan.people.otherOfficer)];
  await first.getByLabel('How', { exact: true }).fill('By the first, with drones.');
  await second.getByLabel('How', { exact: true }).fill('By the second, on foot.');
  await second.getByLabel('Funding').fill('PCC grant');
  await first.getByRole('button', { name: 'Save action' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toContainText('2.1 Operation Sentinel');
  await second.getByRole('button', { name: 'Save action' }).click();
  const conflict = second.getByRole('region', { name: /Someone else saved this/ });
  await expect(conflict).toContainText('By the first, with drones.');
  await expect(conflict).toContainText('By the second, on foot.');
  await expectAccessible(second);
  const how = conflict.getByRole('group', { name: 'How: which to keep' });
  await how.getByLabel('Saved by someone else').check();
  await conflict.getByRole('button', { name: 'Use these and go on' }).click();
  await expect(second.getByLabel('How', { exact: true })).toHaveValue('By the first, with drones.');
  await expect(second.getByLabel('Funding')).toHaveValue('PCC grant');
  await expect(second.getByRole('button', { name: 'Save action' })).toBeFocused();
  await second.getByRole('button', { name: 'Save action' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toContainText('2.1 Operation Sentinel');
  const rows = await server.query(
    "SELECT how, funding, version FROM action WHERE title LIKE 'Operation%'",
  );
  expect(rows).toEqual([{ how: 'By the first, with drones.', funding: 'PCC grant', version: 3 }]);
});

test('a priority that somebody else saved meanwhile is settled, and not left unsaved unasked', async ({
  page,
  server,
}) => {
  await signInAsPerson(page, plan.people.officer);
  await page.goto(`${planPath()}/priority/2`);
  await page.getByLabel('Aim').fill('Mine');
  await server.query("UPDATE priority SET aim = 'Theirs', version = version + 1 WHERE number = 2");
  await page.getByRole('button', { name: 'Save priority' }).click();
  await page.getByRole('button', { name: 'Use these and go on' }).click();
  await expect(page.getByRole('button', { name: 'Save priority' })).toBeFocused();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Stay on this page' }).click();
  await page.getByRole('button', { name: 'Save priority' }).click();
  await expect(page.getByText('Mine')).toBeVisible();
});

test('the action page tells updates, decisions and changes; restricted text only to those who may', async ({
  page,
}) => {
  await signInAsPerson(page, plan.people.officer);
  await page.goto(`${planPath()}/2.1`);
  await expect(page.getByText('Where the van is kept')).toBeVisible();
  await expect(page.getByText('Confirmed by Ann Officer, 24 July 2026')).toBeVisible();
  await signInAsPerson(page, plan.people.holder);
  await page.goto(`${planPath()}/2.1`);
  await expect(page.getByText('Four vehicles recovered at the border.')).toBeVisible();
  await expect(page.getByText('Where the van is kept')).toHaveCount(0);
  await page.goto(`${planPath()}/2.2`);
  await expect(page.getByText('Patrols on 14 of 20 nights.')).toHaveCount(0);
  await expectAccessible(page);
});

test('a plan begins as a draft, grows priorities and is adopted', async ({ page }) => {
  await signInAsPerson(page, plan.people.officer);
  await page.goto(`/p/${plan.slug}/plan/2027-28`);
  await page.getByRole('button', { name: 'Begin the plan for 2027-28' }).click();
  await expect(
    page.getByRole('heading', { name: 'This plan has no priorities yet' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Add a priority' }).click();
  await page.getByRole('button', { name: 'Add priority' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Title').fill('Domestic abuse');
  await page.getByRole('button', { name: 'Add priority' }).click();
  await expect(page.getByRole('heading', { name: '1 Domestic abuse' })).toBeVisible();
  await page.getByRole('link', { name: 'Plan settings' }).click();
  await page.getByLabel('Adopted by').fill('Partnership board');
  await page.getByRole('button', { name: 'Record the adoption' }).click();
  await expect(page.getByText('This plan was adopted on 20 October 2026.')).toBeVisible();
  await expectAccessible(page);
});

test('a partner with a raw client is refused what is not theirs', async ({ page, request }) => {
  await signInAsPerson(page, plan.people.fire);
  const [cookie] = await page.context().cookies();
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
  const report = {
    ...{ doneText: 'x', nextText: '', correctiveText: '', noChange: false, noChangeReason: '' },
    ...{ lifecycle: 'in-progress', proposedRag: 'green' },
  };
  const here = `/api/partnerships/${plan.slug}`;
  const answers = [
    await request.post(`${here}/plans/2026-27/actions/2.2/report`, { headers, data: report }),
    await request.get('/api/partnerships/elsewhere/plans/2026-27', { headers }),
    await request.post(`${here}/plans/2026-27/rounds/2/closure`, { headers, data: { version: 1 } }),
    await request.post(`${here}/plans/2026-27/actions/7.2/report`, { headers, data: report }),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([403, 404, 403, 200]);
});

test('an officer reports for an agency, and the action says so', async ({ page }) => {
  await signInAsPerson(page, plan.people.officer);
  await page.goto(`${planPath()}/7.2`);
  await page.getByRole('link', { name: 'Report for an agency' }).click();
  await page.getByRole('group', { name: 'How is it going?' }).getByText('Green').click();
  await page.getByLabel('What was done').fill('Told by telephone: three schools visited.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send update' }).click();
  await expect(page.getByText('Ann Officer, a partnership officer, for the agency')).toBeVisible();
  await expect(page.getByText('Sent, waiting for an officer')).toBeVisible();
});
