import type { Comparison } from '@ragstone/contract/compare';
import { formatRate } from '@ragstone/domain/words/rank-text';
import type { DrawnPart } from '../../charts/picture/parts.ts';
import { rateBarsPart } from '../../charts/picture/rate-bars-part.ts';
import { marksOf } from './rate-scale.ts';

/** The ranked bars for a picture; on the page they are text and boxes. */
export const drawBars = (comparison: Comparison): DrawnPart =>
  rateBarsPart({
    bars: comparison.ranked.map(({ area, isOwn, rate = 0, rateInterval }) => ({
      ...{ name: area.name, isOwn, rate, rateText: formatRate(rate) },
      couldBe: rateInterval,
    })),
    marks: marksOf(comparison),
    median: comparison.groupRates?.median,
  });
