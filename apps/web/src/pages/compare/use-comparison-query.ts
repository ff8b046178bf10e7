import type { Comparison } from '@ragstone/contract/compare';
import { useSearch } from '@tanstack/react-router';

/** What an address must ask to show this comparison, also when newer figures are in. */
export function useComparisonQuery({ indicator, span }: Pick<Comparison, 'indicator' | 'span'>) {
  const { group, asOf } = useSearch({ from: '/p/$partnership/compare' });
  return {
    indicator: indicator.slug,
    ...span,
    ...(group === undefined ? {} : { group }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
