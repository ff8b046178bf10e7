import type { TrendPoint } from '@ragstone/contract/trends';
import { type ComponentType, lazy, Suspense } from 'react';
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

const LazyChart = lazy(async (): Promise<{ default: ComponentType<ChartProps> }> => {
  try {
    return { default: (await import('./year-on-year-chart.tsx')).YearOnYearChart };
  } catch {
    return { default: ChartAbsent };
  }
});

/** The chart's program did not come. The page's words and figures are there all the same. */
function ChartAbsent() {
  const t = useMessages(chartMessages);
  return (
    <p role="status" className="soft">
      {t.notLoaded}
    </p>
  );
}

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
