import { type Change, clearVerdict } from './change.ts';
import { adjustedP, falseDiscoveries } from './false-discoveries.ts';
import { type Polarity, type Tone, toneOfChange } from './tone.ts';

/** What was scanned, with its change. */
export type Scanned = { polarity: Polarity; change: Change };

/** What stands out of all that was scanned, the rest by why it does not. */
export type StandsOut<Row> = {
  /** For worse first, then neither, then for better; in each what is hardest to put down to chance. */
  clear: Row[];
  /** What is hardest to put down to chance first. */
  noClearChange: Row[];
  /** Of two different lengths or kinds of counting, with a month missing or a count below 0. */
  cannotBeSaid: Row[];
};

const order: Record<Tone, number> = { worse: 0, plain: 1, better: 2 };

const placeOf = ({ polarity, change }: Scanned) => order[toneOfChange(polarity, change)];

/** All that was scanned, by how much it stands out. */
export function mostNotableFirst<Row extends Scanned>(rows: readonly Row[]): Row[] {
  const { clear, noClearChange, cannotBeSaid } = standsOut(rows);
  return [...clear, ...noClearChange, ...cannotBeSaid];
}

/**
 * The rises and falls that are more than chance explains. So many are looked at together that some
 * would seem so by chance: no more than a tenth of those kept may be such. Benjamini and Hochberg 1995.
 */
export function standsOut<Row extends Scanned>(rows: readonly Row[]): StandsOut<Row> {
  const judged = rows.flatMap((row) => {
    const verdict = row.change.kind === 'not-comparable' ? undefined : row.change.verdict;
    return verdict === undefined ? [] : [{ row, p: verdict.p }];
  });
  const adjusted = adjustedP(judged.map(({ p }) => p));
  const kept = new Set(
    judged.flatMap(({ row }, at) => ((adjusted[at] ?? 1) <= falseDiscoveries ? [row] : [])),
  );
  const isClear = (row: Row) => kept.has(row) && clearVerdict(row.change) !== undefined;
  const isJudged = new Set(judged.map(({ row }) => row));
  const size = ({ change }: Row) =>
    change.kind === 'not-comparable' ? 0 : Math.abs(change.verdict?.z ?? 0);
  return {
    clear: rows
      .filter(isClear)
      .sort((one, other) => placeOf(one) - placeOf(other) || size(other) - size(one)),
    noClearChange: rows
      .filter((row) => isJudged.has(row) && !isClear(row))
      .sort((one, other) => size(other) - size(one)),
    cannotBeSaid: rows.filter((row) => !isJudged.has(row)),
  };
}
