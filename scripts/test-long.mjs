// `npm run test:long`: the tests named *.long.*: full-size files, simulations, kill cycles.
import { runMain } from './refusal.mjs';
import { buildAll, close, prepare, runEndToEnd, runTests } from './test-run.mjs';

process.env['RAGSTONE_LONG_TESTS'] = '1';

await runMain(async () => {
  await prepare();
  const tallies = [await buildAll(), runTests()];
  close([...tallies, await runEndToEnd()]);
});
