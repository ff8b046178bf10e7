import { defineConfig } from 'vitest/config';
import { longTests } from './scripts/long-tests.mjs';

const testsOf = (folder: string) => ({
  root: folder,
  test: {
    name: folder,
    include: [longTests ? '**/*.long.test.{ts,tsx,mjs}' : '**/!(*.long).test.{ts,tsx,mjs}'],
    testTimeout: longTests ? 15 * 60_000 : 20_000,
  },
});

/** Every test but the end-to-end ones. The API's have a database, and so a file of their own. */
export default defineConfig({
  test: {
    projects: [
      testsOf('packages/domain'),
      testsOf('packages/contract'),
      testsOf('packages/sources'),
      testsOf('prisma'),
      { ...testsOf('apps/web'), extends: './apps/web/vite.config.ts' },
      testsOf('scripts'),
      './apps/api/vitest.config.ts',
    ],
  },
});
