import type { Month } from '@ragstone/domain/time/month';
import { parseMonthLabel } from '@ragstone/domain/time/period-label';

/** What the sentence over a table says that it holds. */
export type TableTitle = {
  /** `C2`. */
  table: string;
  measure: 'count' | 'rate' | 'percentage change';
  /** The last months of the years that it names; a table of figures has one. */
  yearsEnding: Month[];
};

const TITLE = /^Table ([A-Z]\d+[a-z]?)\s*:\s*(.+)$/;
const YEAR_ENDING = /year ending ([A-Z][a-z]+ \d{4})/g;

const measureOf = (sentence: string): TableTitle['measure'] | undefined => {
  if (/^Number of\b|:\s*Number of\b/i.test(sentence)) return 'count';
  if (/^Percentage change\b|:\s*Percentage change\b/i.test(sentence)) return 'percentage change';
  return /\brate per 1,000\b/i.test(sentence) ? 'rate' : undefined;
};

/**
 * Reads the title over a table of recorded crime by Community Safety Partnership. `undefined` where
 * it is not one. The title alone says which year a table is of: sheets and files are misnamed.
 */
export function parseTableTitle(text: string): TableTitle | undefined {
  const [, table, sentence] = TITLE.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [];
  if (table === undefined || sentence === undefined) return undefined;
  if (!/Community Safety Partnership/i.test(sentence)) return undefined;
  const measure = measureOf(sentence);
  if (measure === undefined) return undefined;
  const yearsEnding = [...sentence.matchAll(YEAR_ENDING)].flatMap(
    ([, label = '']) => parseMonthLabel(label) ?? [],
  );
  return { table, measure, yearsEnding };
}
