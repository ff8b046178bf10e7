import {
  type Comparison,
  downloadComparison,
  downloadComparisonWorkbook,
} from '@ragstone/contract/compare';
import type { RefObject } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { useSourceText } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { compareChartMessages } from './chart-messages.ts';
import { useComparisonQuery } from './use-comparison-query.ts';

type Props = { comparison: Comparison; picture: RefObject<Element | null> };

/** The funnel as a picture; its limits are columns of the same files as the comparison. */
export function FunnelLinks({ comparison, picture }: Props) {
  const t = useMessages(compareChartMessages);
  const params = { partnership: usePartnership().slug };
  const query = useComparisonQuery(comparison);
  const { from, to } = comparison.span;
  const of = comparison.ranked[0]?.denominator?.of ?? 'population';
  return (
    <TakeAway
      csv={urlOf(downloadComparison, { params, query })}
      workbook={urlOf(downloadComparisonWorkbook, { params, query })}
      labels={t}
      sentence={comparison.funnel.sentence}
      picture={{
        of: picture,
        title: comparison.funnel.heading,
        foot: [
          t.across[of],
          ...comparison.funnel.notes,
          comparison.denominators ?? '',
          useSourceText(comparison),
        ],
        name: `compare-${comparison.indicator.slug}-${from}-to-${to}`,
      }}
    />
  );
}
