import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { applicationUrl } from '../src/db/client.ts';
import { inDatabase, runOnce } from './server.ts';

/** Addresses of a test file's own database; there from the file's `beforeAll` hooks on. */
export type TestDatabase = {
  /** As the owner, who may do everything: for preparing rows, and for `openDatabase`. */
  readonly ownerUrl: string;
  /** As the application, whose role may not rewrite history. */
  readonly appUrl: string;
};

type Options = { template?: string; timeZone?: string };

async function createDatabase({ template, timeZone }: Options) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = inject('serverUrl');
  const from = template === undefined ? '' : ` TEMPLATE ${template}`;
  await runOnce(server, `CREATE DATABASE ${name}${from}`);
  if (timeZone !== undefined) {
    await runOnce(server, `ALTER DATABASE ${name} SET timezone TO '${timeZone}'`);
  }
  return {
    ownerUrl: inDatabase(server, name),
    drop: () => runOnce(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function heldDuringFile(options: () => Options): TestDatabase {
  let held: Awaited<ReturnType<typeof createDatabase>> | undefined;
  beforeAll(async () => {
    held = await createDatabase(options());
  });
  afterAll(async () => {
    await held?.drop();
  });
  const ownerUrl = () => {
    if (held === undefined) throw new Error('The test database is made in beforeAll: ask later.');
    return held.ownerUrl;
  };
  return {
    get ownerUrl() {
      return ownerUrl();
    },
    get appUrl() {
      return applicationUrl(ownerUrl());
    },
  };
}

/** A migrated database of this test file's own, in a time zone if asked, dropped after its last test. */
export const withDatabase = (options: Pick<Options, 'timeZone'> = {}): TestDatabase =>
  heldDuringFile(() => ({ ...options, template: inject('templateDatabase') }));

/** A database without any table, for tests of the migrations themselves. */
export const withEmptyDatabase = (): TestDatabase => heldDuringFile(() => ({}));
