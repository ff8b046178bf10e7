/** Whether this run is of the `*.long.test.ts` (`npm run test:long`) or of all others (`npm test`). */
export const longTests = process.env['RAGSTONE_LONG_TESTS'] === '1';
