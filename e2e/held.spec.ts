import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // whole journeys, looked at by axe on the way

const headings =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';

/** Burglaries of one quarter by CSP, as the Home Office writes them. */
const openData = (name: string, counts: Record<string, number>) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      headings,
      ...Object.entries(counts).map(
        ([csp, count]) =>
          `2025/26,1,Kent,${csp},Burglary,Theft offences,Residential burglary,28E,${count}`,
      ),
    ].join('\n'),
  ),
});

const april = openData('april 2026.csv', { Sevenoaks: 120, Medway: 107 });
const july = openData('july 2026.csv', { Sevenoaks: 131, Medway: 107 });

async function importFile(page: Page, file: typeof april, publishedOn: string): Promise<void> {
  await page.goto('/p/sevenoaks-csp/data');
  await page.getByLabel('Choose files').setInputFiles([file]);
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await expect(page.getByRole('heading', { name: 'What accepting would do' })).toBeVisible();
  await page.getByLabel(/The files were published on/).check();
  await page.getByRole('button', { name: 'Accept the figures' }).click();
  await expect(page.getByText('The figures are accepted')).toBeVisible();
  expect(publishedOn).not.toBe('');
}

const note =
  'Kent: crime data for Maidstone, Medway, and Dartford and Gravesham are recorded as unassigned from 2024 onwards.';

test('an officer marks areas as unusable by a line of the publisher’s notes, and takes it back', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await importFile(page, april, '2026-04-23');
  await server.query('UPDATE release SET notes = $1', [`Force Notes\n${note}`]);

  await page.goto('/p/sevenoaks-csp/data/releases/1');
  await expect(page.getByText(note).first()).toBeVisible();
  await page.getByRole('link', { name: /unusable by this note.*Maidstone/ }).click();
  await expect(page.getByLabel('The note')).toHaveValue(note);
  await expect(page.getByLabel('Where it comes from')).toHaveValue(/^Home Office.*notes$/);
  await expect(page.getByLabel(/^Medway Community/)).toBeChecked();
  await expect(page.getByLabel(/^Dartford and Gravesham Community/)).toBeChecked();
  await expect(page.getByLabel(/^Sevenoaks Community/)).not.toBeChecked();
  await expect(page.getByLabel('all of Home Office offence groups')).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the first month');
  await page.getByLabel('First month').fill('2024-01');
  await page.getByLabel('Find another area').fill('swale');
  await page.getByLabel(/^Swale Community/).check();
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByRole('heading', { name: 'Notes on figures' })).toBeVisible();
  const written = page.getByRole('listitem').filter({ hasText: note });
  await expect(written).toContainText(/Medway.*Swale.*from January 2024 on/);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Figures held' }).click();
  const kent = page.getByRole('table', { name: 'All areas of Kent Police' });
  await expect(kent.getByRole('row', { name: /^2025-26/ })).toContainText('in part 2 of 2');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Notes on figures' }).click();
  await written.getByRole('button', { name: /Withdraw this note/ }).click();
  await page.getByLabel('Reason').fill('Assigned again');
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'withdrawn' })).toBeFocused();
  await expect(page.getByText('Assigned again')).toBeVisible();
  await page.getByRole('link', { name: 'Figures held' }).click();
  await expect(kent.getByRole('row', { name: /^2025-26/ })).toContainText('2 of 2');
  await expect(kent.getByText('in part')).toBeHidden();
});

test('the same quarter twice: the difference is listed, each day has its release, the file comes back', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  await importFile(page, april, '2026-04-23');
  await importFile(page, july, '2026-07-23');
  await server.query("UPDATE release SET published_on = '2026-04-23' WHERE id = 1");
  await server.query("UPDATE release SET published_on = '2026-07-23' WHERE id = 2");

  await page.goto('/p/sevenoaks-csp/data/revisions');
  await page.getByRole('button', { name: 'Compare' }).click();
  const differing = page.getByRole('table', { name: 'Figures that differ' });
  await expect(page.getByText('1 figures differ')).toBeVisible();
  await expect(differing.locator('tbody').getByRole('row')).toHaveText([
    /Sevenoaks.*120.*131.*\+11/,
  ]);
  await expectAccessible(page);

  const counted = page.getByRole('table', { name: /What counted on/ });
  await page.goto('/p/sevenoaks-csp/data/as-published?on=2026-07-22');
  await expect(counted).toContainText('Release 1');
  await expect(counted).not.toContainText('Release 2');
  await page.getByLabel('Day').fill('23');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(counted).toContainText('Release 2');
  await expectAccessible(page);

  await counted.getByRole('link', { name: 'Release 2' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download july 2026.csv' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('july 2026.csv');
  const bytes: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) bytes.push(chunk as Buffer);
  expect(Buffer.concat(bytes).equals(july.buffer)).toBe(true);
});
