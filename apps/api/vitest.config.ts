import { configDefaults, defineConfig } from 'vitest/config';
import { longTests } from '../../scripts/long-tests.mjs';

export default defineConfig({
  test: {
    name: 'api',
    globalSetup: './test/global-setup.ts',
    include: longTests ? ['**/*.long.test.ts'] : ['**/*.test.ts'],
    exclude: longTests ? configDefaults.exclude : [...configDefaults.exclude, '**/*.long.test.ts'],
    pool: 'forks',
    testTimeout: longTests ? 15 * 60_000 : 20_000,
    hookTimeout: 60_000,
  },
});
