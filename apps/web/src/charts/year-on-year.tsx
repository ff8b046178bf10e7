import type { Trend } from '@ragstone/contract/trends';
import { ChartLegend } from './chart-legend.tsx';
import { ChartPlace, lazyChart } from './lazy-chart.tsx';

export type ChartProps = {
  heading: string;
  points: Trend['points'];
  nowLabel: string;
  beforeLabel: string;
  annotations: Trend['annotations'];
};

const LazyChart = lazyChart(async () => (await import('./year-on-year-chart.tsx')).YearOnYearChart);

/** The chart with its legend above it. Its place is kept while the chart's program is on its way. */
export function YearOnYear(props: ChartProps & { earlierLabel?: string | undefined }) {
  const { earlierLabel, ...chart } = props;
  return (
    <>
      <ChartLegend {...{ ...chart, earlierLabel }} />
      <ChartPlace>
        <LazyChart {...chart} />
      </ChartPlace>
    </>
  );
}
