import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} notRun the names of the tests that were skipped
 * @property {string[]} failures the names of what failed
 */

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, each) => total + each.passed, 0),
  failed: tallies.reduce((total, each) => total + each.failed, 0),
  notRun: tallies.flatMap((each) => each.notRun),
  failures: tallies.flatMap((each) => each.failures),
});

/**
 * A check that either holds or does not: the formatter, the types of one part, a build.
 * @param {string} name @param {boolean} passed @returns {Tally}
 */
export const checked = (name, passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  notRun: [],
  failures: passed ? [] : [name],
});

/**
 * What a runner's report says. A runner that failed without a failed test (it crashed, it found no
 * test, a hook or an import broke) counts as one failure.
 * @template Report
 * @param {{ runner: string, file: string, exitCode: number, read: (report: Report) => Tally }} run
 * @returns {Tally}
 */
export function tallyOf({ runner, file, exitCode, read }) {
  if (!existsSync(file)) return checked(`${runner} wrote no report`, false);
  const tally = read(JSON.parse(readFileSync(file, 'utf8')));
  if (exitCode === 0 || tally.failed > 0) return tally;
  return sum([tally, checked(`${runner} ended with exit code ${exitCode}`, false)]);
}

/** @typedef {{ status: string, fullName: string }} VitestTest */

/** @param {{ testResults: { assertionResults: VitestTest[] }[] }} report @returns {Tally} */
export function readVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const named = (/** @type {string[]} */ ...statuses) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName.trim());
  const failures = named('failed');
  return {
    passed: named('passed').length,
    failed: failures.length,
    notRun: named('pending', 'skipped', 'todo', 'disabled'),
    failures,
  };
}

/**
 * @typedef {{ title: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/** @param {PlaywrightSuite} suite @param {string} above @returns {{ name: string, status: string }[]} */
function specsOf(suite, above) {
  const name = above === '' ? suite.title : `${above} > ${suite.title}`;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({ name: `${name} > ${spec.title}`, status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, name))];
}

/** A test that passed only on a second attempt is a failure. @param {{ suites: PlaywrightSuite[], errors?: unknown[] }} report @returns {Tally} */
export function readPlaywright(report) {
  const tests = report.suites.flatMap((suite) => specsOf(suite, ''));
  const named = (/** @type {string[]} */ ...statuses) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ name }) => name);
  const failures = named('unexpected', 'flaky');
  return {
    passed: named('expected').length,
    failed: failures.length,
    notRun: named('skipped'),
    failures,
  };
}

/** The last line of a run, which programs read. @param {Tally} tally */
export function closingLine({ passed, failed, notRun }) {
  const skipped = notRun.length > 0 ? `, ${notRun.length} skipped` : '';
  return `${passed} passed, ${failed} failed${skipped}`;
}

/**
 * The names of tests that were not run by the reason that their group gives in brackets, which is
 * long and the same for many. @param {string[]} names @returns {Map<string, string[]>}
 */
export function reasonsOf(names) {
  /** @type {Map<string, string[]>} */
  const reasons = new Map();
  for (const name of names) {
    const [given, why] = /\s*\(not run: (.*?)\)(?= |$)/.exec(name) ?? ['', undefined];
    const reason = why === undefined ? '' : `, ${why}`;
    reasons.set(reason, [
      ...(reasons.get(reason) ?? []),
      given === '' ? name : name.replace(given, ':'),
    ]);
  }
  return reasons;
}
