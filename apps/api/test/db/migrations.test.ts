import pg from 'pg';
import { expect, test } from 'vitest';
import { withDatabase } from '../database.ts';

const database = withDatabase();

async function errorOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end();
  }
}

test('the application may read what the owner made, and may not rewrite the audit', async () => {
  const sql = "UPDATE audit_event SET action = 'nothing:happened'";
  expect(await errorOf(database.appUrl, 'SELECT * FROM audit_event')).toBeUndefined();
  expect(await errorOf(database.appUrl, sql)).toMatchObject({ code: '42501' });
});
