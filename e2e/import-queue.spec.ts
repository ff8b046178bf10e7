import { expect, type Page } from '@playwright/test';
import { streetCsv } from '@ragstone/sources/test/street-rows';
import pg from 'pg';
import { expectAccessible } from './fixtures/accessible.ts';
import { makePartnership, setUp } from './fixtures/made-partnership.ts';
import { test } from './fixtures/test.ts';

test.use({ ownServer: 'empty' });
test.slow(); // a whole journey, looked at by axe on the way

const fileOf = (monthKey: string) => ({
  name: `${monthKey}-kent-street.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.concat([...streetCsv({ rows: 500, monthKey, seed: 1 })]),
});

async function send(page: Page, monthKey: string): Promise<string> {
  await page.goto('/p/sevenoaks-csp/data');
  await page.getByLabel('Choose files').setInputFiles([fileOf(monthKey)]);
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await page.waitForURL(/import=/);
  return page.url();
}

const begun = `
  UPDATE import SET tries = 2, rows_done = 312000, bytes_done = 96000000, bytes_total = 214000000
  WHERE created_at = (SELECT min(created_at) FROM import)`;

const failed = `
  WITH given_up AS (UPDATE import SET state = 'failed' WHERE tries = 2 RETURNING id::text)
  DELETE FROM pgboss.job WHERE singleton_key IN (SELECT id FROM given_up)`;

test('who waits for a check sees its place, its rows, that it was begun again, and that it failed', async ({
  page,
  server,
}) => {
  await setUp(page, await makePartnership(server));
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  // Whoever holds this lock keeps the server from working on the queue.
  await client.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 3)');

  const first = await send(page, '2025-01');
  await expect(page.getByText('About to begin.')).toBeVisible();
  await send(page, '2025-02');
  await expect(page.getByRole('heading', { name: 'Waiting to be checked' })).toBeVisible();
  await expect(page.getByText('Another import is checked first.')).toBeVisible();
  await expectAccessible(page);

  await page.goto(first);
  await server.query(begun);
  await expect(page.getByText('312,000 rows read, 96 MB of 214 MB.')).toBeVisible();
  await expect(page.getByText('this is attempt 2 of 3')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/p/sevenoaks-csp/data');
  await expect(page.getByText('being checked, started by')).toBeVisible();
  await expect(page.getByText('waits to be checked, started by')).toBeVisible();
  await expectAccessible(page);

  await server.query(failed);
  await page.goto(first);
  await expect(page.getByRole('heading', { name: 'could not be checked' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting to be checked' })).toBeVisible();
  await client.query('COMMIT');
  await client.end();
  await expect(page.getByRole('heading', { name: 'What accepting would do' })).toBeVisible({
    timeout: 20_000,
  });
});
