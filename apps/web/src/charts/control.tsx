import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import type { ControlChartProps } from './control-chart.tsx';
import { controlMessages } from './control-messages.ts';
import { ChartPlace, lazyChart } from './lazy-chart.tsx';
import { LegendEntry } from './legend-entry.tsx';

const LazyChart = lazyChart(async () => (await import('./control-chart.tsx')).ControlChart);

type Props = ControlChartProps & { isSeasonOut: boolean };

/** A control chart with its legend above it. Its place is kept while the chart's program comes. */
export function Control({ isSeasonOut, ...chart }: Props) {
  const t = useMessages(controlMessages);
  const hasLimits = chart.rows.some(({ usual }) => usual !== undefined);
  const hasSignal = chart.rows.some(({ signal }) => signal !== undefined);
  return (
    <>
      <ul className="legend legend--chart">
        <LegendEntry label={isSeasonOut ? t.withoutSeason : t.asCounted}>
          <path d="M0 8h30" stroke={colours.now} strokeWidth="2.5" />
        </LegendEntry>
        {hasLimits && (
          <>
            <LegendEntry label={t.average}>
              <path d="M0 8h30" stroke={colours.before} strokeWidth="2" strokeDasharray="5 3" />
            </LegendEntry>
            <LegendEntry label={t.usual}>
              <path d="M0 2h30v12H0z" fill={colours.range} />
            </LegendEntry>
          </>
        )}
        {hasSignal && (
          <LegendEntry label={t.signal}>
            <path d="M8 2l6 11H2zM22 14l6-11H16z" fill={colours.text} />
          </LegendEntry>
        )}
        {chart.marks.length > 0 && (
          <LegendEntry label={t.action}>
            <path d="M15 0v16" stroke={colours.axis} strokeWidth="2" />
          </LegendEntry>
        )}
      </ul>
      <ChartPlace isWide>
        <LazyChart {...chart} />
      </ChartPlace>
    </>
  );
}
