import { expect, test } from 'vitest';
import { controlStretches } from '../figures/control-stretches.ts';
import { monthOf } from '../time/month.ts';
import { controlHeading, signalsToSay, signalText, stretchText } from './control-text.ts';

const april = monthOf(2022, 4);
const usual = [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51];
const chartOf = (counts: readonly (number | undefined)[]) => {
  const series = new Map(
    counts.flatMap((count, at) => (count === undefined ? [] : [[april + at, count] as const])),
  );
  const [stretch] = controlStretches({ series }, { from: april, to: april + counts.length - 1 });
  if (stretch === undefined) throw new Error('no stretch');
  return stretch;
};
const saidOf = (stretch: ReturnType<typeof chartOf>) =>
  signalsToSay(stretch).map((signal) => signalText(signal, stretch));
/** Three years whose months are a little off the usual, each year otherwise. */
const threeYears = [0, 1, 2].flatMap((year) =>
  usual.map((count, at) => count + ([3, -3, 1][(at + year) % 3] ?? 0)),
);

test('a month beyond what is usual, told by its count and that of such a month', () => {
  const stretch = chartOf([...threeYears, ...threeYears.slice(0, 6), 140]);
  const [first] = saidOf(stretch);
  expect(first).toMatch(
    /^October 2025 had 140, more than the \d+ that the usual ups and downs reach in an October\.$/,
  );
  expect(controlHeading('Burglary', stretch)).toBe('Burglary is unusually high in October 2025');
});

test('as counted, where seasons cannot be taken out', () => {
  const stretch = chartOf([10, 12, 9, 11, 10, 12, 11, 10, 9, 11, 10, 12, 11, 0]);
  expect(saidOf(stretch)[0]).toMatch(
    /^May 2023 had 0, fewer than the \d+ that the usual ups and downs reach in a month\.$/,
  );
  expect(controlHeading('Drug offences', stretch)).toBe(
    'Drug offences are unusually low in May 2023',
  );
  expect(stretchText(stretch)).toMatch(
    /^From April 2022 to May 2023 an average month had 10, and the usual ups and downs reached from \d+ to \d+\. The season is not taken out, because fewer than two complete years were counted alike\.$/,
  );
});

test('months in a row on one side, and months that rise', () => {
  const side = chartOf([
    ...Array.from({ length: 16 }, (_, at) => 30 + (at % 2) * 4),
    33,
    35,
    33,
    35,
    33,
    35,
    33,
  ]);
  expect(saidOf(side)).toContain(
    'From July 2023 to February 2024, eight months in a row, every month was above the average.',
  );
  const rise = chartOf([20, 30, 22, 29, 21, 30, 22, 20, 21, 22, 23, 24, 25, 26, 27]);
  expect(saidOf(rise)).toContain(
    'From November 2022 to June 2023 the figures rose month after month.',
  );
});

test('two of three months near the end of the usual are said where nothing stronger says it', () => {
  const values = [10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 42, 12, 42, 15, 14, 16];
  const stretch = chartOf(values);
  expect(saidOf(stretch)).toContain(
    'Two of the months April to June 2023 were near the top of the usual ups and downs.',
  );
  const stronger = chartOf([...values.slice(0, 12), 90, 12, 88, 15, 14, 16]);
  expect(saidOf(stronger).join(' ')).not.toContain('near the top');
});

test('nothing unusual, and nothing that can be said', () => {
  const calm = chartOf(threeYears);
  expect(controlHeading('Burglary', calm)).toBe(
    'Burglary is within the usual ups and downs in March 2025',
  );
  expect(stretchText(calm)).toMatch(/, with the season taken out\.$/);
  const short = chartOf([10, 12, 9]);
  expect(controlHeading('Burglary', short)).toBe('Whether burglary is unusual cannot be said yet');
  expect(controlHeading('Burglary', undefined)).toBe(
    'Whether burglary is unusual cannot be said yet',
  );
  expect(stretchText(short)).toBe(
    'What is usual cannot be said of April to June 2022, because fewer than 12 months in a row are held that were counted alike.',
  );
});

test('a season that too few counts would make', () => {
  const few = threeYears.map((count) => (count > 60 ? 1 : 0));
  expect(stretchText(chartOf(few))).toContain('because too few were counted to tell one.');
});

test('a season that cannot be taken out, because a month of the year never had any', () => {
  const none = threeYears.map((count, at) => (at % 12 === 5 ? 0 : count));
  expect(stretchText(chartOf(none))).toContain('because some months of the year never had any.');
});
