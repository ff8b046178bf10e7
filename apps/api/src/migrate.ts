import path from 'node:path';
import { migrate } from './db/migrate.ts';
import { errorText } from './error-text.ts';

/** A program of its own, that loads nothing but `pg`: every start of Ragstone runs it. */
const migrations = path.resolve(import.meta.dirname, '../../../prisma/migrations');

try {
  // Without an address `pg` would take whichever database this account happens to reach.
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing: the address of the database of its owner.');
  const applied = await migrate(url, migrations);
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(', ')}`);
} catch (error) {
  console.error(`The database cannot be migrated: ${errorText(error)}`);
  process.exitCode = 1;
}
