import { type IndicatorAnswer, readIndicator } from '@ragstone/contract/indicator';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { usePartnership } from '../../session/actor.ts';

/** What the indicator's own page says of the area of a trend: the same answer. */
export function useIndicator({ indicator, area }: TrendAnswer): IndicatorAnswer {
  const { asOf } = useSearch({ from: '/p/$partnership/trends' });
  const params = { partnership: usePartnership().slug, indicator: indicator.slug };
  const query = { area: area.code, ...(asOf === undefined ? {} : { asOf }) };
  return useSuspenseQuery(queryOf(readIndicator, { params, query })).data;
}
