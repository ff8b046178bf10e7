import { changeOf } from '@ragstone/domain/figures/change';
import { monthsOf } from '@ragstone/domain/time/period';
import { expect, test } from 'vitest';
import type { Compared } from './compared-area.ts';
import { ownSentence } from './own-sentence.ts';

const april2025 = 2025 * 12 + 3;
const period = { from: april2025, to: april2025 + 2 };
const missing = monthsOf({ from: period.from - 12, to: period.to - 12 });

const rowOf = (name: string, count: number): Compared['row'] => ({
  area: { name, code: name },
  isOwn: true,
  reading: 'counted',
  count,
  countWords: String(count),
  change: { kind: 'not-comparable', because: 'missing-months' },
  changeWords: '',
  tone: 'plain',
  notes: [],
});

const reading = (count: number) => ({ kind: 'counted' as const, count, below0: 0 });

const alone = (name: string, count: number): Compared => ({
  row: rowOf(name, count),
  reading: reading(count),
  change: { kind: 'not-comparable', because: 'missing-months', missing, now: count },
});

const changed: Compared = {
  row: rowOf('Kettering', 90),
  reading: reading(90),
  change: changeOf({ before: 100, now: 90, dispersion: 1 }),
};

test('areas of which the same months are missing are named together', () => {
  const own = [alone('Corby', 40), changed, alone('Wellingborough', 60)];
  expect(ownSentence({ own, sums: [] }, period)).toBe(
    'Corby and Wellingborough: April to June 2024 are missing, so April to June 2025 cannot be compared with the same three months of 2024. ' +
      'Kettering: 90 from April to June 2025, 10 fewer than the 100 of the same three months of 2024 (down 10%). No clear change: so small a difference can be chance.',
  );
});

test('one area by itself has its count beside what is missing', () => {
  expect(ownSentence({ own: [alone('Corby', 40)], sums: [] }, period)).toContain(
    'so April to June 2025 (40) cannot be compared',
  );
});
