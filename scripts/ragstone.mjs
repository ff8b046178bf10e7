// `npm run ragstone -- COMMAND ...`: the server's command line, on the database of `npm start`.
import { migrateDatabase, runCli } from './api.mjs';
import { build } from './build.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await build();
  const { openDatabase } = await import('./database.mjs');
  const database = await openDatabase();
  try {
    await migrateDatabase(database.url);
    // npm runs us in the checkout; a file is named from where its user stands.
    process.exitCode = await runCli(
      database.url,
      process.argv.slice(2),
      process.env['INIT_CWD'] ?? process.cwd(),
    );
  } finally {
    await database.stop();
  }
});
