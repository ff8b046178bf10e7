// `npm test`: everything but the tests named *.long.*, from a fresh clone.
import { runMain } from './refusal.mjs';
import { buildAll, checkTypes, close, lint, prepare, runEndToEnd, runTests } from './test-run.mjs';

await runMain(async () => {
  await prepare();
  const tallies = [lint(), checkTypes(), runTests(), await buildAll()];
  close([...tallies, await runEndToEnd()]);
});
