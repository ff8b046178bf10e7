import { configDefaults, defineConfig } from 'vitest/config';
import { longTests } from '../../scripts/long-tests.mjs';

export default defineConfig({
  test: {
    name: 'domain',
    include: longTests ? ['**/*.long.test.ts'] : ['**/*.test.ts'],
    exclude: longTests ? configDefaults.exclude : [...configDefaults.exclude, '**/*.long.test.ts'],
    passWithNoTests: longTests,
    testTimeout: longTests ? 15 * 60_000 : 20_000,
  },
});
