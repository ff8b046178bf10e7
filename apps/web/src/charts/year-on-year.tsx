import type { TrendPoint } from '@ragstone/contract/trends';
import { lazy, Suspense } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { ChartLegend } from './chart-legend.tsx';
import { chartMessages } from './messages.ts';

export type ChartProps = {
  heading: string;
  points: readonly TrendPoint[];
  nowLabel: string;
  beforeLabel: string;
  /** Series breaks by the place of their first month. */
  breaks: readonly number[];
};

const LazyChart = lazy(async () => ({
  default: (await import('./year-on-year-chart.tsx')).YearOnYearChart,
}));

/** The chart with its legend above it. Its place is kept while the chart's program is on its way. */
export function YearOnYear(props: ChartProps & { earlierLabel?: string | undefined }) {
  const t = useMessages(chartMessages);
  const { earlierLabel, ...chart } = props;
  return (
    <>
      <ChartLegend {...{ ...chart, earlierLabel }} />
      <div className="chart-place">
        <Suspense
          fallback={<span className="skeleton chart" role="status" aria-label={t.loading} />}
        >
          <LazyChart {...chart} />
        </Suspense>
      </div>
    </>
  );
}
