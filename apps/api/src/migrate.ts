import path from 'node:path';
import { migrate } from './db/migrate.ts';

/** A program of its own, that loads nothing but `pg`: every start of Ragstone runs it. */
const migrations = path.resolve(import.meta.dirname, '../../../prisma/migrations');

try {
  const applied = await migrate(process.env['DATABASE_URL'] ?? '', migrations);
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
