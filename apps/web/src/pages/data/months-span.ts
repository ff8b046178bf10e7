import type { CoveredMonth } from '@ragstone/contract/releases';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { spanLabel } from '@ragstone/domain/time/period-label';
import { listInWords } from '@ragstone/domain/words/list';

/** What a release covers: `Kent Police, January to April 2024`; runs of months are told apart. */
export function monthsSpan(months: readonly CoveredMonth[]): string {
  const runs: { force: string; from: number; to: number }[] = [];
  for (const { force, month: key } of months) {
    const month = parseMonthKey(key) ?? 0;
    const run = runs.at(-1);
    if (run?.force === force && run.to + 1 === month) run.to = month;
    else runs.push({ force, from: month, to: month });
  }
  const forces = [...new Set(runs.map(({ force }) => force))];
  return forces
    .map((force) => {
      const spans = runs.filter((run) => run.force === force).map((run) => spanLabel(run));
      return `${force}, ${listInWords(spans)}`;
    })
    .join('; ');
}
