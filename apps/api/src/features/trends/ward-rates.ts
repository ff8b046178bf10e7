import type { Ward } from '@ragstone/contract/wards';
import type { Estimate } from '@ragstone/domain/figures/people';
import { ratePer1000 } from '@ragstone/domain/figures/rate';
import { rateInterval } from '@ragstone/domain/figures/rate-interval';
import { peopleOfWards } from '@ragstone/domain/figures/ward-people';
import type { Month } from '@ragstone/domain/time/month';
import { noWardRateText, rateRangeText } from '@ragstone/domain/words/ward-text';
import type pg from 'pg';
import { estimatesAt } from '../../db/figures/population-at.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import { readWardParts } from './ward-parts.ts';

type Of = IndicatorRow['denominator'];

type Asked = {
  lookup: number;
  wards: readonly number[];
  of: Of;
  at: Month;
  asOf: string | undefined;
};

/** Whom the rate of each ward is of; those left out are not estimated whole. */
export async function wardEstimates(pool: pg.Pool, asked: Asked): Promise<Map<number, Estimate>> {
  const parts = await readWardParts(pool, asked);
  const areaIds = [...parts.values()].flat().flatMap(({ area, became }) => [area, ...became]);
  const { of, at, asOf } = asked;
  const estimates = await estimatesAt(pool, { areaIds, of, at, asOf });
  const people = peopleOfWards(parts, estimates);
  return new Map(
    [...people].flatMap(([ward, found]) =>
      found.kind === 'estimated' ? [[ward, found.estimate] as const] : [],
    ),
  );
}

/** A ward's rate with the range that chance allows, or why it has none. */
export function wardRate(
  count: number,
  of: Of,
  estimate: Estimate | undefined,
): Pick<Ward, 'rate' | 'noRateBecause'> {
  const number = estimate?.number ?? 0;
  const per1000 = ratePer1000(count, number);
  const interval = rateInterval({ count, denominator: number });
  if (estimate === undefined || per1000 === undefined || interval === undefined) {
    return { noRateBecause: noWardRateText(of) };
  }
  const { midYear } = estimate;
  const rangeWords = rateRangeText(interval);
  return { rate: { per1000, ...interval, rangeWords, of, number, midYear } };
}
