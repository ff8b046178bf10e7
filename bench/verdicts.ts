import { type Series, seriesOf } from '@ragstone/domain/figures/series';
import { changeBetween } from '@ragstone/domain/figures/year-on-year';
import { yearEarlier } from '@ragstone/domain/time/period';
import { type Measured, median, milliseconds } from './table.ts';

const size = { indicators: 14, areas: 12, years: 15 };
const limit = 20;
const firstMonth = 2011 * 12 + 3;

/** Counts that look like those of districts: few of some things, hundreds a month of others, with a season. */
function countAt(indicator: number, area: number, month: number): number {
  const mean = (4 + indicator ** 2 * 1.5) * (1 + area / 12) * (1 + Math.sin(month / 2) / 5);
  const noise = Math.sin((indicator + 1) * 12.9898 + (area + 1) * 78.233 + month * 37.719) * 43_758;
  return Math.max(
    0,
    Math.round(mean + Math.sqrt(mean) * 2 * (noise - Math.floor(noise) - 0.5) * 2),
  );
}

function madeUp(indicator: number, area: number): Series {
  const months = Array.from({ length: size.years * 12 }, (_, at) => firstMonth + at);
  return seriesOf({
    covered: months,
    counts: months.map((month) => ({ month, value: countAt(indicator, area, month) })),
  });
}

/** Each year but the first on the year before it, by how far the years before it vary. */
function judgedYears(series: Series): number {
  let judged = 0;
  for (let year = 1; year < size.years; year += 1) {
    const from = firstMonth + year * 12;
    const now = { from, to: from + 11 };
    const change = changeBetween({ series, now, before: yearEarlier(now) });
    if (change.kind !== 'not-comparable' && change.verdict !== undefined) judged += 1;
  }
  return judged;
}

/** Every verdict that a partnership's figures of fifteen years can have, in one go. */
export async function benchVerdicts(): Promise<Measured[]> {
  const all = Array.from({ length: size.indicators * size.areas }, (_, at) =>
    madeUp(at % size.indicators, Math.floor(at / size.indicators)),
  );
  const expected = all.length * (size.years - 1);
  const taken: number[] = [];
  for (let run = 0; run < 101; run += 1) {
    const start = performance.now();
    const judged = all.reduce((sum, series) => sum + judgedYears(series), 0);
    if (run > 20) taken.push(performance.now() - start);
    if (judged !== expected) throw new Error(`${judged} verdicts of ${expected}.`);
  }
  const time = median(taken);
  return [
    {
      what: `Verdicts of ${size.indicators} indicators x ${size.areas} areas x ${size.years} years of months (${expected})`,
      limit: `${limit} ms`,
      measured: `${milliseconds(time)} (the quickest ${milliseconds(Math.min(...taken))})`,
      isMet: time < limit,
    },
  ];
}
