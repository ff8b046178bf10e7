import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checked,
  closingLine,
  readPlaywright,
  readVitest,
  reasonsOf,
  sum,
  tallyOf,
} from './tally.mjs';

const vitestReport = {
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a month has a key' },
        { status: 'failed', fullName: 'a year has a key' },
        { status: 'skipped', fullName: 'June reads 739' },
      ],
    },
  ],
};

function written(/** @type {unknown} */ report) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tally-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('the closing line', () => {
  test('sums what every runner reported, and names what was not run', () => {
    const tally = sum([readVitest(vitestReport), checked('Biome', true)]);
    expect(closingLine(tally)).toBe('2 passed, 1 failed, 1 skipped');
    expect(tally.notRun).toEqual(['June reads 739']);
    expect(tally.failures).toEqual(['a year has a key']);
  });

  test('leaves skipped tests out when there are none', () => {
    expect(closingLine(checked('Biome', true))).toBe('1 passed, 0 failed');
  });
});

describe('a runner that went wrong', () => {
  test('counts as one failure when it wrote no report', () => {
    const run = { runner: 'Vitest', file: '/nowhere/report.json', exitCode: 0, read: readVitest };
    expect(tallyOf(run)).toMatchObject({ failed: 1, failures: ['Vitest wrote no report'] });
  });

  test('counts as one failure when it failed without a failed test', () => {
    const file = written({ testResults: [] });
    const run = { runner: 'Vitest', file, exitCode: 1, read: readVitest };
    expect(tallyOf(run)).toMatchObject({ failed: 1, failures: ['Vitest ended with exit code 1'] });
  });

  test('is not counted twice when a test says what failed', () => {
    const run = { runner: 'Vitest', file: written(vitestReport), exitCode: 1, read: readVitest };
    expect(tallyOf(run).failed).toBe(1);
  });
});

test('in the browser a test that needed a second attempt failed', () => {
  const spec = (/** @type {string} */ title, /** @type {string} */ status) => ({
    title,
    tests: [{ status }],
  });
  const report = {
    suites: [
      {
        title: 'plan.spec.ts',
        specs: [spec('opens', 'expected')],
        suites: [
          { title: 'saving', specs: [spec('keeps the text', 'flaky'), spec('x', 'skipped')] },
        ],
      },
    ],
  };
  expect(readPlaywright(report)).toEqual({
    passed: 1,
    failed: 1,
    notRun: ['plan.spec.ts > saving > x'],
    failures: ['plan.spec.ts > saving > keeps the text'],
  });
});

test('tests that lack the same file are named below it', () => {
  const why =
    'needs police-uk/kent.zip in the folder RAGSTONE_REAL_DATA, from https://data.police.uk/data/';
  const names = [
    `Kent (not run: ${why}) June reads 739`,
    `Kent (not run: ${why}) May is a gap`,
    'other',
  ];
  expect([...reasonsOf(names)]).toEqual([
    [`, ${why}`, ['Kent: June reads 739', 'Kent: May is a gap']],
    ['', ['other']],
  ]);
});
