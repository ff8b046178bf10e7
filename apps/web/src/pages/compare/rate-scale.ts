import type { Comparison } from '@ragstone/contract/compare';
import { rateMarks } from '../../charts/rate-marks.ts';

/** The marks below the bars of ranked areas, from 0 to beyond the highest that chance allows. */
export const marksOf = ({ ranked }: Pick<Comparison, 'ranked'>): number[] =>
  rateMarks(
    Math.max(
      0,
      ...ranked.flatMap(({ rate = 0, rateInterval }) => [rate, rateInterval?.upper ?? 0]),
    ),
  );
